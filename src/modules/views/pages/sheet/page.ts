import { civilDateOf, civilStampOf, page, type Viewer } from '../../../../kernel/index.ts'
import { agencies, type Seat, seatsOf } from '../../../access/index.ts'
import { type Identity, identityOf } from '../../../people/index.ts'
import {
  type Child,
  childNamed,
  type Entry,
  RECORD_PERMISSIONS,
  type Reading,
  reading,
  type Story,
  storyOf,
} from '../../../record/index.ts'
import type { Sheet } from '../../model.ts'
import { CAPS, circleNow, sheetOf } from '../../rules.ts'
import { view } from './view.tsx'

const LAST_72_HOURS = 72 * 3_600_000

export interface SheetPage {
  readonly child: Child
  readonly subjects: Reading['subjects']
  readonly identity: Identity
  readonly sheet: Sheet
  readonly voice: Story['voice']
  /** Happened in the last 72 hours, or may have. */
  readonly entries: readonly Entry[]
  readonly areMoreEntries: boolean
  readonly circle: readonly (Seat & { readonly agencyPhone: string })[]
  readonly printedBy: string
  readonly printedAt: Date
}

export const sheetPage = page<SheetPage>({
  path: '/children/:child/sheet',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'child.sheet' },
  load: async (viewer, { params }) => {
    const child = await childNamed(viewer, params['child'])
    const on = civilDateOf(viewer.now)
    const from = civilStampOf(new Date(viewer.now.getTime() - LAST_72_HOURS))
    const read = await reading(viewer, [child.id], { only: { from }, limit: CAPS.entries, around: 1 })
    const { voice } = await storyOf(viewer, child.id)
    return {
      ...{ child, subjects: read.subjects, voice },
      identity: identityOf(read, child.id, on),
      sheet: sheetOf(read, child.id, on),
      entries: read.entries.filter(one => one.standing === 'told'),
      areMoreEntries: read.next !== null,
      circle: await ringable(viewer, child),
      printedBy: `${viewer.name}, ${viewer.agencyName}`,
      printedAt: viewer.now,
    }
  },
  view: value => view(value),
})

/** Out of hours an agency's own number may be answered where a worker's is not. */
async function ringable(viewer: Viewer, child: Child): Promise<SheetPage['circle']> {
  const phones = new Map((await agencies(viewer)).map(one => [one.id, one.phone]))
  const circle = circleNow(await seatsOf(viewer, child.home), viewer.now)
  return circle.map(seat => ({ ...seat, agencyPhone: phones.get(seat.agency) ?? '' }))
}
