import type { Seat } from '../../access/index.ts'
import type { Story } from '../../record/index.ts'
import type { Lately } from '../model.ts'

/**
 * An agency of the circle that told nothing for four weeks is worth a call before the core group meets, which is every six weeks at
 * the most (Working Together to Safeguard Children, core groups). It says that nothing was written here, and not that nothing was done.
 */
export const SILENT_DAYS = 28
const SILENT_AFTER = SILENT_DAYS * 24 * 3_600_000

/** The seats of those who are in the circle now, the lead worker first. A confidential service is nobody's to count. */
export const circleNow = (seats: readonly Seat[], now: Date): Seat[] =>
  seats
    .filter(seat => seat.acceptedAt && (!seat.until || seat.until > now))
    .sort((one, other) => Number(isLead(other)) - Number(isLead(one)))

const isLead = ({ role }: Seat): boolean => /^lead worker/i.test(role)

/** When each agency of the circle last told something here, those that are silent first. */
export function latelyOf(circle: readonly Seat[], toldLast: Story['toldLast'], now: Date): Lately[] {
  const counted = circle.filter(seat => !seat.confidential)
  return [...Map.groupBy(counted, seat => seat.agency)]
    .map(([agency, seats]) => {
      const last = toldLast.get(agency) ?? null
      // Whoever came in last week has not been silent for four.
      const since = last?.getTime() ?? Math.min(...seats.map(seat => seat.acceptedAt?.getTime() ?? now.getTime()))
      return { agency, name: seats[0]?.agencyName ?? '', last, isSilent: now.getTime() - since > SILENT_AFTER }
    })
    .sort(
      (one, other) =>
        (one.last?.getTime() ?? 0) - (other.last?.getTime() ?? 0) || one.name.localeCompare(other.name, 'en-GB'),
    )
}
