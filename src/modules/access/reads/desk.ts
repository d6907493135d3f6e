import {
  type AudienceId,
  isUuid,
  NotFound,
  type Reference,
  readReference,
  type SeatId,
  type SubjectId,
  type Viewer,
} from '../../../kernel/index.ts'
import type { Opening, OpeningId, Seat, Sight, Stub } from '../model.ts'
import { personOf } from '../store/directory.ts'
import { draftsOf } from '../store/drafts.ts'
import { type Notice, noticesOf } from '../store/notices.ts'
import { auditOf, findReference, openingById, openings, see, stubOf } from '../store/openings.ts'
import { searchTerms } from '../store/searches.ts'
import { circleAudience, invitationsOf, seatById, seatsOf } from '../store/seats.ts'

export interface Desk {
  readonly title: string
  readonly invitations: readonly Seat[]
  readonly notices: readonly Notice[]
  readonly drafts: readonly { readonly address: string; readonly savedAt: Date }[]
}

/** What waits for this worker: invitations, notices and drafts. Nobody's record is opened. */
export async function desk(viewer: Viewer): Promise<Desk> {
  const person = await personOf(viewer.work, viewer.worker)
  return {
    title: person ? `${person.title}, ${person.agencyName}` : '',
    invitations: await invitationsOf(viewer),
    notices: await noticesOf(viewer),
    drafts: await draftsOf(viewer),
  }
}

export interface Circle {
  readonly subject: SubjectId
  readonly reference: Reference
  readonly audience: AudienceId
  readonly seats: readonly Seat[]
}

/** A child's circle, for those in it. Absent, hidden and not yet accepted all answer alike. */
export async function circleNamed(viewer: Viewer, reference: string | undefined): Promise<Circle> {
  const read = readReference(reference ?? '')
  const found = read.ok ? await findReference(viewer, read.reference) : undefined
  if (!read.ok || found?.sight !== 'read') throw new NotFound()
  const audience = await circleAudience(viewer, found.subject)
  if (!audience) throw new NotFound()
  viewer.audit.saw([found.subject])
  return { subject: found.subject, reference: read.reference, audience, seats: await seatsOf(viewer, audience) }
}

/** A seat this viewer holds, was asked to, or sees in a circle of theirs; with whom to ring when it is an invitation. */
export async function seatNamed(viewer: Viewer, id: string | undefined): Promise<{ seat: Seat; stub: Stub | null }> {
  const seat = id && isUuid(id) ? await seatById(viewer, id as SeatId) : undefined
  if (!seat) throw new NotFound()
  const stub = seat.subject ? ((await stubOf(viewer, seat.subject)) ?? null) : null
  if (seat.subject) viewer.audit.saw([seat.subject])
  return { seat, stub }
}

export interface Held {
  readonly id: string
  readonly stub: Stub
}

/** Whoever a search of one's own led to, held by others: named by the reference that it showed, which is an identifier. */
export async function heldNamed(viewer: Viewer, id: string | undefined, reference: string): Promise<Held> {
  const terms = await searchTerms(viewer, id)
  const read = readReference(reference === '' ? (terms ?? '') : reference)
  if (id === undefined || terms === undefined || !read.ok) throw new NotFound()
  const found = await findReference(viewer, read.reference)
  const stub = found?.sight === 'stub' ? await stubOf(viewer, found.subject) : undefined
  if (!stub) throw new NotFound()
  viewer.audit.saw([stub.subject])
  return { id, stub }
}

export const sightOf = (viewer: Viewer, subject: SubjectId, strong: boolean): Promise<Sight> =>
  see(viewer, subject, strong)

export const openingsShown = (viewer: Viewer): Promise<Opening[]> => openings(viewer)

export async function openingNamed(viewer: Viewer, id: string | undefined): Promise<Opening> {
  const opening = id && isUuid(id) ? await openingById(viewer, id as OpeningId) : undefined
  if (!opening) throw new NotFound()
  return opening
}

/** Who looked at a child's record: for whoever holds an open case assignment on it, and nobody else. */
export async function whoLooked(
  viewer: Viewer,
  reference: string | undefined,
): Promise<{ reference: Reference; lines: Awaited<ReturnType<typeof auditOf>> }> {
  const { subject, reference: named } = await circleNamed(viewer, reference)
  const lines = await auditOf(viewer, subject)
  if (lines.length === 0) throw new NotFound()
  return { reference: named, lines }
}
