import { type Tick, ticksOf } from './calendar.ts'
import { gathered, MARK, type PlacedCluster } from './clusters.ts'
import { drawnAs } from './lasting.ts'
import type { Day, Gap, Lane, Ruler, Timeline } from './model.ts'
import { type PlacedBar, stacked } from './rows.ts'
import { placeOf, round } from './ruler.ts'
import { LABEL_SIZE, roomFor, wrapped } from './words.ts'

/** Below this width a lane's name stands over it, and above it beside it. */
const NARROW = 600
const GUTTER = 210
export const AXIS = 44
export const SECTION = 34
export const BAR_ROW = 26
const MARK_ROW = MARK + 8
const LINE = 19
const AROUND = 6
/** A gap thinner than this shows nothing but a smudge. */
const THINNEST_GAP = 10

export interface PlacedGap {
  readonly gap: Gap
  readonly x: number
  readonly width: number
}

export interface PlacedLane {
  readonly lane: Lane
  /** Its heading, where it is the first under it; ''. */
  readonly section: string
  readonly top: number
  readonly height: number
  readonly name: { readonly lines: readonly string[]; readonly x: number; readonly y: number }
  readonly bars: readonly PlacedBar[]
  /** Where the first row of its bars begins, and where its marks stand. */
  readonly barsAt: number
  readonly marksAt: number
  readonly marks: readonly PlacedCluster[]
  readonly gaps: readonly PlacedGap[]
}

export interface Arranged {
  readonly ruler: Ruler
  readonly ticks: readonly Tick[]
  readonly lanes: readonly PlacedLane[]
  /** Where the last lane ends. */
  readonly bottom: number
}

/** Where everything of a timeline stands at this width: what the drawing draws, and what a list beside it says. */
export function arranged(timeline: Pick<Timeline, 'span' | 'lanes' | 'line'>, width: number): Arranged {
  const isNarrow = width < NARROW
  const ruler: Ruler = { ...timeline.span, left: isNarrow ? 0 : GUTTER, right: width }
  const lanes: PlacedLane[] = []
  let top = AXIS
  let section = ''
  for (const lane of timeline.lanes) {
    const heading = lane.section === section ? '' : lane.section
    section = lane.section
    const placed = laneAt(lane, {
      top: top + (heading ? SECTION : 0),
      heading,
      ruler,
      isNarrow,
      line: timeline.line?.at ?? null,
    })
    lanes.push(placed)
    top = placed.top + placed.height
  }
  return { ruler, ticks: ticksOf(ruler), lanes, bottom: top }
}

interface Where {
  readonly top: number
  readonly heading: string
  readonly ruler: Ruler
  readonly isNarrow: boolean
  readonly line: Day | null
}

function laneAt(lane: Lane, { top, heading, ruler, isNarrow, line }: Where): PlacedLane {
  const drawn = drawnAs(lane, ruler)
  const bars = stacked(drawn.bars, ruler, line)
  const marks = gathered(lane.key, drawn.points, ruler)
  const gaps = lane.gaps.flatMap(gap => gapAt(gap, ruler))
  const rows = Math.max(0, ...bars.map(({ row }) => row + 1))
  const hasMarks = marks.length > 0 || gaps.length > 0 || rows === 0
  const lines = wrapped(lane.label, isNarrow ? ruler.right : ruler.left - 10, 2)
  const named = lines.length * LINE
  const barsAt = top + AROUND + (isNarrow ? named : 0)
  const body = rows * BAR_ROW + (hasMarks ? MARK_ROW : 0)
  const height = (isNarrow ? named + body : Math.max(named, body)) + 2 * AROUND
  return {
    ...{ lane, section: heading, top, height, bars, barsAt, marks, gaps },
    marksAt: round(barsAt + rows * BAR_ROW + MARK_ROW / 2),
    name: {
      lines,
      x: isNarrow ? 2 : 0,
      y: round(isNarrow ? top + AROUND + LABEL_SIZE : top + (height - named) / 2 + 14),
    },
  }
}

function gapAt(gap: Gap, ruler: Ruler): PlacedGap[] {
  const [x, end] = [placeOf(gap.from, ruler), placeOf(gap.to, ruler)]
  return end - x >= THINNEST_GAP && gap.to > ruler.from && gap.from < ruler.to
    ? [{ gap, x, width: round(end - x) }]
    : []
}

/** Where a gap's words have room between the marks beside it; null where they have not. */
export function wordsOfGap(
  { gap, x, width }: PlacedGap,
  marks: readonly PlacedCluster[],
): { x: number; width: number } | null {
  const left = Math.max(x, ...marks.filter(mark => mark.x <= x + width / 2).map(mark => mark.x + mark.width / 2))
  const right = Math.min(
    x + width,
    ...marks.filter(mark => mark.x > x + width / 2).map(mark => mark.x - mark.width / 2),
  )
  const long = roomFor(gap.label, 14) + 12
  return right - left >= long ? { x: round((left + right) / 2), width: long } : null
}
