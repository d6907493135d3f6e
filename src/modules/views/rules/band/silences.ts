import type { Timeline } from '../../../../drawing/index.ts'
import { type AgencyId, addDays, civilDateOf } from '../../../../kernel/index.ts'
import type { Seat } from '../../../access/index.ts'
import type { ToldStretch } from '../../../record/index.ts'
import { SILENT_DAYS } from '../silence.ts'
import { dateOf, dayOf } from './days.ts'
import { saySpan } from './spans.ts'

type Stretch = { readonly from: number; readonly to: number }
type Gap = Timeline['lanes'][number]['gaps'][number]

/**
 * The times of which an agency told nothing while it sat in the circle, each longer than the four weeks after which it is asked for. From what
 * this reader may read, and said so: it may have been told elsewhere. A confidential service is nobody's to count.
 * @param on the last day that can have been told of
 */
export function silencesOf(
  agency: AgencyId,
  {
    seats,
    stretches,
    span,
    on,
  }: { seats: readonly Seat[]; stretches: readonly ToldStretch[]; span: { from: string; to: string }; on: string },
): Gap[] {
  const own = stretches
    .filter(one => one.agency === agency)
    .map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) }))
  const read = { from: dayOf(span.from) - SILENT_DAYS, to: dayOf(span.to) + SILENT_DAYS }
  return seated(agency, seats, on).flatMap(seat => {
    const bounds = { from: Math.max(seat.from, read.from), to: Math.min(seat.to, read.to) }
    return between(own, bounds)
      .filter(({ from, to }) => to - from > SILENT_DAYS)
      .map(gap => gapOf(gap, gap.from === read.from || gap.to === read.to))
  })
}

/** From when until when an agency had somebody in the circle, apart where it had nobody. */
function seated(agency: AgencyId, seats: readonly Seat[], on: string): Stretch[] {
  const own = seats
    .filter(seat => seat.agency === agency && !seat.confidential)
    .flatMap(({ acceptedAt, until }) =>
      acceptedAt
        ? [
            {
              from: dayOf(civilDateOf(acceptedAt)),
              to: Math.min(dayOf(on), until ? dayOf(civilDateOf(until)) : Number.POSITIVE_INFINITY),
            },
          ]
        : [],
    )
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from)
  const joined: Stretch[] = []
  for (const seat of own) {
    const last = joined.at(-1)
    if (last && seat.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, seat.to) }
    else joined.push(seat)
  }
  return joined
}

/** What of the bounds lies between the stretches. */
function between(stretches: readonly Stretch[], bounds: Stretch) {
  const gaps: Stretch[] = []
  let { from } = bounds
  for (const stretch of stretches) {
    if (stretch.from > from) gaps.push({ from, to: Math.min(stretch.from, bounds.to) })
    from = Math.max(from, stretch.to)
  }
  return [...gaps, { from, to: bounds.to }].filter(gap => gap.from < gap.to)
}

/** @param isLonger it reaches over what was read: how long it is, was not looked at */
function gapOf({ from, to }: Stretch, isLonger: boolean): Gap {
  const weeks = `${Math.floor((to - from) / 7)} weeks`
  const said = saySpan({ from: dateOf(from), to: addDays(dateOf(Math.max(from, to - 1)), 1) })
  return {
    ...{ from, to },
    label: isLonger ? `over ${weeks}` : weeks,
    title: `Nothing told of ${said}${isLonger ? ' and longer' : ''}`,
  }
}
