import type { Mark, Scene } from '../model.ts'
import {
  type Arranged,
  AXIS,
  arranged,
  BAR_ROW,
  type PlacedGap,
  type PlacedLane,
  SECTION,
  wordsOfGap,
} from './arrange.ts'
import { TICK_SIZE, type Tick } from './calendar.ts'
import { MARK, type PlacedCluster } from './clusters.ts'
import { legendAt } from './legend.ts'
import type { Ruler, Timeline, TimelineOptions } from './model.ts'
import { BAR_SIZE, type PlacedBar } from './rows.ts'
import { placeOf } from './ruler.ts'
import { hatch, pill, shapeAt } from './shapes.ts'
import { LABEL_SIZE, roomFor } from './words.ts'

const FOOT = 30
const GAP_HEIGHT = 16

/**
 * A timeline as a scene: a calendar above, lanes with bars and marks below, and what they mean at the foot. Deterministic, and nothing
 * in it lies on something else: what has no room for itself is counted in a cluster, and what has no room for its words is in the list.
 */
export function timelineScene(timeline: Timeline, options: TimelineOptions): Scene {
  const layout = arranged(timeline, options.width)
  const foot = layout.bottom + (timeline.line ? FOOT : 8)
  const legend = legendAt(timeline.legend, { y: foot, width: options.width })
  return {
    id: timeline.id,
    width: options.width,
    height: legend.bottom,
    title: timeline.title,
    description: timeline.description,
    marks: [
      ...calendarOf(layout),
      ...(timeline.line ? lineAt(timeline.line, layout) : []),
      ...layout.lanes.flatMap(lane => laneOf(lane, layout.ruler, options)),
      ...legend.marks,
    ],
  }
}

function calendarOf({ ticks, ruler, bottom }: Arranged): Mark[] {
  return [
    ...ticks.flatMap((tick): Mark[] => {
      const x = placeOf(tick.at, ruler)
      return [{ shape: 'line', x1: x, y1: AXIS - 6, x2: x, y2: bottom, tone: 'rule' }, ...saidAt(tick, x, ruler)]
    }),
    { shape: 'line', x1: ruler.left, y1: AXIS, x2: ruler.right, y2: AXIS, tone: 'quiet' },
  ]
}

/** The words of a day, its year above it; those that would run out of the drawing are left out. */
function saidAt({ words, within }: Tick, x: number, { right }: Ruler): Mark[] {
  const fits = (said: string) => said !== '' && x + roomFor(said, TICK_SIZE, said === within) <= right
  return [
    ...(fits(within)
      ? [{ shape: 'words', x, y: 14, words: within, tone: 'strong', size: TICK_SIZE, bold: true } as const]
      : []),
    ...(fits(words) ? [{ shape: 'words', x, y: 32, words, tone: 'quiet', size: TICK_SIZE } as const] : []),
  ]
}

function lineAt({ at, words }: NonNullable<Timeline['line']>, { ruler, bottom }: Arranged): Mark[] {
  const x = placeOf(at, ruler)
  const anchor =
    x + roomFor(words, TICK_SIZE) / 2 > ruler.right ? 'end' : x - roomFor(words, TICK_SIZE) / 2 < 0 ? 'start' : 'middle'
  return [
    { shape: 'line', x1: x, y1: AXIS, x2: x, y2: bottom + 6, tone: 'strong', weight: 1.5, dash: 'dashed' },
    {
      shape: 'words',
      x: anchor === 'end' ? ruler.right : x,
      y: bottom + 20,
      words,
      tone: 'strong',
      size: TICK_SIZE,
      anchor,
    },
  ]
}

function laneOf(placed: PlacedLane, ruler: Ruler, options: TimelineOptions): Mark[] {
  const { section, top, height, name, bars, barsAt, marks, marksAt, gaps } = placed
  const edge = top + height
  return [
    ...(section ? headingAt(section, top, ruler) : []),
    ...name.lines.map(
      (words, at): Mark => ({
        shape: 'words',
        x: name.x,
        y: name.y + at * 19,
        words,
        tone: 'strong',
        size: LABEL_SIZE,
        halo: true,
        bold: true,
      }),
    ),
    { shape: 'line', x1: 0, y1: edge, x2: ruler.right, y2: edge, tone: 'rule' },
    ...bars.flatMap(bar => barAt(bar, barsAt)),
    ...gaps.flatMap(gap => gapAt(gap, marksAt, marks)),
    ...marks.flatMap(mark => roughAt(mark, marksAt, ruler)),
    ...marks.map(mark => markAt(mark, marksAt, options)),
  ]
}

