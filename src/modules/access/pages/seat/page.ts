import { Invalid, page } from '../../../../kernel/index.ts'
import { acceptInvitation, declineInvitation, leaveCircle } from '../../acts/circle.ts'
import type { Seat, Stub } from '../../model.ts'
import { seatNamed } from '../../reads/desk.ts'
import { PERMISSIONS } from '../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface SeatPage {
  readonly seat: Seat
  readonly stub: Stub | null
  readonly mine: boolean
}

export const seatPage = page<SeatPage, Record<string, never>, Form>({
  path: '/seats/:seat',
  permission: PERMISSIONS.seeCircle,
  recordClass: 'seat',
  params: { seat: 'seat' },
  audit: { read: 'seat.read', act: 'seat.answered' },
  form,
  load: async (viewer, { params }) => {
    const { seat, stub } = await seatNamed(viewer, params['seat'])
    return { seat, stub, mine: seat.worker === viewer.worker }
  },
  view,
  act: async (viewer, { params }, { answer, reason }) => {
    const { seat, stub } = await seatNamed(viewer, params['seat'])
    if (answer === 'accept') {
      await acceptInvitation(viewer, seat.id)
      return { to: stub ? `/children/${stub.reference}` : '/', said: 'You are in the circle.' }
    }
    if (answer === 'decline') {
      await declineInvitation(viewer, seat.id)
      return { to: '/', said: 'You declined.' }
    }
    if (reason === '') throw new Invalid({ reason: 'Enter why this seat ends' })
    await leaveCircle(viewer, seat.id, reason)
    return { to: '/', said: 'The seat has ended, and access with it.' }
  },
})
