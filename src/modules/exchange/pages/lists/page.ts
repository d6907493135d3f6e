import { z } from 'zod'
import { fileField, page } from '../../../../kernel/index.ts'
import { type Child, childNamed } from '../../../record/index.ts'
import { handOver } from '../../acts/hand-over.ts'
import { type AgencyList, LIMITS } from '../../model.ts'
import { nameOfChild, ownLists } from '../../reads/lists.ts'
import { PERMISSIONS } from '../../rules.ts'
import { view } from './view.tsx'

export interface ListsPage {
  readonly child: Child
  readonly name: string | null
  readonly agency: string
  readonly lists: readonly AgencyList[]
}

const form = z.strictObject({ file: fileField('Choose the file that holds your agency’s list') })

export const listsPage = page<ListsPage, Record<string, never>, z.infer<typeof form>>({
  path: '/children/:child/lists',
  permission: PERMISSIONS.bringIn,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'list.form', act: 'list.handed-over' },
  fileBytes: LIMITS.fileBytes,
  form,
  load: async (viewer, { params }) => {
    const child = await childNamed(viewer, params['child'])
    const lists = await ownLists(viewer, child)
    return { child, name: await nameOfChild(viewer, child), agency: viewer.agencyName, lists }
  },
  view,
  act: async (viewer, { params }, { file }) => {
    const list = await handOver(viewer, await childNamed(viewer, params['child']), file)
    return { to: `/lists/${list}`, id: list }
  },
})
