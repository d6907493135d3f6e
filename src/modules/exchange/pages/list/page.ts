import { page } from '../../../../kernel/index.ts'
import type { Child } from '../../../record/index.ts'
import { planList } from '../../acts/hand-over.ts'
import type { AgencyList, Turn } from '../../model.ts'
import { type Columns, columnsOf, heldTable, listNamed, nameOfChild, progressOf } from '../../reads/lists.ts'
import { type ListState, PERMISSIONS } from '../../rules.ts'
import { type Form, form, planFrom } from './form.ts'
import { view } from './view.tsx'

export interface ListPage {
  readonly list: AgencyList
  readonly child: Child
  readonly name: string | null
  readonly state: ListState
  readonly turn: Turn | null
  /** What the columns are for, until it is on its way. */
  readonly columns: Omit<Columns, 'table'> | null
  /** Under each column, what stands in its first rows. */
  readonly samples: readonly { readonly index: number; readonly name: string; readonly first: readonly string[] }[]
  readonly notes: readonly string[]
}

export const listPage = page<ListPage, Record<string, never>, Form>({
  path: '/lists/:list',
  permission: PERMISSIONS.bringIn,
  recordClass: 'list',
  params: { list: 'list' },
  audit: { read: 'list.read', act: 'list.planned' },
  form,
  load: async (viewer, { params }) => {
    const { child, ...list } = await listNamed(viewer, params['list'])
    const { state, turn } = await progressOf(viewer, list)
    const base = { list, child, name: await nameOfChild(viewer, child), state, turn }
    if (!['read', 'cut-off', 'refused'].includes(state)) return { ...base, columns: null, samples: [], notes: [] }
    const { table, ...columns } = await columnsOf(viewer, list)
    const samples = table.columns.map(({ index, name }) => {
      const texts = table.rows.map(({ cells }) => cells[index]?.text ?? '').filter(text => text !== '')
      return { index, name, first: texts.slice(0, 3).map(text => text.slice(0, 80)) }
    })
    return { ...base, columns, samples, notes: table.notes }
  },
  view,
  act: async (viewer, { params }, typed) => {
    const list = await listNamed(viewer, params['list'])
    const table = await heldTable(viewer, list)
    await planList(viewer, list, table, planFrom(typed, table))
    return { to: `/lists/${list.id}/rows`, id: list.id }
  },
})
