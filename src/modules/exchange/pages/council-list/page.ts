import { z } from 'zod'
import { checkbox, page, text } from '../../../../kernel/index.ts'
import { bringChildrenIn } from '../../acts/council-lists.ts'
import type { AgencyList } from '../../model.ts'
import { councilListNamed, type IdentityRow, identityRows } from '../../reads/council-lists.ts'
import { PERMISSIONS } from '../../rules.ts'
import { view } from './view.tsx'

export interface CouncilListPage {
  readonly list: AgencyList
  /** Columns that say nothing to us. */
  readonly unused: readonly string[]
  readonly rows: readonly IdentityRow[]
}

const form = z.strictObject({
  purpose: text({ label: 'What the circles are for', max: 300, required: false }),
  basis: text({ label: 'The basis for sharing', max: 300, required: false }),
  leaveOut: checkbox(),
})

export const councilListPage = page<CouncilListPage, Record<string, never>, z.infer<typeof form>>({
  path: '/council-lists/:children',
  permission: PERMISSIONS.openChildren,
  recordClass: 'council-list',
  params: { children: 'council-list' },
  audit: { read: 'children.preview', act: 'children.brought-in' },
  form,
  load: async (viewer, { params }) => {
    const list = await councilListNamed(viewer, params['children'])
    return { list, ...(await identityRows(viewer, list)) }
  },
  view,
  act: async (viewer, { params }, circles) => {
    const { id } = await councilListNamed(viewer, params['children'])
    const { added } = await bringChildrenIn(viewer, id, circles)
    return { to: `/council-lists/${id}`, said: `${added === 1 ? '1 record is' : `${added} records are`} opened.`, id }
  },
})
