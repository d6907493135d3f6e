import { page } from '../../../../kernel/index.ts'
import { inviteToCircle } from '../../acts/circle.ts'
import { type Circle, circleNamed } from '../../reads/desk.ts'
import { PERMISSIONS } from '../../rules.ts'
import { type Colleague, colleagues } from '../../store/directory.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface CirclePage {
  readonly circle: Circle
  readonly colleagues: readonly Colleague[]
  readonly me: string
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
    return { circle, colleagues: free, me: viewer.worker }
  },
  view,
  act: async (viewer, { params }, invitation) => {
    const circle = await circleNamed(viewer, params['child'])
    const seat = await inviteToCircle(viewer, circle, invitation)
    return {
      to: `/children/${circle.reference}/circle`,
      said: 'They are asked. They can read nothing until they accept.',
      id: seat,
    }
  },
})
