import { NotFound, type Viewer } from '../../../kernel/index.ts'
import { type Child, childrenNumbered, reading } from '../../record/index.ts'
import { type AgencyList, identityColumns, type ReadChild, type Table } from '../model.ts'
import { changeOf, type IdentityChange, type ReadIdentity, readIdentities } from '../rules.ts'
import { listById, listsOf, tableOfList } from '../store.ts'

/** A list of children of this worker's own; NotFound for everything else. */
export async function councilListNamed(viewer: Viewer, id: string | undefined): Promise<AgencyList> {
  const list = await listById(viewer, id)
  if (!list || list.about !== null) throw new NotFound()
  return list
}

export const ownCouncilLists = (viewer: Viewer): Promise<AgencyList[]> => listsOf(viewer, null)

/** What would become of one row: a new record, what is new about a child of the viewer's own, nothing, or something to mend. */
export type IdentityRow =
  | { readonly state: 'new'; readonly row: number; readonly read: ReadChild }
  | ({
      readonly state: 'known'
      readonly row: number
      readonly read: ReadChild
      readonly child: Child
    } & IdentityChange)
  | { readonly state: 'same'; readonly row: number; readonly read: ReadChild; readonly child: Child }
  | {
      readonly state: 'problem'
      readonly row: number
      readonly cells: readonly string[]
      readonly problems: readonly string[]
    }

/** Every row of a list of children beside what the viewer may read of them. Nothing once it has been brought in. */
export async function identityRows(
  viewer: Viewer,
  list: AgencyList,
): Promise<{ readonly unused: readonly string[]; readonly rows: readonly IdentityRow[] }> {
  const table = await tableOfList(viewer, list.id)
  return table ? rowsOfChildren(viewer, table) : { unused: [], rows: [] }
}

/** The same of a table that nobody keeps. */
export async function rowsOfChildren(
  viewer: Viewer,
  table: Table,
): Promise<{ readonly unused: readonly string[]; readonly rows: readonly IdentityRow[] }> {
  const { columns, unused } = identityColumns(table)
  const read = readIdentities(table, columns, viewer.now)
  const numbers = read.flatMap(one => (one.ok ? [one.la] : []))
  const known = await childrenNumbered(viewer, 'la', numbers)
  const ids = [...known.values()].flat().map(child => child.id)
  const facts = ids.length > 0 ? (await reading(viewer, ids, { limit: 0 })).facts : []
  const rows = read.map(one => {
    const [child, another] = one.ok ? (known.get(one.la) ?? []) : []
    return rowOf(viewer, one, { child, another, facts: facts.filter(fact => fact.subject === child?.id) })
  })
  return { unused, rows }
}

type Facts = Parameters<typeof changeOf>[1]

function rowOf(
  { agency }: Viewer,
  read: ReadIdentity,
  { child, another, facts }: { child: Child | undefined; another: Child | undefined; facts: Facts },
): IdentityRow {
  if (!read.ok) return { state: 'problem', row: read.row, cells: read.cells, problems: read.problems }
  const { row } = read
  if (!child) return { state: 'new', row, read }
  if (another) return { state: 'problem', row, cells: [read.la, read.name], problems: [TWO] }
  const change = changeOf(read, facts, agency)
  if (change.added.length + change.changed.length === 0) return { state: 'same', row, read, child }
  return { state: 'known', row, read, child, ...change }
}

const TWO = 'Two records carry this number. Say first whether they are of the same child.'
