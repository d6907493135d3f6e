import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import {
  type AgencyId,
  type AudienceId,
  newId,
  type SeatId,
  type SubjectId,
  type Viewer,
  type WorkerId,
} from '../../../kernel/index.ts'
import type { Seat } from '../model.ts'

/** Everyone of a child's circle whom this viewer may see there, with those invited and those who have left. */
export async function seatsOf(viewer: Viewer, audience: AudienceId): Promise<Seat[]> {
  const rows = await seats(viewer).where('s.audience_id', '=', audience).where('s.via', '=', 'circle').execute()
  return rows.map(seatOf)
}

/** The viewer's own pending invitations. */
export async function invitationsOf(viewer: Viewer): Promise<Seat[]> {
  const rows = await seats(viewer)
    .where('s.worker_id', '=', viewer.worker)
    .where('s.accepted_at', 'is', null)
    .where('s.declined_at', 'is', null)
    .where('s.until_at', 'is', null)
    .execute()
  return rows.map(seatOf)
}

export async function seatById(viewer: Viewer, seat: SeatId): Promise<Seat | undefined> {
  const row = await seats(viewer).where('s.id', '=', seat).executeTakeFirst()
  return row && seatOf(row)
}

export async function addSeat(
  viewer: Viewer,
  seat: {
    id: SeatId
    audience: AudienceId
    subject: SubjectId
    worker: WorkerId
    agency: AgencyId
    role: string
    confidential: boolean
  },
): Promise<void> {
  await query(viewer)
    .insertInto('seat')
    .values({
      partnership_id: viewer.partnership,
      id: seat.id,
      audience_id: seat.audience,
      subject_id: seat.subject,
      worker_id: seat.worker,
      agency_id: seat.agency,
      via: 'circle',
      role: seat.role,
      confidential: seat.confidential,
      invited_by: viewer.worker,
      invited_at: viewer.now,
    })
    .execute()
}

/** The guarded acts of migrations/0009-acts.sql; false or null means "not there, or not yours". */
export const acceptSeat = (viewer: Viewer, seat: SeatId): Promise<boolean> =>
  answers(viewer, sql<boolean>`accept_seat(${seat})`)

export const endSeat = (viewer: Viewer, seat: SeatId, reason: string): Promise<boolean> =>
  answers(viewer, sql<boolean>`end_seat(${seat}, ${reason})`)

export const openChild = (
  viewer: Viewer,
  child: { subject: SubjectId; audience: AudienceId; reference: string; purpose: string; basis: string; role: string },
): Promise<boolean> =>
  answers(
    viewer,
    sql<boolean>`open_child(${child.subject}, ${child.audience}, ${newId()}, ${child.reference}, ${child.purpose}, ${child.basis}, ${child.role})`,
  )

export const agencyAudience = (viewer: Viewer, child: SubjectId): Promise<AudienceId | null> =>
  answers(viewer, sql<AudienceId | null>`agency_audience(${child}, ${newId()})`)

export const namedAudience = (
  viewer: Viewer,
  child: SubjectId,
  workers: readonly WorkerId[],
  purpose: string,
): Promise<AudienceId | null> =>
  answers(viewer, sql<AudienceId | null>`named_audience(${child}, ${newId()}, ${[...workers]}::uuid[], ${purpose})`)

export async function declineSeat(viewer: Viewer, seat: SeatId): Promise<boolean> {
  const done = await query(viewer)
    .updateTable('seat')
    .set({ declined_at: viewer.now })
    .where('id', '=', seat)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Which audiences this viewer reaches now: what the policies compare with, in full. */
export const reachOf = (viewer: Viewer): Promise<AudienceId[]> => answers(viewer, sql<AudienceId[]>`reach()`)

async function answers<Answer>(viewer: Viewer, call: ReturnType<typeof sql<Answer>>): Promise<Answer> {
  const row = await query(viewer).selectNoFrom(call.as('answer')).executeTakeFirstOrThrow()
  return row.answer as Answer
}

const seats = (viewer: Viewer) =>
  query(viewer)
    .selectFrom('seat as s')
    .innerJoin('worker as w', join =>
      join.onRef('w.partnership_id', '=', 's.partnership_id').onRef('w.id', '=', 's.worker_id'),
    )
    .innerJoin('agency as a', join =>
      join.onRef('a.partnership_id', '=', 's.partnership_id').onRef('a.id', '=', 's.agency_id'),
    )
    .select([
      's.id',
      's.audience_id',
      's.subject_id',
      's.worker_id',
      's.agency_id',
      's.role',
      's.confidential',
      's.invited_at',
      's.accepted_at',
      's.declined_at',
      's.until_at',
    ])
    .select(['w.name', 'w.phone', 'a.name as agency_name'])
    .orderBy('a.name')
    .orderBy('w.name')
    .orderBy('s.invited_at')

type SeatRow = Awaited<ReturnType<ReturnType<typeof seats>['execute']>>[number]

const seatOf = (row: SeatRow): Seat => ({
  id: row.id as SeatId,
  audience: row.audience_id as AudienceId,
  subject: row.subject_id as SubjectId | null,
  worker: row.worker_id as WorkerId,
  name: row.name,
  agency: row.agency_id as AgencyId,
  agencyName: row.agency_name,
  phone: row.phone,
  role: row.role,
  confidential: row.confidential,
  invitedAt: row.invited_at,
  acceptedAt: row.accepted_at,
  declinedAt: row.declined_at,
  until: row.until_at,
})

export async function circleAudience(viewer: Viewer, subject: SubjectId): Promise<AudienceId | undefined> {
  const row = await query(viewer)
    .selectFrom('audience')
    .select('id')
    .where('partnership_id', '=', viewer.partnership)
    .where('subject_id', '=', subject)
    .where('kind', '=', 'circle')
    .executeTakeFirst()
  return row?.id as AudienceId | undefined
}
