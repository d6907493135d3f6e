import { page } from '../../../../kernel/index.ts'
import { ACCESS_PERMISSIONS, type Desk, desk } from '../../../access/index.ts'
import { type Child, myChildren } from '../../../record/index.ts'
import { view } from './view.tsx'

export interface Home {
  readonly desk: Desk
  readonly children: readonly (Child & { readonly name: string | null })[]
  readonly mayOpen: boolean
  readonly mayFind: boolean
}

export const homePage = page<Home>({
  path: '/',
  permission: ACCESS_PERMISSIONS.signedIn,
  recordClass: 'none',
  audit: { read: 'home.read' },
  load: async viewer => ({
    desk: await desk(viewer),
    children: await myChildren(viewer),
    mayOpen: ['practitioner', 'manager', 'front-door', 'duty'].some(role => viewer.roles.has(role as 'manager')),
    mayFind: !(viewer.roles.size === 1 && viewer.roles.has('administrator')),
  }),
  view: value => view(value),
})
