import { query } from '../../../db/index.ts'
import type { AudienceId, Reference, SubjectId, Viewer } from '../../../kernel/index.ts'
import type { SealLevel } from '../../access/index.ts'
import type { Child, SubjectKind } from '../model.ts'

/** By reference, under the policies: undefined when absent and when hidden. */
export async function childByReference(viewer: Viewer, reference: string): Promise<Child | undefined> {
  const row = await children(viewer).where('s.reference', '=', reference).executeTakeFirst()
  return row && childOf(row)
}

export async function childById(viewer: Viewer, id: SubjectId): Promise<Child | undefined> {
  const row = await children(viewer).where('s.id', '=', id).executeTakeFirst()
  return row && childOf(row)
}

/** Every child whose circle this viewer reaches, newest record first. At most 500: a reach stays within that (spine.md 2). */
export async function childrenReached(viewer: Viewer): Promise<Child[]> {
  const rows = await children(viewer).orderBy('s.recorded_at', 'desc').orderBy('s.id').limit(500).execute()
  return rows.map(childOf)
}

export async function addSubject(
  viewer: Viewer,
  subject: { id: SubjectId; reference: string; kind: SubjectKind; home: AudienceId },
): Promise<void> {
  await query(viewer)
    .insertInto('subject')
    .values({
      partnership_id: viewer.partnership,
      id: subject.id,
      reference: subject.reference,
      kind: subject.kind,
      audience_id: subject.home,
      has_circle: false,
      recorded_by: viewer.worker,
      recorded_at: viewer.now,
    })
    .execute()
}

const children = (viewer: Viewer) =>
  query(viewer)
    .selectFrom('subject as s')
    .select(['s.id', 's.reference', 's.audience_id', 's.seal'])
    .where('s.partnership_id', '=', viewer.partnership)
    .where('s.has_circle', '=', true)

const childOf = (row: { id: string; reference: string; audience_id: string; seal: string | null }): Child => ({
  id: row.id as SubjectId,
  reference: row.reference as Reference,
  home: row.audience_id as AudienceId,
  seal: row.seal as SealLevel | null,
})
