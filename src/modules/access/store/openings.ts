import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import { newId, type Reference, type SubjectId, type Viewer, type WorkerId } from '../../../kernel/index.ts'
import type { Finding, Opening, OpeningId, ReasonCode, Sight, Stub } from '../model.ts'

/** The one oracle. `strong`: the asker already holds an identifier, or the full name and birth date. */
export async function see(viewer: Viewer, subject: SubjectId, strong: boolean): Promise<Sight> {
  const row = await query(viewer)
    .selectNoFrom(sql<Sight>`see(${subject}, ${strong})`.as('sight'))
    .executeTakeFirstOrThrow()
  return row.sight
}

/** A child by their reference, if this viewer may know that they are held at all. */
export async function findReference(
  viewer: Viewer,
  reference: string,
): Promise<{ subject: SubjectId; sight: Sight } | undefined> {
  const found = await sql<{ subject_id: SubjectId; sight: Sight }>`select * from find_reference(${reference})`.execute(
    query(viewer),
  )
  const row = found.rows[0]
  return row && { subject: row.subject_id, sight: row.sight }
}

export async function stubOf(viewer: Viewer, subject: SubjectId): Promise<Stub | undefined> {
  type Row = { reference: Reference; agency: string; phone: string; worker: string; role: string; worker_phone: string }
  const { rows } = await sql<Row>`select * from stub_of(${subject})`.execute(query(viewer))
  const first = rows[0]
  if (!first) return undefined
  const contacts = rows.map(({ agency, phone, worker, role, worker_phone }) => ({
    agency,
    phone,
    worker,
    role,
    workerPhone: worker_phone,
  }))
  return { subject, reference: first.reference, contacts }
}

/** False: not there, not yours, locked, or not for your role. The database checks all of it again (open_by_reason). */
export async function openByReason(
  viewer: Viewer,
  opening: {
    id: OpeningId
    subject: SubjectId
    kind: Opening['kind']
    code: ReasonCode
    reason: string
    hours: number
  },
): Promise<boolean> {
  const call = sql<boolean>`open_by_reason(${opening.id}, ${newId()}, ${opening.subject}, ${opening.kind}, ${opening.code}, ${opening.reason}, ${opening.hours})`
  const row = await query(viewer).selectNoFrom(call.as('opened')).executeTakeFirstOrThrow()
  return row.opened
}

/** Openings this viewer may see: their own; all of them for a reviewer. Unreviewed first, oldest first. */
export async function openings(viewer: Viewer): Promise<Opening[]> {
  const rows = await openingRows(viewer)
    .orderBy(sql`o.reviewed_at nulls first`)
    .orderBy('o.from_at')
    .limit(200)
    .execute()
  return rows.map(openingOf)
}

export async function openingById(viewer: Viewer, id: OpeningId): Promise<Opening | undefined> {
  const row = await openingRows(viewer).where('o.id', '=', id).executeTakeFirst()
  return row && openingOf(row)
}

export async function reviewOpening(viewer: Viewer, id: OpeningId, finding: Finding, note: string): Promise<boolean> {
  const done = await query(viewer)
    .updateTable('opening')
    .set({ reviewed_by: viewer.worker, reviewed_at: viewer.now, finding, note })
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function auditOf(
  viewer: Viewer,
  subject: SubjectId,
): Promise<{ at: Date; worker: string; agency: string | null; door: string; event: string; outcome: string }[]> {
  type Row = { at: Date; worker: string; agency: string | null; door: string; event: string; outcome: string }
  const { rows } = await sql<Row>`select * from audit_of(${subject}) limit 500`.execute(query(viewer))
  return rows
}

// The policy says the same of whoever reviews none; said here, the database goes by the worker's own index.
const openingRows = (viewer: Viewer) =>
  query(viewer)
    .selectFrom('opening as o')
    .$if(!viewer.roles.has('reviewer'), own => own.where('o.worker_id', '=', viewer.worker))
    .where('o.partnership_id', '=', viewer.partnership)
    .innerJoin('worker as w', join =>
      join.onRef('w.partnership_id', '=', 'o.partnership_id').onRef('w.id', '=', 'o.worker_id'),
    )
    .select([
      'o.id',
      'o.kind',
      'o.subject_id',
      'o.worker_id',
      'w.name',
      'o.reason_code',
      'o.reason',
      'o.from_at',
      'o.until_at',
      'o.reviewed_at',
      'o.finding',
    ])

type OpeningRow = Awaited<ReturnType<ReturnType<typeof openingRows>['execute']>>[number]

const openingOf = (row: OpeningRow): Opening => ({
  id: row.id as OpeningId,
  kind: row.kind as Opening['kind'],
  subject: row.subject_id as SubjectId,
  worker: row.worker_id as WorkerId,
  name: row.name,
  reasonCode: row.reason_code as ReasonCode,
  reason: row.reason,
  from: row.from_at,
  until: row.until_at,
  reviewedAt: row.reviewed_at,
  finding: row.finding,
})
