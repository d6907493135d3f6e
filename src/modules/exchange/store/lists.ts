import { query } from '../../../db/index.ts'
import { type AudienceId, isUuid, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import type { AgencyList, FamilyOutcome, ListId, ListPlan, Outcome } from '../model.ts'

// Two lists of one agency about one child cannot both be first.
export { oneAtATime } from '../../../db/index.ts'

export async function addList(
  viewer: Viewer,
  list: Pick<AgencyList, 'id' | 'about' | 'fileName' | 'rowCount'>,
  holds: Holds = 'rows',
): Promise<void> {
  await query(viewer)
    .insertInto('agency_list')
    .values({
      partnership_id: viewer.partnership,
      id: list.id,
      audience_id: list.about?.audience ?? null,
      subject_id: list.about?.subject ?? null,
      worker_id: viewer.worker,
      agency_id: viewer.agency,
      file_name: list.fileName,
      row_count: list.rowCount,
      made_at: viewer.now,
      holds,
    })
    .execute()
}

export async function listById(viewer: Viewer, id: string | undefined): Promise<AgencyList | undefined> {
  if (!id || !isUuid(id)) return undefined
  const row = await lists(viewer).where('l.id', '=', id).executeTakeFirst()
  return row && listOf(row)
}

/** This worker's own lists about a child, or of children, the latest first. */
export async function listsOf(viewer: Viewer, subject: SubjectId | null): Promise<AgencyList[]> {
  const rows = await lists(viewer)
    .where('l.worker_id', '=', viewer.worker)
    .where('l.subject_id', subject === null ? 'is' : '=', subject)
    .orderBy('l.made_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(listOf)
}

export async function keepPlan(viewer: Viewer, id: ListId, plan: ListPlan): Promise<boolean> {
  const done = await query(viewer)
    .updateTable('agency_list')
    .set({ plan: JSON.stringify(plan) })
    .where('partnership_id', '=', viewer.partnership)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** False where somebody else was first: it is brought in once. */
export async function markBrought(viewer: Viewer, id: ListId, outcome: Outcome | FamilyOutcome): Promise<boolean> {
  const done = await query(viewer)
    .updateTable('agency_list')
    .set({ brought_at: viewer.now, outcome: JSON.stringify(outcome) })
    .where('partnership_id', '=', viewer.partnership)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** What was handed over: rows that become entries, or a family. */
export type Holds = 'rows' | 'family'

/** What was handed over of one sort, as far as this viewer may read it. */
export const handedOver = (viewer: Viewer, holds: Holds) =>
  query(viewer)
    .selectFrom('agency_list as l')
    .select(['l.id', 'l.audience_id', 'l.subject_id', 'l.file_name', 'l.row_count', 'l.made_at', 'l.plan'])
    .select(['l.brought_at', 'l.outcome'])
    .where('l.partnership_id', '=', viewer.partnership)
    .where('l.holds', '=', holds)

const lists = (viewer: Viewer) => handedOver(viewer, 'rows')

type ListRow = Awaited<ReturnType<ReturnType<typeof lists>['execute']>>[number]

function listOf(row: ListRow): AgencyList {
  return {
    id: row.id as ListId,
    about:
      row.subject_id && row.audience_id
        ? { subject: row.subject_id as SubjectId, audience: row.audience_id as AudienceId }
        : null,
    fileName: row.file_name,
    rowCount: row.row_count,
    madeAt: row.made_at,
    plan: row.plan as ListPlan | null,
    broughtAt: row.brought_at,
    outcome: row.outcome as Outcome | null,
  }
}
