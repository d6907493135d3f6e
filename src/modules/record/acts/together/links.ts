import { Conflict, type EntryId, NotFound, newId, type Viewer } from '../../../../kernel/index.ts'
import { type Child, type Entry, type LinkId, VERDICTS, type Verdict } from '../../model.ts'
import { entryHistory, recordOfEntry } from '../../reads/children.ts'
import { pairOf, standingLinks } from '../../rules.ts'
import { addLink, linksOf, supersedeLinks } from '../../store/links.ts'
import { holdEntries } from '../../store/tellings.ts'
import { refuseProtectedIn } from '../protected-words.ts'

export interface Decision {
  readonly one: EntryId
  readonly other: EntryId
  readonly verdict: Verdict
  /** Why, in the decider's words; '' where they give none. */
  readonly reason: string
  /** The decision on this pair that the decider was looking at; null: there was none. */
  readonly seen: LinkId | null
  readonly wordsConfirmed: boolean
}

/**
 * Whether two entries of one record tell of one event: decided by whoever may write there and read both, whichever agency told
 * them. Both stay in their own words; the newest decision stands, and the ones before can be read.
 * @throws NotFound where either is not there, or withdrawn, or both are not on one record; Conflict where somebody decided first
 */
export async function decideLink(viewer: Viewer, decision: Decision): Promise<LinkId> {
  const { one, other, verdict, reason, seen } = decision
  if (one === other) throw new NotFound()
  await holdEntries(viewer, one, other)
  const told = [await standing(viewer, one), await standing(viewer, other)] as const
  if (told[0].child.id !== told[1].child.id) throw new NotFound()
  const entries = pairOf(one, other)
  const [first, second] = told[0].entry.id === entries[0] ? told : [told[1], told[0]]
  const narrow = [first, second].some(({ entry, child }) => entry.audience !== child.home)
  const where = { on: first.child, circulation: narrow ? 'agency' : 'circle' } as const
  await refuseProtectedIn(viewer, where, { reason }, decision.wordsConfirmed)
  const before = await decidedOn(viewer, entries)
  if ((before?.id ?? null) !== seen || (verdict === 'undone' && !before))
    throw new Conflict('Somebody decided on these two entries first', {
      theirs: before ? VERDICTS[before.verdict] : VERDICTS.undone,
      yours: VERDICTS[verdict],
    })
  const id = newId<LinkId>()
  await supersedeLinks(viewer, entries, id)
  await addLink(viewer, { id, entries, audiences: [first.entry.audience, second.entry.audience], verdict, reason })
  viewer.audit.saw([first.child.id])
  viewer.audit.did('entries.linked', { entry: entries[0], other: entries[1], verdict })
  return id
}

async function standing(viewer: Viewer, id: EntryId): Promise<{ readonly entry: Entry; readonly child: Child }> {
  const { current } = await entryHistory(viewer, id)
  if (current.standing !== 'told') throw new NotFound()
  return { entry: current, child: await recordOfEntry(viewer, current) }
}

async function decidedOn(viewer: Viewer, entries: readonly [EntryId, EntryId]) {
  const links = standingLinks(await linksOf(viewer, [entries[0]], 'standing'))
  return links.find(link => link.entries[1] === entries[1] && link.entries[0] === entries[0])
}
