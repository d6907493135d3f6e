import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import {
  type AgencyId,
  type AudienceId,
  newId,
  type SubjectId,
  type Viewer,
  type WorkerId,
} from '../../../kernel/index.ts'
import type { Fact, FactKind, HowKnown, Moment, Tie, TieKind } from '../model.ts'
import { knownAt, type SightOfAudience } from './chronology.ts'

export async function addFact(
  viewer: Viewer,
  fact: {
    subject: SubjectId
    audience: AudienceId
    kind: FactKind
    value: string
    protected: boolean
    howKnown: HowKnown
    source: string
  },
): Promise<void> {
  await query(viewer)
    .insertInto('fact')
    .values({
      partnership_id: viewer.partnership,
      id: newId(),
      audience_id: fact.audience,
      entry_id: newId(),
      version: 1,
      standing: 'told',
      subject_id: fact.subject,
      kind: fact.kind,
      value: fact.value,
      protected: fact.protected,
      how_known: fact.howKnown,
      source: fact.source,
      agency_id: viewer.agency,
      worker_id: viewer.worker,
      known_at: viewer.now,
      recorded_at: viewer.now,
      reason: '',
      sealed_to: sql<string | null>`clearance_of(${fact.subject}, true)`,
    })
    .execute()
}

/** Facts about these subjects that this viewer may read, by kind, newest first. */
export async function factsOf(
  viewer: Viewer,
  subjects: readonly SubjectId[],
  moment: Moment | null,
  sights: readonly SightOfAudience[],
): Promise<FactRow[]> {
  let rows = query(viewer)
    .selectFrom('fact as t')
    .select(['t.subject_id', 't.kind', 't.value', 't.audience_id', 't.protected'])
    .select(ATTRIBUTED)
    .where('t.partnership_id', '=', viewer.partnership)
    .where('t.subject_id', '=', sql<string>`any(${[...subjects]}::uuid[])`)
    .where('t.standing', '=', 'told')
    .orderBy('t.kind')
    .orderBy('t.recorded_at', 'desc')
    .orderBy('t.id')
  rows = moment ? rows.where(knownAt(moment, sights)) : rows.where('t.superseded_at', 'is', null)
  return (await rows.execute()).map(row => ({
    subject: row.subject_id as SubjectId,
    kind: row.kind as FactKind,
    value: row.value,
    audience: row.audience_id as AudienceId,
    protected: row.protected,
    ...attribution(row),
  }))
}

export async function addTie(
  viewer: Viewer,
  tie: {
    audience: AudienceId
    kind: TieKind
    from: SubjectId
    to: SubjectId
    since: string
    howKnown: HowKnown
    source: string
  },
): Promise<void> {
  await query(viewer)
    .insertInto('tie')
    .values({
      partnership_id: viewer.partnership,
      id: newId(),
      audience_id: tie.audience,
      entry_id: newId(),
      version: 1,
      standing: 'told',
      kind: tie.kind,
      from_subject_id: tie.from,
      to_subject_id: tie.to,
      since_edtf: tie.since,
      until_edtf: '',
      how_known: tie.howKnown,
      source: tie.source,
      agency_id: viewer.agency,
      worker_id: viewer.worker,
      known_at: viewer.now,
      recorded_at: viewer.now,
      reason: '',
      sealed_to: sql<string | null>`clearance_of(${tie.from}, false)`,
      other_sealed_to: sql<string | null>`clearance_of(${tie.to}, false)`,
    })
    .execute()
}

/** Ties of these subjects to anyone this viewer may know of. */
export async function tiesOf(
  viewer: Viewer,
  subjects: readonly SubjectId[],
  moment: Moment | null,
  sights: readonly SightOfAudience[],
): Promise<TieRow[]> {
  let rows = query(viewer)
    .selectFrom('tie as t')
    .select(['t.kind', 't.from_subject_id', 't.to_subject_id', 't.since_edtf', 't.until_edtf'])
    .select(ATTRIBUTED)
    .where('t.partnership_id', '=', viewer.partnership)
    .where(
      sql<boolean>`(t.from_subject_id = any(${[...subjects]}::uuid[]) or t.to_subject_id = any(${[...subjects]}::uuid[]))`,
    )
    .where('t.standing', '=', 'told')
    .orderBy('t.kind')
    .orderBy('t.recorded_at')
    .orderBy('t.id')
  rows = moment ? rows.where(knownAt(moment, sights)) : rows.where('t.superseded_at', 'is', null)
  return (await rows.execute()).map(row => ({
    kind: row.kind as TieKind,
    from: row.from_subject_id as SubjectId,
    to: row.to_subject_id as SubjectId,
    since: row.since_edtf,
    until: row.until_edtf,
    ...attribution(row),
  }))
}

export type FactRow = Omit<Fact, 'agencyName' | 'workerName'>
export type TieRow = Omit<Tie, 'agencyName' | 'workerName'>

const ATTRIBUTED = ['t.agency_id', 't.worker_id', 't.how_known', 't.source', 't.known_at', 't.recorded_at'] as const

const attribution = (row: {
  agency_id: string
  worker_id: string
  how_known: string
  source: string
  known_at: Date
  recorded_at: Date
}) => ({
  agency: row.agency_id as AgencyId,
  worker: row.worker_id as WorkerId,
  howKnown: row.how_known as HowKnown,
  source: row.source,
  knownAt: row.known_at,
  recordedAt: row.recorded_at,
})
