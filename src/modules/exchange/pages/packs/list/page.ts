import { page } from '../../../../../kernel/index.ts'
import { type Child, childNamed, RECORD_PERMISSIONS } from '../../../../record/index.ts'
import { type PackListed, packsOn } from '../../../reads/packs/list.ts'
import { view } from './view.tsx'

export interface PacksPage {
  readonly child: Child
  readonly packs: readonly PackListed[]
  readonly mayWrite: boolean
}

export const packsPage = page<PacksPage>({
  path: '/children/:child/packs',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'packs.read' },
  load: async (viewer, { params }) => {
    const child = await childNamed(viewer, params['child'])
    const mayWrite = RECORD_PERMISSIONS.write.roles.some(role => viewer.roles.has(role))
    return { child, packs: await packsOn(viewer, child), mayWrite }
  },
  view: value => view(value),
})
