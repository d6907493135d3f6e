import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mark } from '../model.ts'
import { widthOf } from '../widths.ts'
import { arranged, type Day, type Timeline, timelineScene } from './index.ts'
import { beginOf, endOf } from './rows.ts'

const day = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / 86_400_000
const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'cross', 'star', 'house', 'bubble', 'ring'] as const

type Lane = Timeline['lanes'][number]
type Point = Lane['points'][number]
type Bar = Lane['bars'][number]

const point = (key: string, at: Day, more: Partial<Point> = {}): Point => ({
  ...{ key, at, last: at, until: at, count: 1, shape: 'circle', marked: false, title: key, href: `/${key}` },
  ...more,
})
const bar = (key: string, from: string | null, to: string | null, label = key): Bar => ({
  ...{ key, label, title: key },
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
})
const lane = (more: Partial<Lane>): Lane => ({
  key: 'one',
  label: 'One',
  section: 'All',
  bars: [],
  points: [],
  gaps: [],
  ...more,
})
const timeline = (lanes: readonly Lane[], from = '2024-01-01', to = '2026-01-01'): Timeline => ({
  ...{ id: 'time', title: 'Time', description: 'Lanes', line: null, legend: [], lanes },
  span: { from: day(from), to: day(to) },
})
const opens = ({ count }: { count: number }) => ({ title: `${count} of them`, href: '#' })
const only = (lanes: readonly Lane[], width = 1160) => {
  const [first] = arranged(timeline(lanes), width).lanes
  if (!first) throw new Error('There is no lane')
  return first
}

describe('points', () => {
  test('those that have room stand apart; those that have not are one mark whose number says how many', () => {
    const { marks } = only([
      lane({ points: [point('a', day('2024-03-01')), point('b', day('2024-03-03')), point('c', day('2025-09-01'))] }),
    ])
    expect(marks.map(({ cluster }) => cluster.points.map(({ key }) => key).join())).toEqual(['a,b', 'c'])
    expect(marks.map(({ cluster }) => cluster.count)).toEqual([2, 1])
  })

  test('what was counted before it came here counts as what it is', () => {
    const group = point('group', day('2024-03-01'), { last: day('2024-03-20'), count: 40 })
    const { marks } = only([lane({ points: [group, point('b', day('2024-03-21'))] })])
    expect(marks.map(({ cluster }) => [cluster.count, cluster.from, cluster.to])).toEqual([
      [41, day('2024-03-01'), day('2024-03-21')],
    ])
  })

  test('what lies outside of what is shown is not there', () => {
    const { marks } = only([lane({ points: [point('a', day('2023-12-31')), point('b', day('2026-01-01'))] })])
    expect(marks).toEqual([])
  })

  test('what lasts is a bar where it can be seen as one, and a mark where it cannot', () => {
    const missing = (until: string) => point('gone', day('2024-03-01'), { until: day(until), lasts: 'Missing' })
    const drawn = (until: string) => {
      const { bars, marks } = only([lane({ points: [missing(until)] })])
      return { bars: bars.map(({ words }) => words), marks: marks.length }
    }
    expect(drawn('2024-03-02')).toEqual({ bars: [], marks: 1 })
    expect(drawn('2024-09-01')).toEqual({ bars: ['Missing'], marks: 0 })
  })
})

describe('bars', () => {
  test('words stand in the bar, beside it, or before it at the edge; never out of the drawing', () => {
    const { bars } = only([
      lane({
        bars: [
          bar('in', '2024-01-01', '2025-01-01', 'A foster home'),
          bar('after', '2025-01-01', '2025-01-05', 'Some days with an aunt'),
          bar('before', '2025-12-28', null, 'A children’s home by the sea'),
        ],
      }),
    ])
    const side = (one: (typeof bars)[number]) =>
      one.at < one.x ? 'before' : one.at < one.x + one.width ? 'in' : 'after'
    expect(Object.fromEntries(bars.map(one => [one.bar.key, side(one)]))).toEqual({
      in: 'in',
      after: 'after',
      before: 'before',
    })
  })

  test('where nobody said, the end is open; what goes on ends at the line of today', () => {
    const { lanes } = arranged(
      { ...timeline([lane({ bars: [bar('one', null, null)] })]), line: { at: day('2025-07-01'), words: 'Today' } },
      1160,
    )
    const [one] = lanes[0]?.bars ?? []
    expect(one?.open).toEqual({ left: true, right: true })
    expect((one?.x ?? 0) + (one?.width ?? 0)).toBeLessThan(1000)
  })
})

describe('the calendar', () => {
  test.for([
    ['2026-03-01', '2026-03-15', '1 Mar 2 Mar'],
    ['2026-03-01', '2026-06-01', '2 Mar 9 Mar'],
    ['2026-01-01', '2027-01-01', 'Jan Feb'],
    ['2023-09-01', '2026-11-26', 'Oct Jan'],
    ['2010-01-01', '2026-01-01', '2010 2011'],
    ['1926-01-01', '2026-01-01', '1930 1940'],
  ] as const)('from %s to %s it says %s', ([from, to, said]) => {
    const { ticks } = arranged(timeline([], from, to), 1160)
    expect(
      ticks
        .slice(0, 2)
        .map(({ words }) => words)
        .join(' '),
    ).toBe(said)
  })
})