function headingAt(words: string, top: number, { right }: Ruler): Mark[] {
  return [
    { shape: 'box', x: 0, y: top - SECTION, width: right, height: SECTION, tone: 'faint', weight: 0, fill: 'paper' },
    { shape: 'words', x: 0, y: top - 9, words, tone: 'quiet', size: LABEL_SIZE },
    { shape: 'line', x1: 0, y1: top, x2: right, y2: top, tone: 'strong', weight: 1.5 },
  ]
}

/** Closed where it is known when it began and ended; dashed at the edge where it goes on, or where nobody said. */
function barAt({ bar, row, x, width, words, at, open }: PlacedBar, top: number): Mark[] {
  const [y, height] = [top + row * BAR_ROW + 2, BAR_ROW - 6]
  const [end, low] = [x + width, y + height]
  const side = (where: number, isOpen: boolean): Mark => ({
    ...{ shape: 'line', x1: where, y1: y, x2: where, y2: low, tone: 'mark' },
    weight: isOpen ? 1 : 3,
    ...(isOpen && { dash: 'dotted' as const }),
  })
  const marks: Mark[] = [
    { shape: 'box', x, y, width, height, tone: 'faint', weight: 0, fill: 'paper' },
    { shape: 'line', x1: x, y1: y, x2: end, y2: y, tone: 'mark' },
    { shape: 'line', x1: x, y1: low, x2: end, y2: low, tone: 'mark' },
    side(x, open.left),
    side(end, open.right),
    ...(words
      ? [
          {
            shape: 'words',
            x: at,
            y: y + 15,
            words,
            tone: 'strong',
            size: BAR_SIZE,
            halo: at < x || at >= end,
          } as const,
        ]
      : []),
  ]
  return [{ shape: 'group', marks, title: bar.title, ...(bar.href !== undefined && { href: bar.href }) }]
}

function gapAt(placed: PlacedGap, y: number, marks: readonly PlacedCluster[]): Mark[] {
  const { gap, x, width } = placed
  const said = wordsOfGap(placed, marks)
  return [
    {
      shape: 'group',
      title: gap.title,
      marks: [
        ...hatch(x, y, width, GAP_HEIGHT),
        ...(said
          ? ([
              {
                shape: 'box',
                x: said.x - said.width / 2,
                y: y - 9,
                width: said.width,
                height: 18,
                tone: 'faint',
                weight: 0,
                fill: 'paper',
              },
              { shape: 'words', x: said.x, y: y + 5, words: gap.label, tone: 'quiet', size: 14, anchor: 'middle' },
            ] as const)
          : []),
      ],
    },
  ]
}

/** How long one thing can have lasted, or where it can have been, behind its mark. */
function roughAt({ cluster, x, width }: PlacedCluster, y: number, ruler: Ruler): Mark[] {
  const [point] = cluster.points
  if (!point || cluster.count > 1) return []
  const end = placeOf(point.until, ruler)
  return end > x + width / 2 + 10
    ? [{ shape: 'line', x1: x, y1: y, x2: end, y2: y, tone: 'mark', weight: 2, dash: 'dotted' }]
    : []
}

function markAt(placed: PlacedCluster, y: number, { opens }: TimelineOptions): Mark {
  const { cluster, x, width } = placed
  const [point] = cluster.points
  if (cluster.count === 1 && point)
    return {
      shape: 'group',
      title: point.title,
      ...(point.href !== undefined && { href: point.href }),
      marks: [room(x, y, MARK), ...shapeAt(point.shape, x, y, point.marked)],
    }
  return { shape: 'group', ...opens(cluster), marks: numbered(placed, y, width) }
}

const numbered = ({ cluster, x }: PlacedCluster, y: number, width: number): Mark[] =>
  pill(x, y, width - 2, String(cluster.count), cluster.marked)

/** Paper around a mark: what lies behind it ends there, and a finger finds it. */
const room = (x: number, y: number, size: number): Mark => ({
  ...{ shape: 'box', x: x - size / 2, y: y - size / 2, width: size, height: size },
  ...{ tone: 'faint', weight: 0, fill: 'paper' },
})
