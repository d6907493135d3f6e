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

/** The pages of one child's record, for the row of links on each of them. */
export const recordNavigation = (
  reference: string,
  active: 'chronology' | 'genogram' | 'network' | 'people' | 'about' | 'circle' | 'seal',
  { maySeal }: { readonly maySeal: boolean },
) => [
  { text: 'Chronology', href: `/children/${reference}`, active: active === 'chronology' },
  { text: 'Genogram', href: `/children/${reference}/genogram`, active: active === 'genogram' },
  { text: 'Network', href: `/children/${reference}/network`, active: active === 'network' },
  { text: 'People', href: `/children/${reference}/people`, active: active === 'people' },
  { text: 'About them', href: `/people/${reference}`, active: active === 'about' },
  { text: 'The circle', href: `/children/${reference}/circle`, active: active === 'circle' },
  maySeal && { text: 'Seal', href: `/children/${reference}/seal`, active: active === 'seal' },
]
