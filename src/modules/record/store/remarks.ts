import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { AgencyId, AudienceId, EntryId, SubjectId, Viewer, WorkerId } from '../../../kernel/index.ts'
import type { Remark, RemarkId } from '../model.ts'
import { supersedeIn } from './told.ts'

/** As stored, before the names of its agency and writer are put beside it. */
export type StoredRemark = Omit<Remark, 'agencyName' | 'workerName'>

export type NewRemark = Pick<Remark, 'id' | 'entry' | 'audience' | 'subject' | 'significance' | 'analysis' | 'knownAt'>

/** Rows to one statement: each has fifteen values, and a statement takes some 65,000. */
const AT_ONCE = 500

export async function addRemarkRows(viewer: Viewer, remarks: readonly NewRemark[]): Promise<void> {
  for (let from = 0; from < remarks.length; from += AT_ONCE)
    await query(viewer)
      .insertInto('remark')
      .values(
        remarks.slice(from, from + AT_ONCE).map(remark => ({
          partnership_id: viewer.partnership,
          id: remark.id,
          audience_id: remark.audience,
          entry_id: remark.entry,
          subject_id: remark.subject,
          significance: remark.significance,
          analysis: remark.analysis,
          agency_id: viewer.agency,
          worker_id: viewer.worker,
          known_at: remark.knownAt,
          recorded_at: viewer.now,
        })),
      )
      .execute()
}

export const supersedeRemark = (viewer: Viewer, old: RemarkId, by: RemarkId): Promise<boolean> =>
  supersedeIn(viewer, 'remark', old, by)

/** Beside these entries, oldest first: what stands, or every version there was. A range of one index for each entry. */
export async function remarksOf(
  viewer: Viewer,
  entries: readonly EntryId[],
  which: 'standing' | 'every',
): Promise<StoredRemark[]> {
  if (entries.length === 0) return []
  let rows = remarks(viewer).where('r.entry_id', '=', sql<string>`any(${[...entries]}::uuid[])`)
  if (which === 'standing') rows = rows.where('r.superseded_at', 'is', null)
  return (await rows.orderBy('r.recorded_at').orderBy('r.id').execute()).map(remarkOf)
}

/** These versions, whether they stand or not, as far as this viewer may read them. */
export async function remarksNamed(viewer: Viewer, ids: readonly RemarkId[]): Promise<StoredRemark[]> {
  if (ids.length === 0) return []
  const rows = await remarks(viewer)
    .where('r.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('r.recorded_at')
    .orderBy('r.id')
    .execute()
  return rows.map(remarkOf)
}

const remarks = (viewer: Viewer) =>
  query(viewer)
    .selectFrom('remark as r')
    .select(['r.id', 'r.entry_id', 'r.audience_id', 'r.subject_id', 'r.significance', 'r.analysis'])
    .select(['r.agency_id', 'r.worker_id', 'r.known_at', 'r.recorded_at', 'r.superseded_at'])
    .where('r.partnership_id', '=', viewer.partnership)

type Row = Awaited<ReturnType<ReturnType<typeof remarks>['execute']>>[number]

const remarkOf = (row: Row): StoredRemark => ({
  id: row.id as RemarkId,
  entry: row.entry_id as EntryId,
  audience: row.audience_id as AudienceId,
  subject: row.subject_id as SubjectId,
  significance: row.significance,
  analysis: row.analysis,
  agency: row.agency_id as AgencyId,
  worker: row.worker_id as WorkerId,
  knownAt: row.known_at,
  recordedAt: row.recorded_at,
  supersededAt: row.superseded_at,
})
