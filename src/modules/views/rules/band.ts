import type { Mark, Scene } from '../../../drawing/index.ts'
import type { AgencyId } from '../../../kernel/index.ts'
import type { ToldMonth } from '../../record/index.ts'
import type { BandLane } from '../model.ts'

/** CSS pixels. As wide as the column it stands in; on a phone it scrolls by itself. */
const WIDTH = 630
const LANE = 44
const AXIS = 26
const LABEL_ROOM = 48

/** For each agency the months in which it told something, as the reader may read: that it did, never how much. */
export function lanesOf(
  months: readonly ToldMonth[],
  agencies: readonly { readonly id: AgencyId; readonly name: string }[],
): BandLane[] {
  const names = new Map(agencies.map(one => [one.id, one.name]))
  return [...Map.groupBy(months, one => one.agency)]
    .map(([agency, told]) => ({
      name: names.get(agency) ?? 'Another agency',
      months: [...new Set(told.map(one => one.month))].sort(),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

/** A lane an agency, a mark a month, an axis of years. Null where nothing is told. */
export function bandOf(lanes: readonly BandLane[]): Scene | null {
  const years = lanes.flatMap(({ months }) => months.map(month => Number(month.slice(0, 4))))
  if (years.length === 0) return null
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const month = WIDTH / ((last - first + 1) * 12)
  const bottom = lanes.length * LANE
  return {
    id: 'band',
    width: WIDTH,
    height: bottom + AXIS,
    title: 'When each agency told something',
    description: `From ${first} to ${last}, a line for each agency and a mark for each month. The table below says the same.`,
    marks: [
      ...axisOf(first, last, month, bottom),
      ...lanes.flatMap((lane, at) => laneOf(lane, at * LANE, first, month)),
    ],
  }
}

function axisOf(first: number, last: number, month: number, bottom: number): Mark[] {
  const step = Math.max(1, Math.ceil(LABEL_ROOM / (month * 12)))
  return Array.from({ length: last - first + 1 }, (_, at) => at)
    .filter(at => at % step === 0)
    .flatMap((at): Mark[] => {
      const x = round(at * 12 * month)
      return [
        { shape: 'line', x1: x, y1: 0, x2: x, y2: bottom + 6, tone: 'rule' },
        { shape: 'words', x: x + 3, y: bottom + 18, words: String(first + at), tone: 'quiet', size: 16 },
      ]
    })
}

function laneOf({ name, months }: BandLane, top: number, first: number, month: number): Mark[] {
  return [
    { shape: 'words', x: 6, y: top + 16, words: name, tone: 'strong', size: 16 },
    { shape: 'line', x1: 0, y1: top + 30, x2: WIDTH, y2: top + 30, tone: 'rule' },
    ...months.map((told): Mark => {
      const since = (Number(told.slice(0, 4)) - first) * 12 + Number(told.slice(5, 7)) - 1
      return {
        shape: 'box',
        x: round(since * month),
        y: top + 23,
        width: round(Math.max(3, month - 1)),
        height: 14,
        tone: 'mark',
      }
    }),
  ]
}

const round = (length: number): number => Math.round(length * 10) / 10

/** "2025: March, June. 2026: January": the same in words, for the table beside the drawing. */
export const sayMonths = ({ months }: BandLane): { readonly year: string; readonly said: string }[] =>
  [...Map.groupBy(months, month => month.slice(0, 4))].map(([year, told]) => ({
    year,
    said: told.map(month => MONTHS[Number(month.slice(5, 7)) - 1]).join(', '),
  }))

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
