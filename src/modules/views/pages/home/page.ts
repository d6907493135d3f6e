import { z } from 'zod'
import { page, uuid } from '../../../../kernel/index.ts'
import { ACCESS_PERMISSIONS, type Desk, desk, seeNotice } from '../../../access/index.ts'
import { type Child, myChildren } from '../../../record/index.ts'
import { view } from './view.tsx'

export interface Home {
  readonly desk: Desk
  readonly children: readonly (Child & { readonly name: string | null })[]
  readonly mayOpen: boolean
  readonly mayFind: boolean
}

const form = z.strictObject({ seen: uuid('Choose a notice') })

export const homePage = page<Home, Record<string, never>, z.infer<typeof form>>({
  path: '/',
  permission: ACCESS_PERMISSIONS.signedIn,
  recordClass: 'none',
  audit: { read: 'home.read', act: 'notice.seen' },
  form,
  load: async viewer => ({
    desk: await desk(viewer),
    children: await myChildren(viewer),
    mayOpen: ['practitioner', 'manager', 'front-door', 'duty'].some(role => viewer.roles.has(role as 'manager')),
    mayFind: !(viewer.roles.size === 1 && viewer.roles.has('administrator')),
  }),
  view,
  act: async (viewer, _asked, { seen }) => {
    await seeNotice(viewer, seen)
    return { to: '/' }
  },
})
