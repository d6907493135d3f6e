import { Invalid, newId, type SentFile, type Viewer } from '../../../kernel/index.ts'
import type { Child } from '../../record/index.ts'
import { type AgencyList, type ListId, type ListPlan, mappingProblems, readTable, type Table } from '../model.ts'
import { addList, dropTable, keepPlan, keepTable, listsOf, rememberPlan } from '../store.ts'

/** Lists handed over and never brought in are laid aside after a week, in milliseconds. */
const KEPT_FOR = 7 * 24 * 3_600_000

/** Reads an agency's file and keeps what it says, for its sender alone. @throws Invalid beside `file` with the reason it cannot be used */
export async function handOver(viewer: Viewer, child: Child, file: SentFile): Promise<ListId> {
  const read = await readTable(file.bytes)
  if (!read.ok) throw new Invalid({ file: read.sentence })
  if (read.table.rows.length === 0) throw new Invalid({ file: 'This list has headings and no rows under them.' })
  for (const list of await listsOf(viewer, child.id)) {
    if (!list.broughtAt && viewer.now.getTime() - list.madeAt.getTime() > KEPT_FOR) await dropTable(viewer, list.id)
  }
  const id = newId<ListId>()
  const about = { subject: child.id, audience: child.home }
  await addList(viewer, { id, about, fileName: file.name, rowCount: read.table.rows.length })
  await keepTable(viewer, id, child.home, read.table)
  viewer.audit.saw([child.id])
  viewer.audit.did('list.handed-over', { list: id, rows: read.table.rows.length })
  return id
}

/** How the list of this table is to be read; remembered for the agency's next one. @throws Invalid by the field of the column */
export async function planList(viewer: Viewer, list: AgencyList, table: Table, plan: ListPlan): Promise<void> {
  const problems = mappingProblems(plan.mapping, table)
  const taken = Object.entries(plan.mapping).filter(([, name]) => name !== null)
  const twice = taken.find(([field, name]) => taken.some(([other, same]) => other !== field && same === name))
  if (twice) throw new Invalid({ [twice[0]]: `“${twice[1]}” is chosen twice. One column can be for one thing only.` })
  if (Object.keys(problems).length > 0) throw new Invalid(problems as Record<string, string>)
  if (!(await keepPlan(viewer, list.id, plan)))
    throw new Invalid({ '': 'This list is on the record already. Nothing was changed.' })
  await rememberPlan(viewer, plan)
  viewer.audit.did('list.planned', { list: list.id })
}
