import type { Cluster, Timeline } from '../../../../drawing/index.ts'
import { addDays, sayDate } from '../../../../kernel/index.ts'
import { THEMES, type Theme, themeOf } from '../../../record/index.ts'
import { BAND_LANES, type BandBy, type BandSpan } from '../../model.ts'
import { dateOf, dayOf } from './days.ts'
import { type BandTold, SHAPES, sayDays, toldLanes } from './lanes.ts'
import { saySpan } from './spans.ts'

type Lane = Timeline['lanes'][number]

export interface BandValue extends BandTold {
  readonly by: BandBy
  /** Homes, schools, legal status: as `periodLanes` has them. */
  readonly periods: readonly Lane[]
  readonly isAsKnown: boolean
}

/** The record over time: what held for a while above, what was told below. A pure function of what was read. */
export function timelineOf(value: BandValue): Timeline {
  const { by, periods, span, on, isAsKnown } = value
  const [from, to] = [dayOf(span.from), dayOf(span.to)]
  const today = dayOf(on)
  const lanes = [...periods, ...toldLanes(by, value)]
  return {
    id: 'band',
    title: `${BAND_LANES[by]}, ${saySpan(span)}`,
    description:
      'A calendar, a lane for each, bars for what lasted and marks for what was told. The list below says the same.',
    span: { from, to },
    line: today >= from && today < to ? { at: today, words: isAsKnown ? `Known on ${sayDate(on)}` : 'Today' } : null,
    lanes,
    legend: legendOf(value, lanes),
  }
}

function legendOf({ told }: BandValue, lanes: readonly Lane[]): Timeline['legend'] {
  const themes = new Set([...told.points, ...told.groups].map(({ kind }) => themeOf(kind)))
  const points = lanes.flatMap(lane => lane.points)
  return [
    ...(Object.keys(THEMES) as Theme[])
      .filter(theme => themes.has(theme))
      .map(theme => ({ look: SHAPES[theme], words: THEMES[theme] })),
    ...(points.some(({ marked }) => marked) ? [{ look: 'marked', words: 'Somebody said what it meant' } as const] : []),
    ...(points.length > 1 ? [{ look: 'cluster', words: 'Several entries: opens a closer look' } as const] : []),
    ...(points.some(({ at, until, count }) => count === 1 && until - at > ROUGHLY)
      ? [{ look: 'rough', words: 'When is only known roughly' } as const]
      : []),
    ...(lanes.some(({ gaps }) => gaps.length > 0)
      ? [{ look: 'gap', words: 'Silence: more than 28 days' } as const]
      : []),
  ]
}

/** Days: what happened some time within a month was not known to the day. */
const ROUGHLY = 14

/** "12 entries, 3 to 20 March 2025": and the days that it opens to. */
export const sayCluster = ({ count, from, to, marked }: Cluster): string =>
  `${count} entries, ${sayDays(from, to)}${marked ? ', of which some are significant' : ''}`

/** What is shown when a cluster is opened; null where it is all on one day that is shown already, and its list is all there is. */
export function spanOpened({ from, to }: Cluster, shown: BandSpan): BandSpan | null {
  const span = { from: dateOf(from), to: addDays(dateOf(to), 1) }
  return span.from === shown.from && span.to === shown.to ? null : span
}
