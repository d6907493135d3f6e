import { type EntryId, Invalid, NotFound, type Viewer } from '../../../kernel/index.ts'
import {
  addRemarks,
  audienceOfList,
  type Child,
  correctEntry,
  entryHistory,
  type ListedEntry,
  recordListed,
} from '../../record/index.ts'
import type { AgencyList, Choices, KeptMark, Outcome, TurnId } from '../model.ts'
import { listNamed, previewOf } from '../reads/lists.ts'
import { listedOf, type Marked, type PreviewRow, refuseAsItIs, stateOf } from '../rules.ts'
import {
  addMarks,
  addTurn,
  beatTurn,
  dropTable,
  endTurn,
  keepPlan,
  markBrought,
  oneAtATime,
  startTurn,
  turnById,
  turnOf,
} from '../store.ts'

type ListOn = AgencyList & { readonly child: Child }

/** Rows to a statement. */
const BATCH = 250

/**
 * Asks for a list to be brought in, as its sender chose after seeing its rows; the server does it at once, beside other work.
 * @throws Invalid where something still stands in the way
 */
export async function askToBringIn(viewer: Viewer, list: ListOn, choices: Choices): Promise<TurnId> {
  const state = stateOf(list, await turnOf(viewer, list.id), viewer.now)
  if (state === 'asked' || state === 'working') throw new Invalid({ '': 'This list is being brought in already.' })
  const { plan, rows } = await previewOf(viewer, list)
  refuseAsItIs(rows, choices)
  await keepPlan(viewer, list.id, { ...plan, choices })
  viewer.audit.saw([list.child.id])
  return addTurn(viewer, list.id)
}

/** Takes a turn that was asked for; false where another server has it. */
export const takeTurn = (viewer: Viewer, turn: TurnId): Promise<boolean> => startTurn(viewer, turn)

/** Says how far it is, in a transaction of its own. */
export const tellProgress = (viewer: Viewer, turn: TurnId, rows: number): Promise<void> => beatTurn(viewer, turn, rows)

/** Nothing came in, and why. */
export const giveUpTurn = (viewer: Viewer, turn: TurnId, sentence: string): Promise<void> =>
  endTurn(viewer, turn, { outcome: 'refused', sentence })

/** All of it, or none of it: in the one transaction of this viewer. `tell` hears how many rows are done. */
export async function bringInTurn(viewer: Viewer, id: TurnId, tell: (rows: number) => Promise<void>): Promise<Outcome> {
  const turn = await turnById(viewer, id)
  const list = await listNamed(viewer, turn?.list)
  const choices = list.plan?.choices
  if (!choices || list.broughtAt) throw new NotFound()
  const outcome = await bringIn(viewer, list, choices, tell)
  await endTurn(viewer, id, { outcome: 'done', sentence: '' })
  return outcome
}

/** The rows of a list onto the record of its child. @throws Invalid as `askToBringIn` */
export async function bringIn(
  viewer: Viewer,
  list: ListOn,
  choices: Choices,
  tell: (rows: number) => Promise<void>,
): Promise<Outcome> {
  await oneAtATime(viewer, `${viewer.agency} ${list.child.id}`)
  const { plan, rows } = await previewOf(viewer, list)
  refuseAsItIs(rows, choices)
  const audience = await audienceOfList(viewer, list.child, plan.circulation)
  const where = { list: list.id, subject: list.child.id, audience }
  const added = rows.filter(row => row.state === 'new')
  for (let at = 0; at < added.length; at += BATCH) {
    const batch = added.slice(at, at + BATCH).flatMap(({ marked }) => marked ?? [])
    const entries = batch.map(({ draft }) => listedOf(draft, plan, viewer.now))
    const recorded = await recordListed(viewer, list.child, audience, entries)
    await addRemarks(
      viewer,
      batch.flatMap((one, place) => remarkOf(one, entries[place], recorded[place], where)),
    )
    await addMarks(
      viewer,
      where,
      batch.flatMap(({ marks }, place) => markOf(marks, recorded[place])),
    )
    await tell(at + batch.length)
  }
  const corrected = choices.corrections ? await correctAll(viewer, where, rows, choices) : []
  const outcome = outcomeOf(rows, added.length, corrected)
  if (!(await markBrought(viewer, list.id, outcome))) throw new NotFound()
  await dropTable(viewer, list.id)
  viewer.audit.did('list.brought-in', { list: list.id, added: outcome.added, corrected: outcome.corrected })
  return outcome
}

/** What the list says beside a row: what it meant, and what the agency makes of it. */
function remarkOf(
  { draft: { significance, analysis } }: Marked,
  listed: ListedEntry | undefined,
  entry: EntryId | undefined,
  { subject, audience }: Parameters<typeof addMarks>[1],
): Parameters<typeof addRemarks>[1][number][] {
  if (!entry || !listed || (significance === '' && analysis === '')) return []
  return [{ entry, audience, subject, significance, analysis, knownAt: listed.knownAt }]
}

const markOf = (marks: Pick<KeptMark, 'identity' | 'version'>, entry: KeptMark['entry'] | undefined): KeptMark[] =>
  entry ? [{ ...marks, entry }] : []

/** Entries whose row was written anew, corrected as the list has them; one withdrawn since, or not there any more, is left. */
async function correctAll(
  viewer: Viewer,
  where: Parameters<typeof addMarks>[1],
  rows: readonly PreviewRow[],
  choices: Choices,
): Promise<readonly number[]> {
  const done: number[] = []
  for (const { row, state, marked, entry } of rows) {
    if (state !== 'changed' || !marked || !entry) continue
    const history = await entryHistory(viewer, entry).catch(left)
    if (history?.current.standing !== 'told' || history.current.agency !== viewer.agency) continue
    const { current } = history
    await correctEntry(viewer, entry, {
      version: current.version,
      when: marked.draft.when,
      text: marked.draft.text,
      howKnown: current.howKnown,
      source: current.source,
      reason: 'Written anew in the agency’s own list',
      widen: false,
      wordsConfirmed: choices.wordsConfirmed,
    })
    await addMarks(viewer, where, markOf(marked.marks, entry))
    done.push(row)
  }
  return done
}

function left(failure: unknown): null {
  if (failure instanceof NotFound) return null
  throw failure
}

function outcomeOf(rows: readonly PreviewRow[], added: number, corrected: readonly number[]): Outcome {
  const stayedOut = rows.filter(
    row => row.state === 'problem' || (row.state === 'changed' && !corrected.includes(row.row)),
  )
  const known = rows.filter(row => row.state === 'known').length
  return { added, corrected: corrected.length, known, leftOut: stayedOut.slice(0, 500).map(row => row.row) }
}
