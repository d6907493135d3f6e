import { query } from '../../../db/index.ts'
import { type AudienceId, type EntryId, newId, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import type { KeptMark, ListId } from '../model.ts'

/** Every row that this agency has brought in for this child, as far as this worker may read where it went. */
export async function marksOf(viewer: Viewer, subject: SubjectId): Promise<KeptMark[]> {
  const rows = await query(viewer)
    .selectFrom('list_mark')
    .select(['identity', 'version', 'entry_id'])
    .where('partnership_id', '=', viewer.partnership)
    .where('agency_id', '=', viewer.agency)
    .where('subject_id', '=', subject)
    .execute()
  return rows.map(row => ({ identity: row.identity, version: row.version, entry: row.entry_id as EntryId }))
}

export async function addMarks(
  viewer: Viewer,
  where: { readonly list: ListId; readonly subject: SubjectId; readonly audience: AudienceId },
  marks: readonly KeptMark[],
): Promise<void> {
  if (marks.length === 0) return
  await query(viewer)
    .insertInto('list_mark')
    .values(
      marks.map(mark => ({
        partnership_id: viewer.partnership,
        id: newId(),
        audience_id: where.audience,
        agency_id: viewer.agency,
        subject_id: where.subject,
        list_id: where.list,
        entry_id: mark.entry,
        identity: mark.identity,
        version: mark.version,
      })),
    )
    .execute()
}
