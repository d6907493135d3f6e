import type { AgencyId, SubjectId, WorkerId } from '../../../../kernel/index.ts'
import type { Seat } from '../../../access/index.ts'
import type { AskedSeat, Pack } from '../../model.ts'

/** Who had been asked by then and how they stood, by agency. A seat in confidence is in no document, whoever makes it. */
export const askedThen = (seats: readonly Seat[], told: ReadonlySet<AgencyId>, then: Date): AskedSeat[] =>
  seats
    .filter(seat => !seat.confidential && seat.invitedAt <= then)
    .map(seat => ({
      agencyName: seat.agencyName,
      name: seat.name,
      role: seat.role,
      invitedAt: seat.invitedAt,
      acceptedAt: by(seat.acceptedAt, then),
      leftAt: by(seat.until ?? seat.declinedAt, then),
      told: told.has(seat.agency),
    }))

const by = (at: Date | null, then: Date): Date | null => (at && at <= then ? at : null)

/** Somebody of the circle, as this reader may see them there. */
export function sayWorker(worker: WorkerId, seats: readonly Seat[]): string {
  const seat = seats.find(one => one.worker === worker && !one.confidential)
  return seat ? `${seat.name}, ${seat.agencyName}` : 'Somebody of the circle'
}

/** For whom a pack was made. */
export function sayFor(
  { for: to }: Pack,
  seats: readonly Seat[],
  nameOf: (subject: SubjectId) => string | null | undefined,
): string {
  if (to.kind === 'professional') return sayWorker(to.worker, seats)
  return to.kind === 'child' ? 'The child' : (nameOf(to.subject) ?? 'A parent')
}
