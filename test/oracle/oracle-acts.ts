import { type Reader, see } from './oracle.ts'
import type { SeatRow, SubjectRow, World } from './world.ts'

// The guarded acts: who may take the step beyond what they may read. Each answers whether it is done.

const OPENS = ['practitioner', 'manager', 'front-door', 'duty']
const BREAKS_GLASS = [...OPENS, 'coordinator', 'chair']
const has = (reader: Reader, roles: readonly string[]): boolean => roles.some(role => reader.roles.has(role))

const isSeated = (seat: SeatRow, now: string): boolean =>
  seat.accepted_at !== null &&
  Date.parse(seat.accepted_at) <= Date.parse(now) &&
  (seat.until_at === null || Date.parse(now) < Date.parse(seat.until_at))

export const mayOpenChild = (reader: Reader): boolean => reader.agency !== null && has(reader, OPENS)

/** Only one's own invitation, still open, and for the agency one works for now. */
export const mayAccept = (reader: Reader, seat: SeatRow): boolean =>
  seat.partnership_id === reader.partnership &&
  seat.worker_id === reader.worker &&
  seat.accepted_at === null &&
  seat.declined_at === null &&
  seat.until_at === null &&
  seat.agency_id === reader.agency

/** One's own seat in a circle; anybody's for a manager and for the lead of that circle. */
export function mayEnd(world: World, reader: Reader, seat: SeatRow): boolean {
  if (seat.partnership_id !== reader.partnership || seat.via !== 'circle' || !reader.writes.has(seat.audience_id))
    return false
  const leads = world.seat.some(
    one =>
      one.audience_id === seat.audience_id &&
      one.worker_id === reader.worker &&
      one.role === 'lead worker' &&
      isSeated(one, reader.now),
  )
  const begun = seat.until_at === null || Date.parse(reader.now) < Date.parse(seat.until_at)
  return begun && (seat.worker_id === reader.worker || leads || reader.roles.has('manager'))
}

/** Break-glass and assignments begin at a stub: never at what is read already, and never at what is not there. */
export const mayOpen = (world: World, reader: Reader, child: SubjectRow, kind: string): boolean =>
  reader.agency !== null &&
  see(world, reader, child.id, true) === 'stub' &&
  has(reader, kind === 'assignment' ? ['auditor', 'records-officer'] : BREAKS_GLASS)

export const maySeal = (reader: Reader, child: SubjectRow): boolean =>
  child.partnership_id === reader.partnership &&
  child.has_circle &&
  reader.writes.has(child.audience_id) &&
  has(reader, ['manager', 'duty'])

/** The agency's own audience with a child: for those who write there, or will once it is made from their seat in the circle. */
export function hasAgencyAudience(world: World, reader: Reader, child: SubjectRow): boolean {
  if (child.partnership_id !== reader.partnership || !child.has_circle || !reader.writes.has(child.audience_id))
    return false
  const made = world.audience.find(
    one => one.kind === 'agency' && one.subject_id === child.id && one.agency_id === reader.agency,
  )
  if (made) return reader.writes.has(made.id)
  return (
    reader.member.has(child.audience_id) &&
    circleSeat(world, reader, child, reader.worker, seat => seat.agency_id === reader.agency)
  )
}

/** Named people: oneself and whom one names, each seated in the circle where the asker can see it. */
export const mayName = (world: World, reader: Reader, child: SubjectRow, workers: readonly string[]): boolean =>
  child.partnership_id === reader.partnership &&
  child.has_circle &&
  reader.writes.has(child.audience_id) &&
  [reader.worker, ...workers].every(worker =>
    circleSeat(world, reader, child, worker, seat => !seat.confidential || seat.agency_id === reader.agency),
  )

const circleSeat = (
  world: World,
  reader: Reader,
  child: SubjectRow,
  worker: string,
  also: (seat: SeatRow) => boolean,
): boolean =>
  world.seat.some(
    seat =>
      seat.audience_id === child.audience_id &&
      seat.worker_id === worker &&
      seat.via === 'circle' &&
      isSeated(seat, reader.now) &&
      also(seat),
  )

/** Whom to ring: the circle, without those who sit there in confidence. */
export const contacts = (world: World, reader: Reader, subject: SubjectRow): number =>
  see(world, reader, subject.id, true) === 'none'
    ? 0
    : world.seat.filter(
        seat =>
          seat.audience_id === subject.audience_id &&
          seat.via === 'circle' &&
          !seat.confidential &&
          isSeated(seat, reader.now),
      ).length
