import { type AgencyId, civilDateOf, page, type Viewer } from '../../../../kernel/index.ts'
import { agencies, type Seat, seatsOf } from '../../../access/index.ts'
import { aroundOf, type Identity, identityOf, type Neighbour, neighboursOf } from '../../../people/index.ts'
import {
  type Child,
  childNamed,
  RECORD_PERMISSIONS,
  type Reading,
  reading,
  type Story,
  storyOf,
  toldHere,
  toldMonths,
} from '../../../record/index.ts'
import type { Answered, BandLane, Lately, Offers } from '../../model.ts'
import { answered, offersOf } from '../../reads/asked.ts'
import { circleNow, lanesOf, latelyOf } from '../../rules.ts'
import { type Query, query } from './query.ts'
import { view } from './view.tsx'

const PAGE = 50

export interface ChildPage extends Answered {
  readonly child: Child
  readonly reading: Reading
  readonly identity: Identity
  /** Today, for what holds now. */
  readonly on: string
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
  readonly asked: Query
  readonly around: readonly Neighbour[]
  readonly circle: readonly Seat[]
  /** How things stand now: not shown beside what was known then, nor on a later page. */
  readonly now: { readonly story: Story; readonly lately: readonly Lately[] } | null
  /** On the first page: what it can be cut to, and when who told something. */
  readonly first: { readonly offers: Offers; readonly lanes: readonly BandLane[] } | null
  readonly mayWrite: boolean
  readonly maySeal: boolean
}

export const childPage = page<ChildPage, Query>({
  path: '/children/:child',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'child.read' },
  query,
  load: async (viewer, { params, query: asked }) => {
    const child = await childNamed(viewer, params['child'])
    const answer = await answered(viewer, child, asked)
    const { moment, cut } = answer
    const only = cut?.only ?? null
    const read = await reading(viewer, [child.id], { moment, only, after: asked.after, limit: PAGE, around: 1 })
    const on = civilDateOf(viewer.now)
    const all = await agencies(viewer)
    const circle = circleNow(await seatsOf(viewer, child.home), viewer.now)
    const story = moment || asked.after ? null : await storyOf(viewer, child.id)
    return {
      ...answer,
      ...{ child, reading: read, on, agencies: all, asked, circle },
      identity: identityOf(read, child.id, on),
      around: neighboursOf(aroundOf(read, child.id, on).filter(one => !one.isOver)),
      now: story && { story, lately: latelyOf(circle, story.toldLast, viewer.now) },
      first: asked.after ? null : await firstPage(viewer, child, answer, all),
      mayWrite: RECORD_PERMISSIONS.write.roles.some(role => viewer.roles.has(role)),
      maySeal: viewer.roles.has('manager') || viewer.roles.has('duty'),
    }
  },
  view,
})

async function firstPage(
  viewer: Viewer,
  child: Child,
  { moment, cut }: Answered,
  all: ChildPage['agencies'],
): Promise<ChildPage['first']> {
  const here = await toldHere(viewer, child.id)
  const isPart = moment !== null || cut !== null
  const months = isPart ? await toldMonths(viewer, child.id, { moment, only: cut?.only ?? null }) : here.months
  return { offers: await offersOf(viewer, child, here), lanes: lanesOf(months, all) }
}
