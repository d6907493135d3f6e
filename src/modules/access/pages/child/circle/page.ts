import { NotPermitted, page } from '../../../../../kernel/index.ts'
import { inviteToCircle } from '../../../acts/circle.ts'
import { type Circle, circleNamed } from '../../../reads/desk.ts'
import { may, PERMISSIONS } from '../../../rules.ts'
import { type Colleague, colleagues } from '../../../store/directory.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface CirclePage {
  readonly circle: Circle
  readonly colleagues: readonly Colleague[]
  readonly mayAsk: boolean
}

export const circlePage = page<CirclePage, Record<string, never>, Form>({
  path: '/children/:child/circle',
  permission: PERMISSIONS.seeCircle,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'circle.read', act: 'circle.invited' },
  form,
  load: async (viewer, { params }) => {
    const circle = await circleNamed(viewer, params['child'])
    const seated = new Set(circle.seats.filter(seat => !seat.until && !seat.declinedAt).map(seat => seat.worker))
    const free = (await colleagues(viewer)).filter(
      one => !seated.has(one.worker) && !one.roles.includes('administrator'),
    )
    return { circle, colleagues: free, mayAsk: may(viewer.roles, PERMISSIONS.changeCircle) }
  },
  view,
  act: async (viewer, { params }, invitation) => {
    if (!may(viewer.roles, PERMISSIONS.changeCircle)) throw new NotPermitted()
    const circle = await circleNamed(viewer, params['child'])
    const seat = await inviteToCircle(viewer, circle, invitation)
    return {
      to: `/children/${circle.reference}/circle`,
      said: 'They are asked. They can read nothing until they accept.',
      id: seat,
    }
  },
})
