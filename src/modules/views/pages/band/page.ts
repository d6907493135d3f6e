import { type AgencyId, type CivilDate, civilDateOf, page, type Viewer } from '../../../../kernel/index.ts'
import { agencies, type Seat, seatsOf } from '../../../access/index.ts'
import { type Identity, identityOf } from '../../../people/index.ts'
import {
  type Child,
  childNamed,
  RECORD_PERMISSIONS,
  type Reading,
  reading,
  type ToldBand,
  toldBand,
  toldFromTo,
} from '../../../record/index.ts'
import type { Answered, BandBy, BandSpan } from '../../model.ts'
import { answered } from '../../reads/asked.ts'
import { daysApart, firstChange, periodLanes, SILENT_DAYS, wholeOf } from '../../rules.ts'
import { type Query, query } from './query.ts'
import { view } from './view.tsx'

/** Marks beside each other that the widest drawing has room for. */
const PLACES = 40

export interface BandPage extends Answered {
  readonly child: Child
  readonly reading: Reading
  readonly identity: Identity
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
  readonly asked: Query
  readonly by: BandBy
  /** Today, or the day as known on which it is shown. */
  readonly on: CivilDate
  readonly seats: readonly Seat[]
  /** Null where there is nothing to draw. */
  readonly drawn: { readonly whole: BandSpan; readonly span: BandSpan; readonly told: ToldBand } | null
}

export const bandPage = page<BandPage, Query>({
  path: '/children/:child/band',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'child.band' },
  query,
  load: async (viewer, { params, query: asked }) => {
    const child = await childNamed(viewer, params['child'])
    const answer = await answered(viewer, child, asked)
    const { moment } = answer
    const read = await reading(viewer, [child.id], { moment, limit: 0 })
    const on = civilDateOf(moment?.at ?? viewer.now)
    return {
      ...answer,
      ...{ child, reading: read, asked, on },
      identity: identityOf(read, child.id, civilDateOf(viewer.now)),
      by: asked.lanes ?? 'agency',
      agencies: await agencies(viewer),
      // A part of what was told says nothing of who is silent.
      seats: answer.cut ? [] : await seatsOf(viewer, child.home),
      drawn: await drawn(viewer, { child, answer, asked, reading: read, on }),
    }
  },
  view: value => view(value),
})

interface Drawing extends Pick<BandPage, 'child' | 'asked' | 'reading' | 'on'> {
  readonly answer: Answered
}

async function drawn(viewer: Viewer, { child, answer, asked, reading: read, on }: Drawing): Promise<BandPage['drawn']> {
  const chronology = { moment: answer.moment, only: answer.cut?.only ?? null }
  const extent = await toldFromTo(viewer, child.id, chronology)
  const whole = wholeOf(extent, firstChange(periodLanes(read, child.id)), on)
  if (!whole) return null
  const { from, to } = asked
  const span = from && to && from < to ? { from, to } : whole
  const told = await toldBand(viewer, child.id, chronology, {
    ...span,
    days: daysApart(span, PLACES),
    silence: SILENT_DAYS,
  })
  return { whole, span, told }
}
