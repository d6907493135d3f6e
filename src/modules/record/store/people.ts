import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { AudienceId, SubjectId, TellingId, Viewer } from '../../../kernel/index.ts'
import type { Moment, RoleIn } from '../model.ts'
import { knownAt, type SightOfAudience } from './chronology.ts'

/** Known as, or the legal name, before what was only heard or seen of them; a former name or an alias is nobody's heading. */
const NAME_ORDER = ['known-as', 'legal', '', 'nickname', 'street', 'described', 'handle', 'unborn', 'alias', 'former']
/** What somebody is called by first, among the names that one may read. */
export const CALLED_BY = calledBy('f')

function calledBy(table: 'f' | 't') {
  return sql`array_position(${NAME_ORDER}::text[], ${sql.ref(`${table}.code`)}) nulls last`
}

export interface ParticipantRow {
  readonly telling: TellingId
  readonly subject: SubjectId
  readonly role: RoleIn
  readonly kind: string
}

/** Who takes part in these tellings, those whom the policies let this viewer know of. */
export async function participantsOf(viewer: Viewer, tellings: readonly TellingId[]): Promise<ParticipantRow[]> {
  if (tellings.length === 0) return []
  const rows = await query(viewer)
    .selectFrom('participant as p')
    .select(['p.telling_id', 'p.subject_id', 'p.role', 'p.subject_kind'])
    .where('p.partnership_id', '=', viewer.partnership)
    .where('p.telling_id', '=', sql<string>`any(${[...tellings]}::uuid[])`)
    // Always in one order: which way the database went would otherwise tell of rows that this viewer may not see.
    .orderBy('p.telling_id')
    .orderBy('p.role')
    .orderBy('p.subject_id')
    .execute()
  return rows.map(row => ({
    telling: row.telling_id as TellingId,
    subject: row.subject_id as SubjectId,
    role: row.role as RoleIn,
    kind: row.subject_kind,
  }))
}

/** What somebody is called among the names this viewer may read: by the order of their sorts, then the newest. */
export async function namesOf(viewer: Viewer, subjects: readonly SubjectId[]): Promise<Map<SubjectId, string>> {
  if (subjects.length === 0) return new Map()
  const rows = await query(viewer)
    .selectFrom('fact as f')
    .distinctOn('f.subject_id')
    .select(['f.subject_id', 'f.value'])
    .where('f.partnership_id', '=', viewer.partnership)
    .where('f.subject_id', '=', sql<string>`any(${[...subjects]}::uuid[])`)
    .where('f.kind', '=', 'name')
    .where('f.standing', '=', 'told')
    .where('f.superseded_at', 'is', null)
    .orderBy('f.subject_id')
    .orderBy(CALLED_BY)
    .orderBy('f.recorded_at', 'desc')
    .orderBy('f.id')
    .execute()
  return new Map(rows.map(row => [row.subject_id as SubjectId, row.value]))
}

/** What somebody was called by then, as it was known at the moment: a name that was learned later says what nobody knew. */
export async function namesThen(
  viewer: Viewer,
  subjects: readonly SubjectId[],
  moment: Moment,
  sights: readonly SightOfAudience[],
): Promise<Map<SubjectId, string>> {
  const rows = await query(viewer)
    .selectFrom('fact as t')
    .distinctOn('t.subject_id')
    .select(['t.subject_id', 't.value'])
    .where('t.partnership_id', '=', viewer.partnership)
    .where('t.subject_id', '=', sql<string>`any(${[...subjects]}::uuid[])`)
    .where('t.kind', '=', 'name')
    .where('t.standing', '=', 'told')
    .where(knownAt(moment, sights))
    .orderBy('t.subject_id')
    .orderBy(calledBy('t'))
    .orderBy('t.recorded_at', 'desc')
    .orderBy('t.id')
    .execute()
  return new Map(rows.map(row => [row.subject_id as SubjectId, row.value]))
}

