import { query } from '../../../db/index.ts'
import { newId, type SubjectId, type Viewer, type WorkerId } from '../../../kernel/index.ts'

export interface Conflict {
  readonly id: string
  readonly worker: WorkerId
  readonly name: string
  readonly reason: string
  readonly declaredAt: Date
}

/** From now on everything of this subject is closed to the worker, whatever seats they hold. */
export async function addConflict(
  viewer: Viewer,
  worker: WorkerId,
  subject: SubjectId,
  reason: string,
): Promise<string> {
  const id = newId<string>()
  await query(viewer)
    .insertInto('conflict')
    .values({
      partnership_id: viewer.partnership,
      id,
      worker_id: worker,
      subject_id: subject,
      reason,
      declared_by: viewer.worker,
      declared_at: viewer.now,
    })
    .execute()
  return id
}

/** One's own; for a manager everybody's. Whom they are about is not shown: it may be the worker's own child. */
export async function conflicts(viewer: Viewer): Promise<Conflict[]> {
  const rows = await query(viewer)
    .selectFrom('conflict as c')
    .innerJoin('worker as w', join =>
      join.onRef('w.partnership_id', '=', 'c.partnership_id').onRef('w.id', '=', 'c.worker_id'),
    )
    .select(['c.id', 'c.worker_id', 'w.name', 'c.reason', 'c.declared_at'])
    .where('c.ended_at', 'is', null)
    .orderBy('c.declared_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(row => ({
    id: row.id,
    worker: row.worker_id as WorkerId,
    name: row.name,
    reason: row.reason,
    declaredAt: row.declared_at,
  }))
}

/** By a manager, and never one's own: the policy says so. */
export async function endConflict(viewer: Viewer, id: string): Promise<boolean> {
  const done = await query(viewer)
    .updateTable('conflict')
    .set({ ended_at: viewer.now })
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
