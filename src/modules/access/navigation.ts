import type { Permission } from '../../kernel/index.ts'
import { PERMISSIONS } from './rules.ts'

/** What the header offers, each to those whose role includes it. */
export const navigation: readonly { readonly href: string; readonly text: string; readonly permission: Permission }[] =
  [
    { href: '/', text: 'Start page', permission: PERMISSIONS.signedIn },
    { href: '/find', text: 'Find', permission: PERMISSIONS.find },
    { href: '/openings', text: 'Reviews', permission: PERMISSIONS.review },
    { href: '/conflicts', text: 'Private ties', permission: PERMISSIONS.seal },
    { href: '/administration/workers', text: 'Workers', permission: PERMISSIONS.administer },
    { href: '/administration/agencies', text: 'Agencies', permission: PERMISSIONS.administer },
  ]
