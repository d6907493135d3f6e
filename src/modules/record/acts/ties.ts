import { type EntryId, Invalid, NotFound, newId, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import { tieLabel } from '../happenings.ts'
import type { Child, Detail, Period, Tie, VersionId } from '../model.ts'
import { tieHistory } from '../reads/told.ts'
import { changed, refuseBackwards, SAMENESS } from '../rules.ts'
import { namedIn, openNamesOf } from '../store/people.ts'
import { childById } from '../store/subjects.ts'
import { addTie, supersedeTie, withdrawTieRows } from '../store/ties.ts'
import { audienceFor, SAYS_NOTHING, type Saying, type Where } from './facts.ts'
import { tellName } from './tell-name.ts'

export interface NewTie extends Saying, Partial<Period> {
  readonly kind: string
  readonly code: string
  readonly from: SubjectId
  readonly to: SubjectId
  readonly detail?: Detail
}

/**
 * A tie between two subjects whom the writer may read. Where both are children whose circles the writer is in, each circle is
 * told, typed once; never from a sealed record. Whoever is not known there by name yet is named there, by a name that is protected nowhere.
 */
export async function recordTie(viewer: Viewer, where: Where, tie: NewTie): Promise<EntryId> {
  if (tie.from === tie.to) throw new Invalid({ '': 'Nobody is tied to themselves. Choose somebody else.' })
  const entry = await tell(viewer, where, tie)
  if (where.circulation === 'circle')
    for (const other of await otherCircles(viewer, where.on, tie)) await tell(viewer, { ...where, on: other }, tie)
  viewer.audit.saw([where.on.id, tie.from, tie.to])
  viewer.audit.did('tie.recorded', { entry, kind: tie.kind })
  return entry
}

export type TieChange = Partial<
  Pick<NewTie, 'kind' | 'code' | 'since' | 'until' | 'howKnown' | 'source' | 'detail' | 'from' | 'to'>
> & {
  readonly version: number
  readonly reason: string
}

/** A correction, or an end: the version before can still be read. */
export async function correctTie(viewer: Viewer, entry: EntryId, change: TieChange): Promise<Tie> {
  const current = await ownTie(viewer, entry)
  const said = (tie: Pick<Tie, 'kind' | 'code'>): string => tieLabel(tie, 'from')
  if (current.version !== change.version) throw changed(said(current), said({ ...current, ...change }))
  await replace(viewer, current, { ...current, ...change, standing: 'told' })
  viewer.audit.did('tie.corrected', { entry, version: current.version + 1 })
  return current
}

export async function withdrawTie(viewer: Viewer, entry: EntryId, reason: string): Promise<Tie> {
  const current = await ownTie(viewer, entry)
  await replace(viewer, current, { ...current, ...SAYS_NOTHING, reason, standing: 'withdrawn' })
  await withdrawTieRows(viewer, entry)
  viewer.audit.did('tie.withdrawn', { entry, reason })
  return current
}

async function tell(viewer: Viewer, where: Where, tie: NewTie): Promise<EntryId> {
  const entry = newId<EntryId>()
  const audience = await audienceFor(viewer, where)
  const period = { since: tie.since ?? null, until: tie.until ?? null }
  refuseBackwards(period)
  await addTie(viewer, {
    ...tie,
    ...period,
    id: newId<VersionId>(),
    entry,
    version: 1,
    standing: 'told',
    audience,
    detail: tie.detail ?? {},
    knownAt: viewer.now,
    reason: '',
  })
  // A verdict widens nobody's access: it shows only to those who may open both already, and brings neither to the other's circle.
  if (!SAMENESS.includes(tie.kind)) await nameThere(viewer, audience, [tie.from, tie.to], tie)
  return entry
}

/** What is said on a sealed child's record stays on it: its words, its source and its people may say who that child is. */
async function otherCircles(viewer: Viewer, on: Child, { from, to }: NewTie): Promise<Child[]> {
  if (on.seal !== null) return []
  const ends = await Promise.all([from, to].filter(id => id !== on.id).map(id => childById(viewer, id)))
  return ends.filter(child => child !== undefined)
}

/** Whoever is not known to this audience by name yet is named there, by a name that is protected nowhere. */
export async function nameThere(
  viewer: Viewer,
  audience: Tie['audience'],
  subjects: readonly SubjectId[],
  { howKnown, source }: Saying,
): Promise<void> {
  const named = await namedIn(viewer, audience, subjects)
  const names = await openNamesOf(viewer, subjects)
  for (const subject of subjects) {
    const name = names.get(subject)
    if (named.has(subject) || !name) continue
    await tellName(viewer, subject, audience, { ...name, howKnown, source })
  }
}

async function replace(viewer: Viewer, current: Tie, next: Tie): Promise<void> {
  const id = newId<VersionId>()
  refuseBackwards(next)
  if (!(await supersedeTie(viewer, current, id))) throw changed(tieLabel(current, 'from'), tieLabel(next, 'from'))
  await addTie(viewer, { ...next, id, entry: current.id, version: current.version + 1, knownAt: viewer.now })
  viewer.audit.saw([current.from, current.to])
}

async function ownTie(viewer: Viewer, entry: EntryId): Promise<Tie> {
  const { current, own } = await tieHistory(viewer, entry)
  if (!own) throw new NotFound()
  return current
}
