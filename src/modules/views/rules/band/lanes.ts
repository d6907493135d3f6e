import type { Shape, Timeline } from '../../../../drawing/index.ts'
import { type AgencyId, addDays, civilDateOf, sayWhen } from '../../../../kernel/index.ts'
import type { Seat } from '../../../access/index.ts'
import {
  isLasting,
  labelOf,
  THEMES,
  type Theme,
  type ToldBand,
  type ToldGroup,
  type ToldPoint,
  themeOf,
} from '../../../record/index.ts'
import type { BandBy, BandSpan } from '../../model.ts'
import { dateOf, dayOf } from './days.ts'
import { silencesOf } from './silences.ts'
import { saySpan } from './spans.ts'

type Lane = Timeline['lanes'][number]
type Point = Lane['points'][number]

/** What a theme looks like, so that it is told from others in black and white. */
export const SHAPES: Readonly<Record<Theme, Shape>> = {
  voice: 'bubble',
  home: 'house',
  worry: 'triangle',
  missing: 'ring',
  education: 'square',
  health: 'cross',
  police: 'diamond',
  contact: 'circle',
  good: 'star',
  other: 'circle',
}

const SECTION = 'What was told'

export interface BandTold {
  readonly told: ToldBand
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
  /** Who sits and sat in the circle by then; none where only a part of the chronology is shown, which says nothing of silence. */
  readonly seats: readonly Seat[]
  readonly span: BandSpan
  /** The last day that can have been told of. */
  readonly on: string
}

/** What was told, by whoever told it or by what it is about: every entry once, as a point or in a group. */
export function toldLanes(by: BandBy, value: BandTold): Lane[] {
  return by === 'agency' ? agencyLanes(value) : themeLanes(value)
}

/** A lane for each agency that told something or sits in the circle, with its silences. */
function agencyLanes(value: BandTold): Lane[] {
  const { told, agencies, seats } = value
  const telling = [...told.points, ...told.groups].map(({ agency }) => agency)
  const seated = seats.filter(seat => satIn(seat, value)).map(({ agency }) => agency)
  const name = nameOf(agencies)
  return [...new Set([...telling, ...seated])]
    .map(agency => ({
      ...laneOf(
        `agency-${agency}`,
        name(agency),
        pointsOf(
          told,
          one => one.agency === agency,
          () => '',
        ),
      ),
      gaps: silencesOf(agency, { ...value, stretches: told.stretches }),
    }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en-GB') || one.key.localeCompare(other.key))
}

/** In the circle at some time of what is shown. A confidential service is nobody's to count. */
function satIn({ confidential, acceptedAt, until }: Seat, { span, on }: BandTold): boolean {
  if (confidential || !acceptedAt) return false
  const from = civilDateOf(acceptedAt)
  return from < span.to && from <= on && (until === null || civilDateOf(until) > span.from)
}

/** A lane for each theme of which something is told, always in the same order. */
function themeLanes({ told, agencies }: BandTold): Lane[] {
  const name = nameOf(agencies)
  return (Object.keys(THEMES) as Theme[])
    .map(theme =>
      laneOf(
        `theme-${theme}`,
        THEMES[theme],
        pointsOf(
          told,
          one => themeOf(one.kind) === theme,
          one => name(one.agency),
        ),
      ),
    )
    .filter(({ points }) => points.length > 0)
}

const nameOf = (agencies: BandTold['agencies']) => {
  const names = new Map(agencies.map(one => [one.id, one.name]))
  return (agency: AgencyId): string => names.get(agency) ?? 'Another agency'
}

const laneOf = (key: string, label: string, points: readonly Point[]): Lane => ({
  key,
  label,
  points,
  section: SECTION,
  bars: [],
  gaps: [],
})

type OfLane = (one: Pick<ToldPoint, 'agency' | 'kind'>) => boolean
type Besides = (one: Pick<ToldPoint, 'agency'>) => string

function pointsOf({ points, groups }: ToldBand, isOfLane: OfLane, besides: Besides): Point[] {
  return [
    ...points.filter(isOfLane).map(one => pointOf(one, besides(one))),
    ...groups.filter(isOfLane).map(one => groupPoint(one, besides(one))),
  ]
}

function pointOf({ entry, kind, at, until, edtf, significant }: ToldPoint, by: string): Point {
  const day = dayOf(at)
  return {
    ...{ key: entry, at: day, last: day, count: 1, marked: significant, shape: SHAPES[themeOf(kind)] },
    until: until === null ? day : Math.max(day, dayOf(until)),
    ...(isLasting(kind) && until !== null && { lasts: labelOf(kind) }),
    title: titleOf(labelOf(kind), sayWhen(edtf), by, significant),
    href: `/entries/${entry}`,
  }
}

function groupPoint({ agency, kind, first, last, count, significant, entry }: ToldGroup, by: string): Point {
  const [at, end] = [dayOf(first), dayOf(last)]
  return {
    ...{
      key: `${agency} ${kind} ${first}`,
      at,
      last: end,
      until: end,
      count,
      marked: significant,
      shape: SHAPES[themeOf(kind)],
    },
    title: titleOf(labelOf(kind), sayDays(at, end), by, significant),
    ...(entry && { href: `/entries/${entry}` }),
  }
}

const titleOf = (...[kind, when, by, significant]: readonly [string, string, string, boolean]): string =>
  [kind, when, by, significant && 'significant'].filter(Boolean).join(', ')

/** The days from one moment to another, both of them in it. */
export const sayDays = (from: number, to: number): string => saySpan({ from: dateOf(from), to: addDays(dateOf(to), 1) })
