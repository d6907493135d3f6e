import { page } from '../../../../../kernel/index.ts'
import { type Seat, seatsOf } from '../../../../access/index.ts'
import { makeCopy } from '../../../acts/together/copies.ts'
import type { Child } from '../../../model.ts'
import { childNamed } from '../../../reads/children.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { edgeOf } from '../../parts/frozen-period.tsx'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface NewCopyPage {
  readonly child: Child
  /** Others in the circle now, to be named. */
  readonly colleagues: readonly Seat[]
}

export const newCopyPage = page<NewCopyPage, Record<string, never>, Form>({
  path: '/children/:child/copies/new',
  permission: PERMISSIONS.write,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'copy.form', act: 'copy.made' },
  form,
  load: async (viewer, { params }) => {
    const child = await childNamed(viewer, params['child'])
    const seats = await seatsOf(viewer, child.home)
    const colleagues = seats.filter(seat => seat.acceptedAt && !seat.until && seat.worker !== viewer.worker)
    return { child, colleagues }
  },
  view,
  act: async (viewer, { params }, { from, to, recipients, named, ...typed }) => {
    const child = await childNamed(viewer, params['child'])
    const id = await makeCopy(viewer, child, {
      ...typed,
      from: edgeOf(from, 'from'),
      to: edgeOf(to, 'to'),
      named: recipients === 'named' ? named : null,
    })
    return { to: `/copies/${id}`, said: 'The copy is made. It will not change.', id }
  },
})
