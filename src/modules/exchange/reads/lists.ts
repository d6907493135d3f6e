import { setImmediate as breath } from 'node:timers/promises'
import { NotFound, type Viewer } from '../../../kernel/index.ts'
import { type Child, childOfAudience, protectedIn, subjectNamed } from '../../record/index.ts'
import {
  type AgencyList,
  fitMapping,
  type Guess,
  guessColumns,
  type ListPlan,
  mappingOf,
  mappingProblems,
  type Table,
} from '../model.ts'
import { type PreviewRow, previewRows, type ReadRow, readRows, stateOf, textOf } from '../rules.ts'
import { keptPlan, listById, listsOf, marksOf, tableOfList, turnOf } from '../store.ts'

/** A list of this worker's own, about a child whose record they may still read; NotFound for everything else. */
export async function listNamed(viewer: Viewer, id: string | undefined): Promise<AgencyList & { child: Child }> {
  const list = await listById(viewer, id)
  if (!list?.about) throw new NotFound()
  return { ...list, child: await childOfAudience(viewer, list.about.audience) }
}

/** What this worker has handed over about a child. */
export const ownLists = (viewer: Viewer, child: Child): Promise<AgencyList[]> => listsOf(viewer, child.id)

/** Where the bringing in of a list stands. */
export async function progressOf(viewer: Viewer, list: AgencyList) {
  const turn = await turnOf(viewer, list.id)
  return { state: stateOf(list, turn, viewer.now), turn: turn ?? null }
}

/** The name that the worker may know a child by, for the head of a page. */
export async function nameOfChild(viewer: Viewer, child: Child): Promise<string | null> {
  return (await subjectNamed(viewer, child.reference)).name
}

export interface Columns {
  readonly table: Table
  readonly guesses: readonly Guess[]
  /** What the screen starts from: this list's own plan, else the agency's last one as far as it fits, else the guesses. */
  readonly plan: ListPlan
  /** Columns that the agency's last list had and this one has not. */
  readonly missing: readonly string[]
  readonly remembered: boolean
}

/** The columns of a list, and how they would be read. NotFound once it has been brought in. */
export async function columnsOf(viewer: Viewer, list: AgencyList): Promise<Columns> {
  const table = await heldTable(viewer, list)
  if (list.plan) return { table, guesses: guessColumns(table), plan: list.plan, missing: [], remembered: false }
  return planFor(viewer, table)
}

/** As the agency planned its last list, where that fits; else as its columns look. */
export async function planFor(viewer: Viewer, table: Table): Promise<Columns> {
  const guesses = guessColumns(table)
  const kept = await keptPlan(viewer)
  const usual = { circulation: 'circle', kind: 'observation', howKnown: 'told', ...kept } as const
  const fitted = kept && fitMapping(kept.mapping, table)
  // An agency may keep more than one kind of list: what was decided for another is no guide to this one.
  if (!fitted || Object.keys(mappingProblems(fitted.mapping, table)).length > 0)
    return { table, guesses, plan: { ...usual, mapping: mappingOf(guesses) }, missing: [], remembered: false }
  return { table, guesses, plan: { ...usual, mapping: fitted.mapping }, missing: fitted.missing, remembered: true }
}

export async function heldTable(viewer: Viewer, list: AgencyList): Promise<Table> {
  const table = await tableOfList(viewer, list.id)
  if (!table) throw new NotFound()
  return table
}

/** Every row as it would come in under the list's plan. @throws NotFound where it has none yet */
export async function previewOf(
  viewer: Viewer,
  list: AgencyList & { readonly child: Child },
): Promise<{ readonly plan: ListPlan; readonly rows: readonly PreviewRow[] }> {
  if (!list.plan) throw new NotFound()
  const rows = await previewTable(viewer, list.child, await heldTable(viewer, list), list.plan)
  return { plan: list.plan, rows }
}

/** Every row of a table as it would come in on this child's record. */
export async function previewTable(
  viewer: Viewer,
  child: Child,
  table: Table,
  plan: ListPlan,
): Promise<readonly PreviewRow[]> {
  const read = await readInSlices(table, plan, viewer.now)
  const kept = await marksOf(viewer, child.id)
  const plain = previewRows(table, read, kept)
  const incoming = plain.map(row => (row.state === 'new' || row.state === 'changed' ? textOf(row.marked) : ''))
  const words = await protectedIn(viewer, { on: child, circulation: plan.circulation }, incoming)
  return plain.map((row, place) => ({ ...row, protectedWord: words.get(place) ?? null }))
}

const SLICE = 500

/** As `readRows`, with a breath between slices so that a long list keeps nobody else waiting. */
async function readInSlices(table: Table, plan: ListPlan, now: Date): Promise<readonly ReadRow[]> {
  const read: ReadRow[] = []
  for (let at = 0; at < table.rows.length; at += SLICE) {
    read.push(...readRows({ ...table, rows: table.rows.slice(at, at + SLICE) }, plan.mapping, now))
    await breath()
  }
  return read
}
