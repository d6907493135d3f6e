import { query } from '../../../db/index.ts'
import { isUuid, newId, type SubjectId, type Viewer } from '../../../kernel/index.ts'

const KEPT_FOR = 24 * 3_600_000

/** A cut is a row of its own: its words are not in an address, a log or the audit, and they expire (spine.md 16). */
export async function addCut(viewer: Viewer, subject: SubjectId, fields: object): Promise<string> {
  const id = newId<string>()
  await query(viewer)
    .insertInto('cut')
    .values({
      partnership_id: viewer.partnership,
      id,
      worker_id: viewer.worker,
      subject_id: subject,
      fields: JSON.stringify(fields),
      at: viewer.now,
      expires_at: new Date(viewer.now.getTime() + KEPT_FOR),
    })
    .execute()
  return id
}

/** The viewer's own cut of this child's chronology. Somebody else's, another child's and an expired one are not there. */
export async function cutFields(viewer: Viewer, subject: SubjectId, id: string): Promise<unknown> {
  if (!isUuid(id)) return undefined
  const row = await query(viewer)
    .selectFrom('cut')
    .select('fields')
    .where('partnership_id', '=', viewer.partnership)
    .where('id', '=', id)
    .where('worker_id', '=', viewer.worker)
    .where('subject_id', '=', subject)
    .where('expires_at', '>', viewer.now)
    .executeTakeFirst()
  return row?.fields
}
