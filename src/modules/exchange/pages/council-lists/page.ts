import { z } from 'zod'
import { fileField, page } from '../../../../kernel/index.ts'
import { handOverChildren } from '../../acts/council-lists.ts'
import { type AgencyList, LIMITS } from '../../model.ts'
import { ownCouncilLists } from '../../reads/council-lists.ts'
import { PERMISSIONS } from '../../rules.ts'
import { view } from './view.tsx'

export interface CouncilListsPage {
  readonly lists: readonly AgencyList[]
}

const form = z.strictObject({ file: fileField('Choose the file that the council’s own system gave you') })

export const councilListsPage = page<CouncilListsPage, Record<string, never>, z.infer<typeof form>>({
  path: '/council-lists',
  permission: PERMISSIONS.openChildren,
  recordClass: 'none',
  audit: { read: 'children.form', act: 'children.handed-over' },
  fileBytes: LIMITS.fileBytes,
  form,
  load: async viewer => ({ lists: await ownCouncilLists(viewer) }),
  view,
  act: async (viewer, _asked, { file }) => {
    const list = await handOverChildren(viewer, file)
    return { to: `/council-lists/${list}`, id: list }
  },
})
