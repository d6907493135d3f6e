import type { Viewer } from '../../../../kernel/index.ts'
import { seatsOf } from '../../../access/index.ts'
import { type Child, reading } from '../../../record/index.ts'
import { parentsIn, type Recipients } from '../../rules.ts'

/** For whom a pack of this child can be made: those of the circle now, and each parent that the circle knows by name. */
export async function packRecipients(viewer: Viewer, child: Child): Promise<Recipients> {
  const seats = await seatsOf(viewer, child.home)
  const around = await reading(viewer, [child.id], { around: 1, limit: 0 })
  const now = seats.filter(seat => seat.acceptedAt && !seat.declinedAt && (!seat.until || seat.until > viewer.now))
  return { seats: now.filter(({ confidential }) => !confidential), parents: parentsIn(around, child) }
}
