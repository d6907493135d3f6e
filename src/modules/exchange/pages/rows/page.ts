import { z } from 'zod'
import { checkbox, page } from '../../../../kernel/index.ts'
import type { Child } from '../../../record/index.ts'
import { askToBringIn } from '../../acts/bring-in.ts'
import type { AgencyList, ListPlan } from '../../model.ts'
import { listNamed, nameOfChild, previewOf } from '../../reads/lists.ts'
import { countRows, PERMISSIONS, type PreviewRow } from '../../rules.ts'
import { type Query, query } from './query.ts'
import { view } from './view.tsx'

/** Rows to a page. */
const PAGE = 100

export interface RowsPage {
  readonly list: AgencyList
  readonly child: Child
  readonly name: string | null
  readonly plan: ListPlan
  readonly counts: Readonly<Record<PreviewRow['state'], number>>
  readonly protectedRows: number
  readonly asked: Query
  readonly rows: readonly PreviewRow[]
  /** Of all rows that are asked for. */
  readonly matching: number
  readonly from: number
  readonly next: number | null
}

const form = z.strictObject({ leaveOut: checkbox(), corrections: checkbox(), wordsConfirmed: checkbox() })

export const rowsPage = page<RowsPage, Query, z.infer<typeof form>>({
  path: '/lists/:list/rows',
  permission: PERMISSIONS.bringIn,
  recordClass: 'list',
  params: { list: 'list' },
  audit: { read: 'list.preview', act: 'list.asked' },
  query,
  form,
  load: async (viewer, { params, query: asked }) => {
    const { child, ...list } = await listNamed(viewer, params['list'])
    const { plan, rows } = await previewOf(viewer, { ...list, child })
    const show = asked.show ?? 'all'
    const matching = show === 'all' ? rows : rows.filter(row => row.state === show)
    const from = asked.from ?? 0
    return {
      ...{ list, child, plan, asked, from, name: await nameOfChild(viewer, child) },
      counts: countRows(rows),
      protectedRows: rows.filter(row => row.protectedWord !== null).length,
      rows: matching.slice(from, from + PAGE),
      matching: matching.length,
      next: matching.length > from + PAGE ? from + PAGE : null,
    }
  },
  view,
  act: async (viewer, { params }, choices) => {
    const list = await listNamed(viewer, params['list'])
    await askToBringIn(viewer, list, choices)
    return { to: `/lists/${list.id}`, id: list.id }
  },
})
