import { page } from '../../../../../kernel/index.ts'
import type { Child, Copy } from '../../../model.ts'
import { childNamed } from '../../../reads/children.ts'
import { copiesOn } from '../../../reads/copies.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { view } from './view.tsx'

export interface CopiesPage {
  readonly child: Child
  readonly copies: readonly Copy[]
  readonly mayWrite: boolean
}

export const copiesPage = page<CopiesPage>({
  path: '/children/:child/copies',
  permission: PERMISSIONS.read,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'copies.read' },
  load: async (viewer, { params }) => {
    const child = await childNamed(viewer, params['child'])
    const mayWrite = PERMISSIONS.write.roles.some(role => viewer.roles.has(role))
    return { child, copies: await copiesOn(viewer, child), mayWrite }
  },
  view: value => view(value),
})
