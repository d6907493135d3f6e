import type { Links, Straight } from '../lines/links.ts'
import type { Family } from '../model.ts'
import type { Standing } from '../rows/standing.ts'
import type { Cell } from './cells.ts'
import { said } from './steps.ts'

/** Heights of one row, from the top of the drawing. */
export interface RowHeights {
  /** Where the band above ends, and outlines may begin. */
  readonly top: number
  /** Twins' lines part here. */
  readonly twins: number
  /** Words beside the ends of lines stand on this line. */
  readonly words: number
  /** Years at the shoulders stand on this line. */
  readonly years: number
  readonly middle: number
  /** Where names begin and end, and where the next band begins. */
  readonly label: number
  readonly foot: number
  readonly bottom: number
}
export interface Heights {
  readonly rows: readonly RowHeights[]
  /** Top of each band. */
  readonly bands: readonly number[]
  readonly height: number
}

export const MARGIN = 16
const [TWINS, WORDS, YEARS] = [24, 14, 14]
/** Between two rows there is at least this. */
const BAND = 22

export function heightsOf(
  family: Family,
  { rows, kin }: Standing,
  cells: readonly Cell[],
  { nets, straights }: Links,
  bands: readonly number[],
  outlines: readonly { readonly above: number; readonly below: number }[],
): Heights {
  const twins = new Set(family.twins.flatMap(({ children }) => children.flatMap(id => kin.numbers.get(id) ?? [])))
  const worded = new Set(nets.flatMap(({ pins }) => pins.flatMap(pin => (pin.words === '' ? [] : [pin.row]))))
  const done: RowHeights[] = []
  const tops: number[] = []
  let y = MARGIN
  for (const [number, row] of rows.entries()) {
    const inRow = row.cells.flatMap(cell => cells[cell] ?? [])
    const { above = 0, below = 0 } = outlines[number] ?? {}
    tops.push(y)
    const top = y + Math.max(number === 0 ? 0 : BAND, bands[number] ?? 0)
    const parted = top + above + (inRow.some(cell => twins.has(cell.number)) ? TWINS : 0)
    const words = parted + (worded.has(number) ? WORDS : 0)
    const reach = Math.max(...inRow.map(cell => cell.reach), 16)
    const shoulders = inRow.some(({ figure }) => figure?.upperLeft || figure?.upperRight) ? YEARS : 4
    const years = words + Math.max(shoulders, highest(straights, number) - reach)
    const label = years + 2 * reach + 5
    const foot = label + Math.max(0, ...inRow.map(cell => cell.labelHeight))
    y = foot + 3 + below
    done.push({ top, twins: parted, words: words - 3, years: years - 3, middle: years + reach, label, foot, bottom: y })
  }
  tops.push(y)
  return { rows: done, bands: tops, height: y + (bands.at(-1) ?? 0) + MARGIN }
}

// What is said between neighbours may stand higher than their symbols.
function highest(straights: readonly Straight[], row: number): number {
  const gaps = Map.groupBy(
    straights.filter(straight => straight.row === row),
    ({ place }) => place,
  )
  return Math.max(0, ...[...gaps.values()].map(between => said(between).height + 2))
}
