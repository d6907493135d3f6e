import { query } from '../../../db/index.ts'
import { type AudienceId, isUuid, newId, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import type { FamilyList, FamilyOutcome, ListId } from '../model.ts'
import { addList, handedOver } from './lists.ts'

export const addFamilyFile = (
  viewer: Viewer,
  { people, ...file }: Pick<FamilyList, 'id' | 'about' | 'fileName' | 'people'>,
): Promise<void> => addList(viewer, { ...file, rowCount: people }, 'family')

export async function familyFileById(viewer: Viewer, id: string | undefined): Promise<FamilyList | undefined> {
  if (!id || !isUuid(id)) return undefined
  const row = await families(viewer).where('l.id', '=', id).executeTakeFirst()
  return row && familyOf(row)
}

/** This worker's own family files about a child, the latest first. */
export async function familyFilesOf(viewer: Viewer, subject: SubjectId): Promise<FamilyList[]> {
  const rows = await families(viewer)
    .where('l.worker_id', '=', viewer.worker)
    .where('l.subject_id', '=', subject)
    .orderBy('l.made_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(familyOf)
}

export interface FamilyMark {
  readonly identity: string
  readonly person: SubjectId
}

/** Whom this agency has brought in for this child from family files, as far as this worker may read where they went. */
export async function familyMarksOf(viewer: Viewer, subject: SubjectId): Promise<FamilyMark[]> {
  const rows = await query(viewer)
    .selectFrom('list_mark')
    .select(['identity', 'entry_id'])
    .where('partnership_id', '=', viewer.partnership)
    .where('agency_id', '=', viewer.agency)
    .where('subject_id', '=', subject)
    .where('identity', 'like', 'family %')
    .execute()
  return rows.map(row => ({ identity: row.identity, person: row.entry_id as SubjectId }))
}

/** At most 500 at a time. */
export async function addFamilyMarks(
  viewer: Viewer,
  { list, subject, audience }: { readonly list: ListId; readonly subject: SubjectId; readonly audience: AudienceId },
  marks: readonly FamilyMark[],
): Promise<void> {
  if (marks.length === 0) return
  await query(viewer)
    .insertInto('list_mark')
    .values(
      marks.map(({ identity, person }) => ({
        partnership_id: viewer.partnership,
        id: newId(),
        audience_id: audience,
        agency_id: viewer.agency,
        subject_id: subject,
        list_id: list,
        entry_id: person,
        identity,
        version: '',
      })),
    )
    .execute()
}

const families = (viewer: Viewer) => handedOver(viewer, 'family')

type Row = Awaited<ReturnType<ReturnType<typeof families>['execute']>>[number]

const familyOf = (row: Row): FamilyList => ({
  id: row.id as ListId,
  about: { subject: row.subject_id as SubjectId, audience: row.audience_id as AudienceId },
  fileName: row.file_name,
  people: row.row_count,
  madeAt: row.made_at,
  broughtAt: row.brought_at,
  outcome: row.outcome as FamilyOutcome | null,
})
