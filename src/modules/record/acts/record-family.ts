import {
  type AudienceId,
  type EntryId,
  newId,
  newReference,
  type Reference,
  type SubjectId,
  type Viewer,
} from '../../../kernel/index.ts'
import { factKind } from '../happenings.ts'
import type { VersionId } from '../model.ts'
import { refuseBackwards } from '../rules.ts'
import { addFacts } from '../store/facts.ts'
import { addSubjects, subjectsSeen } from '../store/subjects.ts'
import { addTies } from '../store/ties.ts'
import { audienceFor, type NewFact, type Saying, type Where } from './facts.ts'
import { type NewTie, nameThere, recordTie } from './ties.ts'

type Unsaid<Told> = Omit<Told, keyof Saying>

/** Somebody of a family: new, by the name that comes first; or on the record already, with what is said of them besides. */
export interface Relative {
  readonly key: string
  readonly known: SubjectId | null
  readonly facts: readonly Unsaid<NewFact>[]
}

export interface FamilyPart extends Saying {
  readonly people: readonly Relative[]
  /** Between people by their keys. */
  readonly ties: readonly (Omit<Unsaid<NewTie>, 'from' | 'to'> & { readonly from: string; readonly to: string })[]
}

/** Rows to a statement. */
const BATCH = 500

/**
 * A family told at once on one child's record: as `recordSubject`, `recordFact` and `recordTie` one by one, in a few statements.
 * Protected words are looked for by the caller, who shows them first. Answers who became whom, by their keys.
 */
export async function recordFamily(
  viewer: Viewer,
  where: Where,
  family: FamilyPart,
): Promise<ReadonlyMap<string, SubjectId>> {
  const audience = await audienceFor(viewer, where)
  const ids = new Map(family.people.map(({ key, known }) => [key, known ?? newId<SubjectId>()]))
  const subjects = family.people.flatMap(({ key, known }) => (known === null ? [frameOf(ids.get(key), audience)] : []))
  const facts = family.people.flatMap(({ key, facts: said }) =>
    said.map(fact => versionOf(viewer, { ...where, audience }, family, { ...fact, subject: ids.get(key) })),
  )
  await inBatches(
    subjects.filter(one => one !== null),
    rows => addSubjects(viewer, rows),
  )
  await inBatches(
    facts.filter(one => one !== null),
    rows => addFacts(viewer, rows),
  )
  const ties = await tieAll(viewer, where, audience, family, ids)
  viewer.audit.saw([where.on.id, ...ids.values()])
  viewer.audit.did('family.recorded', { people: subjects.length, facts: facts.length, ties })
  return ids
}

/**
 * Whoever is a child with a circle of their own has that circle told as well: by the act for one tie. All others are told here
 * alone, in a few statements.
 */
async function tieAll(
  viewer: Viewer,
  where: Where,
  audience: AudienceId,
  family: FamilyPart,
  ids: ReadonlyMap<string, SubjectId>,
): Promise<number> {
  const { howKnown, source } = family
  const before = family.people.flatMap(({ known }) => known ?? [])
  const seen = await subjectsSeen(viewer, before)
  const isElsewhere = (id: SubjectId): boolean => id !== where.on.id && seen.get(id)?.isChild === true
  const ties = family.ties.flatMap(tie => {
    const [from, to] = [ids.get(tie.from), ids.get(tie.to)]
    return from && to && from !== to ? [{ ...tie, from, to, howKnown, source }] : []
  })
  const isHere = ({ from, to }: NewTie): boolean => !isElsewhere(from) && !isElsewhere(to)
  const here = ties.filter(isHere)
  await inBatches(
    here.map(tie => tieVersionOf(viewer, audience, tie)),
    rows => addTies(viewer, rows),
  )
  const ends = new Set(here.flatMap(({ from, to }) => [from, to]))
  await nameThere(
    viewer,
    audience,
    before.filter(id => ends.has(id)),
    family,
  )
  for (const tie of ties.filter(one => !isHere(one))) await recordTie(viewer, where, tie)
  return ties.length
}

const frameOf = (id: SubjectId | undefined, home: AudienceId) =>
  id ? { id, reference: newReference() as Reference, kind: 'person' as const, home } : null

function versionOf(
  viewer: Viewer,
  { audience, circulation }: Where & { readonly audience: AudienceId },
  { howKnown, source }: Saying,
  { subject, ...fact }: Unsaid<NewFact> & { readonly subject: SubjectId | undefined },
) {
  if (!subject) return null
  if (factKind(fact.kind)?.narrow) throw new Error(`Of a family no ${fact.kind} is told: it is kept to an agency`)
  const period = { since: fact.since ?? null, until: fact.until ?? null }
  refuseBackwards(period)
  return {
    ...fact,
    ...period,
    ...firstVersion(viewer, audience),
    ...{ howKnown, source, subject, code: fact.code ?? '', detail: fact.detail ?? {}, dated: fact.dated ?? null },
    protected: circulation === 'agency',
  }
}

function tieVersionOf(viewer: Viewer, audience: AudienceId, tie: NewTie) {
  const period = { since: tie.since ?? null, until: tie.until ?? null }
  refuseBackwards(period)
  return { ...tie, ...period, ...firstVersion(viewer, audience), detail: tie.detail ?? {} }
}

const firstVersion = (viewer: Viewer, audience: AudienceId) => ({
  id: newId<VersionId>(),
  entry: newId<EntryId>(),
  version: 1,
  standing: 'told' as const,
  audience,
  knownAt: viewer.now,
  reason: '',
})

async function inBatches<Row>(rows: readonly Row[], add: (batch: readonly Row[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await add(rows.slice(at, at + BATCH))
}
