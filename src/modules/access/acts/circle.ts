import {
  type AgencyId,
  type AudienceId,
  Invalid,
  NotFound,
  newId,
  type SeatId,
  type SubjectId,
  type Viewer,
  type WorkerId,
} from '../../../kernel/index.ts'
import { colleagues } from '../store/directory.ts'
import { notify } from '../store/notices.ts'
import { acceptSeat, addSeat, declineSeat, endSeat, seatById, seatsOf } from '../store/seats.ts'

/** Asks a worker into a child's circle. They reach nothing until they accept. */
export async function inviteToCircle(
  viewer: Viewer,
  circle: { audience: AudienceId; subject: SubjectId },
  invitation: { worker: WorkerId; role: string; confidential: boolean },
): Promise<SeatId> {
  const colleague = (await colleagues(viewer)).find(one => one.worker === invitation.worker)
  if (!colleague) throw new Invalid({ worker: 'Choose a worker from the list' })
  const seated = (await seatsOf(viewer, circle.audience)).find(
    seat => seat.worker === colleague.worker && !seat.until && !seat.declinedAt,
  )
  if (seated) throw new Invalid({ worker: `${colleague.name} is in the circle already, or has been asked` })
  const id = newId<SeatId>()
  await addSeat(viewer, {
    id,
    ...circle,
    worker: colleague.worker,
    agency: colleague.agency as AgencyId,
    role: invitation.role,
    confidential: invitation.confidential,
  })
  await notify(viewer, colleague.worker, 'invitation', '/')
  viewer.audit.saw([circle.subject])
  viewer.audit.did('circle.invited', { seat: id, worker: colleague.worker })
  return id
}

export async function acceptInvitation(viewer: Viewer, seat: SeatId): Promise<void> {
  const invitation = await seatById(viewer, seat)
  if (!invitation || !(await acceptSeat(viewer, seat))) throw new NotFound()
  if (invitation.subject) viewer.audit.saw([invitation.subject])
  viewer.audit.did('circle.accepted', { seat })
}

export async function declineInvitation(viewer: Viewer, seat: SeatId): Promise<void> {
  if (!(await declineSeat(viewer, seat))) throw new NotFound()
  viewer.audit.did('circle.declined', { seat })
}

/** Leaving, or being asked to leave by the lead or a manager. Every way in to this child ends in the same moment. */
export async function leaveCircle(viewer: Viewer, seat: SeatId, reason: string): Promise<void> {
  const leaving = await seatById(viewer, seat)
  if (!leaving || !(await endSeat(viewer, seat, reason))) throw new NotFound()
  if (leaving.subject) viewer.audit.saw([leaving.subject])
  viewer.audit.did('circle.left', { seat, worker: leaving.worker })
}
