import { Invalid, NotFound, newId, type SentFile, type Viewer } from '../../../kernel/index.ts'
import { childNamed, correctFact, openChildRecord, recordFact } from '../../record/index.ts'
import {
  type AgencyList,
  identityColumns,
  identityProblem,
  type ListId,
  type Outcome,
  readTable,
  type Said,
} from '../model.ts'
import { councilListNamed, type IdentityRow, identityRows } from '../reads/council-lists.ts'
import { addList, dropTable, keepTable, markBrought, oneAtATime } from '../store.ts'

/** Of children at once: each opens a circle of its own, which somebody has to hold. */
const MOST = 500

/** Reads a file of children from the council's own system, for its sender alone. @throws Invalid beside `file` */
export async function handOverChildren(viewer: Viewer, file: SentFile): Promise<ListId> {
  const read = await readTable(file.bytes)
  if (!read.ok) throw new Invalid({ file: read.sentence })
  const problem = identityProblem(identityColumns(read.table).columns)
  if (problem) throw new Invalid({ file: problem })
  const count = read.table.rows.length
  if (count === 0) throw new Invalid({ file: 'This list has headings and no rows under them.' })
  if (count > MOST)
    throw new Invalid({ file: `This list has more than ${MOST} children. Split it and bring in each part.` })
  const id = newId<ListId>()
  await addList(viewer, { id, about: null, fileName: file.name, rowCount: count })
  await keepTable(viewer, id, null, read.table)
  viewer.audit.did('children.handed-over', { list: id, rows: count })
  return id
}

export interface Circles {
  /** Said once for every record that is opened. */
  readonly purpose: string
  readonly basis: string
  /** Rows that cannot be read stay out; without it nothing comes in while there are any. */
  readonly leaveOut: boolean
}

/** Opens a record for every child who is new to the sender, and says what is new of the others: all of it, or none. @throws Invalid */
export async function bringChildrenIn(viewer: Viewer, id: ListId, circles: Circles): Promise<Outcome> {
  await oneAtATime(viewer, `${viewer.agency} children`)
  const list = await councilListNamed(viewer, id)
  const { rows } = await identityRows(viewer, list)
  refuse(list, rows, circles)
  for (const row of rows) {
    if (row.state === 'new') await openOne(viewer, row.read, circles)
    if (row.state === 'known') await updateOne(viewer, row)
  }
  const count = (state: IdentityRow['state']) => rows.filter(row => row.state === state).length
  const leftOut = rows.filter(row => row.state === 'problem').map(({ row }) => row)
  const outcome = { added: count('new'), corrected: count('known'), known: count('same'), leftOut }
  if (!(await markBrought(viewer, list.id, outcome))) throw new NotFound()
  await dropTable(viewer, list.id)
  viewer.audit.did('children.brought-in', { list: id, added: outcome.added, corrected: outcome.corrected })
  return outcome
}

function refuse(list: AgencyList, rows: readonly IdentityRow[], { leaveOut, purpose, basis }: Circles): void {
  if (list.broughtAt) throw new Invalid({ '': 'This list is on the record already.' })
  if (rows.some(row => row.state === 'problem') && !leaveOut)
    throw new Invalid({ leaveOut: 'Some rows cannot be read. Mend the list and hand it over again, or leave them out' })
  const isNew = rows.some(row => row.state === 'new')
  if (!isNew && !rows.some(row => row.state === 'known')) throw new Invalid({ '': 'Nothing in this list is new.' })
  if (isNew && purpose === '') throw new Invalid({ purpose: 'Enter what the circles are for' })
  if (isNew && basis === '') throw new Invalid({ basis: 'Enter the basis for sharing' })
}

const TOLD = { howKnown: 'told', source: 'the council’s own system' } as const

async function openOne(viewer: Viewer, read: Extract<IdentityRow, { state: 'new' }>['read'], circles: Circles) {
  const birth = read.said.find(one => one.kind === 'birth-date')
  const { id, reference } = await openChildRecord(viewer, {
    ...{ name: read.name, nameSort: 'legal', birthDate: birth?.value ?? '', born: birth?.dated ?? null },
    ...{ purpose: circles.purpose, basis: circles.basis },
  })
  const opened = await childNamed(viewer, reference)
  for (const said of read.said.filter(one => !['name', 'birth-date'].includes(one.kind)))
    await recordFact(viewer, { on: opened, circulation: 'circle' }, id, { ...TOLD, ...said })
}

async function updateOne(viewer: Viewer, { child, added, changed }: Extract<IdentityRow, { state: 'known' }>) {
  const where = { on: child, circulation: 'circle' } as const
  for (const said of added) await recordFact(viewer, where, child.id, { ...TOLD, ...said })
  for (const { said, fact, version } of changed)
    await correctFact(viewer, fact, { version, ...nowSaid(said), reason: WHY })
}

const WHY = 'The council’s own system says so now'
const nowSaid = ({ value, dated }: Said) => ({ value, dated })
