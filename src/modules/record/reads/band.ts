import { addDays, type CivilDate, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import { isLasting } from '../happenings.ts'
import type { Moment, Only, ToldBand, ToldPoint } from '../model.ts'
import { sightsOf } from '../store/chronology.ts'
import { extentOf, groupsOf, pointsOf } from '../store/over-time/band.ts'

/** As many as are each drawn; above it they are counted where they lie. */
const POINTS = 2_000
/** With those of the weeks before: what lasts may have begun there. */
const READ = 5 * POINTS

interface Chronology {
  readonly moment: Moment | null
  readonly only: Only | null
}

interface Period {
  /** Its first day, and the first day after it. */
  readonly from: CivilDate
  readonly to: CivilDate
  /** Days to a group, where there are too many to be told apart. */
  readonly days: number
  /** Days after which nothing told is a silence. */
  readonly silence: number
}

/** From when to when something is told of this child, as far as this viewer may read it, cut and known as the chronology is. */
export async function toldFromTo(
  viewer: Viewer,
  child: SubjectId,
  { moment, only }: Chronology,
): Promise<{ readonly first: string; readonly last: string } | null> {
  viewer.audit.saw([child])
  const sights = moment ? await sightsOf(viewer, [child], moment) : []
  return extentOf(viewer, { child, moment, sights, only })
}

/** What was told of a period, as points and without words: when, by whom, of which kind, and what somebody set apart. */
export async function toldBand(
  viewer: Viewer,
  child: SubjectId,
  { moment, only }: Chronology,
  { from, to, days, silence }: Period,
): Promise<ToldBand> {
  viewer.audit.saw([child])
  const sights = moment ? await sightsOf(viewer, [child], moment) : []
  const shown = { from: `${from}T00:00:00`, to: `${to}T00:00:00` }
  // A silence may have begun before what is shown, and end after it; so may what lasts.
  const wider = { from: `${addDays(from, -silence)}T00:00:00`, to: `${addDays(to, silence)}T00:00:00` }
  const asked = { child, moment, sights, only, ...wider }
  const { groups, stretches } = await groupsOf(viewer, asked, { shown, days, silence })
  if (groups.reduce((sum, { count }) => sum + count, 0) > POINTS) return { points: [], groups, stretches }
  const points = await pointsOf(viewer, { ...asked, to: shown.to }, READ)
  const reachesIn = ({ kind, at, until }: ToldPoint) => (isLasting(kind) && until !== null ? until : at) >= shown.from
  return { points: points.filter(reachesIn), groups: [], stretches }
}
