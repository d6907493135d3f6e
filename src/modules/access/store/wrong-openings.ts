import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import { newId, type SubjectId, type Viewer, type WorkerId } from '../../../kernel/index.ts'
import type { WrongOpening, WrongOpeningId } from '../model.ts'

export async function addWrongOpening(viewer: Viewer, subject: SubjectId, reason: string): Promise<WrongOpeningId> {
  const id = newId<WrongOpeningId>()
  await query(viewer)
    .insertInto('wrong_opening')
    .values({
      partnership_id: viewer.partnership,
      id,
      worker_id: viewer.worker,
      subject_id: subject,
      at: viewer.now,
      reason,
    })
    .execute()
  return id
}

/** Those that this viewer may see: their own; all of them for a reviewer. Unseen first, oldest first. */
export async function wrongOpenings(viewer: Viewer): Promise<WrongOpening[]> {
  const rows = await wrongRows(viewer).orderBy(sql`o.reviewed_at nulls first`).orderBy('o.at').limit(200).execute()
  return rows.map(wrongOf)
}

export async function wrongOpeningById(
  viewer: Viewer,
  id: WrongOpeningId,
): Promise<{ readonly wrong: WrongOpening; readonly subject: SubjectId } | undefined> {
  const row = await wrongRows(viewer).where('o.id', '=', id).executeTakeFirst()
  return row && { wrong: wrongOf(row), subject: row.subject_id as SubjectId }
}

export async function markWrongOpening(viewer: Viewer, id: WrongOpeningId, note: string): Promise<boolean> {
  const done = await query(viewer)
    .updateTable('wrong_opening')
    .set({ reviewed_by: viewer.worker, reviewed_at: viewer.now, note })
    .where('partnership_id', '=', viewer.partnership)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

// The policy says the same of whoever reviews none; said here, the database goes by the worker's own index.
const wrongRows = (viewer: Viewer) =>
  query(viewer)
    .selectFrom('wrong_opening as o')
    .$if(!viewer.roles.has('reviewer'), own => own.where('o.worker_id', '=', viewer.worker))
    .where('o.partnership_id', '=', viewer.partnership)
    .innerJoin('worker as w', join =>
      join.onRef('w.partnership_id', '=', 'o.partnership_id').onRef('w.id', '=', 'o.worker_id'),
    )
    .select(['o.id', 'o.subject_id', 'o.worker_id', 'w.name', 'o.at', 'o.reason', 'o.reviewed_at', 'o.note'])

type WrongRow = Awaited<ReturnType<ReturnType<typeof wrongRows>['execute']>>[number]

const wrongOf = (row: WrongRow): WrongOpening => ({
  id: row.id as WrongOpeningId,
  worker: row.worker_id as WorkerId,
  name: row.name,
  at: row.at,
  reason: row.reason,
  reviewedAt: row.reviewed_at,
  note: row.note ?? '',
})