/** What each subject is called by a name that is protected nowhere: one that may be told to another circle. */
export async function openNamesOf(
  viewer: Viewer,
  subjects: readonly SubjectId[],
): Promise<Map<SubjectId, { readonly value: string; readonly code: string }>> {
  const rows = await query(viewer)
    .selectFrom('fact as f')
    // Of a circle: what an agency, or a few named people, were told with an entry is not marked as protected, and is.
    .innerJoin('audience as a', join =>
      join.onRef('a.partnership_id', '=', 'f.partnership_id').onRef('a.id', '=', 'f.audience_id'),
    )
    .distinctOn('f.subject_id')
    .select(['f.subject_id', 'f.value', 'f.code'])
    .where('f.partnership_id', '=', viewer.partnership)
    .where('f.subject_id', '=', sql<string>`any(${[...subjects]}::uuid[])`)
    .where('f.kind', '=', 'name')
    .where('f.standing', '=', 'told')
    .where('f.protected', '=', false)
    .where('a.kind', '=', 'circle')
    // Open on one child's record and protected on another's is protected: told on, it would reach those it was kept from.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('fact as kept')
            .select('kept.id')
            .whereRef('kept.partnership_id', '=', 'f.partnership_id')
            .whereRef('kept.subject_id', '=', 'f.subject_id')
            .where('kept.kind', '=', 'name')
            .where('kept.standing', '=', 'told')
            .where('kept.protected', '=', true)
            .where('kept.superseded_at', 'is', null)
            .where(sql<boolean>`lower(kept.value) = lower(f.value)`),
        ),
      ),
    )
    .where('f.superseded_at', 'is', null)
    .orderBy('f.subject_id')
    .orderBy(CALLED_BY)
    .orderBy('f.recorded_at', 'desc')
    .orderBy('f.id')
    .execute()
  return new Map(rows.map(row => [row.subject_id as SubjectId, { value: row.value, code: row.code }]))
}

/** Which of these subjects an audience already has a name for. */
export async function namedIn(
  viewer: Viewer,
  audience: AudienceId,
  subjects: readonly SubjectId[],
): Promise<Set<SubjectId>> {
  if (subjects.length === 0) return new Set()
  const rows = await query(viewer)
    .selectFrom('fact as f')
    .select('f.subject_id')
    .where('f.partnership_id', '=', viewer.partnership)
    .where('f.audience_id', '=', audience)
    .where('f.subject_id', '=', sql<string>`any(${[...subjects]}::uuid[])`)
    .where('f.kind', '=', 'name')
    .where('f.superseded_at', 'is', null)
    .execute()
  return new Set(rows.map(row => row.subject_id as SubjectId))
}

/** Names of agencies, workers and audiences' kinds by id, for the few that a page needs. */
export async function attributionNames(
  viewer: Viewer,
  ids: { agencies: readonly string[]; workers: readonly string[]; audiences: readonly string[] },
) {
  const unique = (list: readonly string[]) => [...new Set(list)]
  const agencies = await query(viewer)
    .selectFrom('agency')
    .select(['id', 'name'])
    .where('partnership_id', '=', viewer.partnership)
    .where('id', '=', sql<string>`any(${unique(ids.agencies)}::uuid[])`)
    .execute()
  const workers = await query(viewer)
    .selectFrom('worker')
    .select(['id', 'name'])
    .where('partnership_id', '=', viewer.partnership)
    .where('id', '=', sql<string>`any(${unique(ids.workers)}::uuid[])`)
    .execute()
  const audiences = await query(viewer)
    .selectFrom('audience')
    .select(['id', 'kind'])
    .where('partnership_id', '=', viewer.partnership)
    .where('id', '=', sql<string>`any(${unique(ids.audiences)}::uuid[])`)
    .execute()
  return {
    agencies: new Map(agencies.map(row => [row.id, row.name])),
    workers: new Map(workers.map(row => [row.id, row.name])),
    audiences: new Map(audiences.map(row => [row.id, row.kind])),
  }
}