const days = fc.integer({ min: day('2020-01-01'), max: day('2026-12-01') })
const word = fc.constantFrom(
  'Home',
  'Foster home',
  'A children’s home by the sea',
  'Staying with friends of her mother’s',
  'Ö',
)
const anyPoint = fc.record({
  at: days,
  more: fc.integer({ min: 0, max: 20 }),
  count: fc.constantFrom(1, 1, 1, 7, 300),
  marked: fc.boolean(),
  shape: fc.constantFrom(...SHAPES),
})
const anyBar = fc.record({ from: fc.option(days), long: fc.option(fc.integer({ min: 1, max: 900 })), label: word })
const anyGap = fc.record({ from: days, long: fc.integer({ min: 29, max: 500 }) })
const anyLane = fc.record({
  points: fc.array(anyPoint, { maxLength: 120 }),
  bars: fc.array(anyBar, { maxLength: 14 }),
  gaps: fc.array(anyGap, { maxLength: 4 }),
  label: word,
})
/** The gaps of a lane, one after another. */
function apart(gaps: readonly { readonly from: Day; readonly long: number }[]): Lane['gaps'] {
  const placed: Lane['gaps'][number][] = []
  for (const { from, long } of gaps.toSorted((one, other) => one.from - other.from)) {
    const begins = Math.max(from, (placed.at(-1)?.to ?? 0) + 1)
    placed.push({ from: begins, to: begins + long, label: '9 weeks', title: 'Nothing' })
  }
  return placed
}

const anyTimeline = fc
  .record({ lanes: fc.array(anyLane, { maxLength: 5 }), from: days, long: fc.integer({ min: 1, max: 4_000 }) })
  .map(
    ({ lanes, from, long }): Timeline => ({
      ...{
        id: 'time',
        title: 'Time',
        description: 'Lanes',
        legend: SHAPES.map(look => ({ look, words: `A ${look}` })),
      },
      line: { at: from + long / 2, words: 'Today' },
      span: { from, to: from + long },
      lanes: lanes.map(({ points, bars, gaps, label }, at) => ({
        ...{ key: `lane-${at}`, label, section: at < 2 ? 'First' : 'Then' },
        points: points.map(({ at: when, more, count, ...look }, index) =>
          point(`p${index}`, when, { ...look, count, last: count > 1 ? when + more : when, until: when + more * 9 }),
        ),
        bars: bars.map(({ from: since, long: lasted, label: words }, index) => ({
          ...{ key: `b${index}`, from: since, label: words, title: words },
          to: since === null || lasted === null ? null : since + lasted,
        })),
        gaps: apart(gaps),
      })),
    }),
  )
const widths = fc.constantFrom(290, 640, 1160)

describe('whatever comes', () => {
  test('everything within the span is drawn, or counted in a cluster whose number says so', () => {
    fc.assert(
      fc.property(anyTimeline, widths, (time, width) => {
        for (const { lane: own, marks, bars } of arranged(time, width).lanes) {
          const shown = own.points.filter(({ at, last }) => last >= time.span.from && at < time.span.to)
          expect(marks.reduce((sum, { cluster }) => sum + cluster.count, 0)).toBe(
            shown.reduce((sum, { count }) => sum + count, 0),
          )
          const reach = own.bars.filter(
            one => (one.from ?? -Infinity) < time.span.to && (one.to ?? Infinity) > time.span.from,
          )
          expect(bars.map(one => one.bar.key).sort()).toEqual(reach.map(({ key }) => key).sort())
        }
      }),
    )
  })

  test('no mark lies on another, no bar or its words on another, and nothing runs out of the drawing', () => {
    fc.assert(
      fc.property(anyTimeline, widths, (time, width) => {
        for (const { marks, bars } of arranged(time, width).lanes) {
          const stand = marks.map(({ x, width: wide }) => ({ from: x - wide / 2, to: x + wide / 2 }))
          expect(stand.every((one, at) => one.from >= (stand[at - 1]?.to ?? 0) && one.to <= width)).toBe(true)
          for (const row of Map.groupBy(bars, one => one.row).values()) {
            const ends = row
              .map(one => ({ from: beginOf(one), to: endOf(one) }))
              .sort((one, other) => one.from - other.from)
            expect(ends.every((one, at) => one.from >= (ends[at - 1]?.to ?? 0) && one.to <= width)).toBe(true)
          }
        }
      }),
    )
  })

  test('no words lie on others, and all are within the drawing', () => {
    fc.assert(
      fc.property(anyTimeline, widths, (time, width) => {
        const scene = timelineScene(time, { width, opens })
        const said = wordsIn(scene.marks)
        expect(said.filter(one => one.left < 0 || one.right > width || one.y > scene.height)).toEqual([])
        const overlap = said.filter((one, at) => said.slice(at + 1).some(other => touch(one, other)))
        expect(overlap).toEqual([])
      }),
    )
  })

  test('the same gives the same, in whatever order it comes', () => {
    fc.assert(
      fc.property(anyTimeline, widths, (time, width) => {
        const turned = {
          ...time,
          lanes: time.lanes.map(one => ({ ...one, points: one.points.toReversed(), bars: one.bars.toReversed() })),
        }
        expect(timelineScene(turned, { width, opens })).toEqual(timelineScene(time, { width, opens }))
      }),
    )
  })
})

interface Said {
  readonly words: string
  readonly left: number
  readonly right: number
  readonly y: number
}

const touch = (one: Said, other: Said): boolean =>
  Math.abs(one.y - other.y) < 12 && one.left < other.right && other.left < one.right

/** Where words stand, by a face of the usual width. */
function wordsIn(marks: readonly Mark[]): Said[] {
  return marks.flatMap((mark): Said[] => {
    if (mark.shape === 'group') return wordsIn(mark.marks)
    if (mark.shape !== 'words') return []
    const long = widthOf(mark.words, mark.size ?? 14, mark.bold)
    const left = mark.anchor === 'middle' ? mark.x - long / 2 : mark.anchor === 'end' ? mark.x - long : mark.x
    return [{ words: mark.words, left, right: left + long, y: mark.y }]
  })
}
