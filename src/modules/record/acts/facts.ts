import { type EntryId, NotFound, newId, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import { agencyAudience } from '../../access/index.ts'
import { factKind } from '../happenings.ts'
import type { Child, Circulation, Dated, Detail, Fact, HowKnown, Period, VersionId } from '../model.ts'
import { factHistory } from '../reads/told.ts'
import { changed, refuseBackwards } from '../rules.ts'
import { addFact, supersedeFact, withdrawFactRows } from '../store/facts.ts'

/** On whose record something is said, and to whom: facts and ties about anybody are told to a child's circle, or to the agency. */
export interface Where {
  readonly on: Child
  readonly circulation: Exclude<Circulation, 'named'>
}

export interface Saying {
  readonly howKnown: HowKnown
  readonly source: string
}

export interface NewFact extends Saying, Partial<Period> {
  readonly kind: string
  readonly code?: string
  readonly value: string
  readonly dated?: Pick<Dated, 'from' | 'to'> | null
  readonly detail?: Detail
}

/** Something structured about somebody. Told to the agency only it is protected: its words are watched for in free text. */
export async function recordFact(viewer: Viewer, where: Where, subject: SubjectId, fact: NewFact): Promise<EntryId> {
  const narrow = where.circulation === 'agency' || factKind(fact.kind)?.narrow === true
  const entry = newId<EntryId>()
  const period = { since: fact.since ?? null, until: fact.until ?? null }
  refuseBackwards(period)
  await addFact(viewer, {
    ...fact,
    ...period,
    id: newId<VersionId>(),
    entry,
    version: 1,
    standing: 'told',
    audience: await audienceFor(viewer, { ...where, circulation: narrow ? 'agency' : 'circle' }),
    subject,
    code: fact.code ?? '',
    detail: fact.detail ?? {},
    dated: fact.dated ?? null,
    protected: narrow,
    knownAt: viewer.now,
    reason: '',
  })
  viewer.audit.saw([subject])
  viewer.audit.did('fact.recorded', { entry, kind: fact.kind })
  return entry
}

/** What a correction or an ending says instead; what is left out stands as it was. */
export type FactChange = Partial<
  Pick<NewFact, 'code' | 'value' | 'dated' | 'since' | 'until' | 'howKnown' | 'source'>
> & {
  /** The version the writer was looking at: if another stands by now, both are shown and nothing is overwritten. */
  readonly version: number
  readonly reason: string
}

export async function correctFact(viewer: Viewer, entry: EntryId, change: FactChange): Promise<Fact> {
  const current = await ownFact(viewer, entry)
  if (current.version !== change.version) throw changed(current.value, change.value ?? current.value)
  await replace(viewer, current, { ...current, dated: null, ...change, standing: 'told' })
  viewer.audit.did('fact.corrected', { entry, version: current.version + 1 })
  return current
}

/** What a stub of something withdrawn keeps of it, whichever door it is read by: not its sort, nor since or until when. */
export const SAYS_NOTHING = { code: '', detail: {}, source: '', since: null, until: null } as const

/** For what should never have been there: a stub says so to those who could read it, and nobody sees the words again. */
export async function withdrawFact(viewer: Viewer, entry: EntryId, reason: string): Promise<Fact> {
  const current = await ownFact(viewer, entry)
  await replace(viewer, current, {
    ...current,
    ...SAYS_NOTHING,
    dated: null,
    value: '',
    reason,
    standing: 'withdrawn',
  })
  await withdrawFactRows(viewer, entry)
  viewer.audit.did('fact.withdrawn', { entry, reason })
  return current
}

/** Where a fact or tie on this child's record goes. NotFound: the writer's agency has no place with this child. */
export async function audienceFor(viewer: Viewer, { on, circulation }: Where) {
  const audience = circulation === 'circle' ? on.home : await agencyAudience(viewer, on.id)
  if (!audience) throw new NotFound()
  return audience
}

async function replace(
  viewer: Viewer,
  current: Fact,
  next: Fact & { readonly dated: Pick<Dated, 'from' | 'to'> | null },
): Promise<void> {
  const id = newId<VersionId>()
  refuseBackwards(next)
  if (!(await supersedeFact(viewer, current, id))) throw changed(current.value, next.value)
  await addFact(viewer, { ...next, id, entry: current.id, version: current.version + 1, knownAt: viewer.now })
  viewer.audit.saw([current.subject])
}

async function ownFact(viewer: Viewer, entry: EntryId): Promise<Fact> {
  const { current, own } = await factHistory(viewer, entry)
  if (!own) throw new NotFound()
  return current
}
