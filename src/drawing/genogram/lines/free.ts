import { NOTE } from '../places/cells.ts'
import { widest, wrapped } from '../places/wording.ts'

const CLEAR = 4

/** The middle, nearest to the wish, of a place so wide that no upright line goes through; between limits, where there are any. */
export function freePlace(
  taken: readonly number[],
  width: number,
  wish: number,
  low = Number.NEGATIVE_INFINITY,
  high = Number.POSITIVE_INFINITY,
): number | undefined {
  const limits = [low, ...taken.filter(x => x > low && x < high).sort((one, other) => one - other), high]
  let best: number | undefined
  for (const [index, limit] of limits.slice(0, -1).entries()) {
    const [left, right] = [limit + CLEAR + width / 2, (limits[index + 1] ?? 0) - CLEAR - width / 2]
    if (left > right) continue
    const x = Math.max(left, Math.min(right, wish))
    if (best === undefined || Math.abs(x - wish) < Math.abs(best - wish)) best = x
  }
  return best
}

/** Words in lines, around a middle. */
export interface Said {
  readonly lines: readonly string[]
  readonly at: number
  readonly left: number
  readonly right: number
}

const NARROW = 84
const COST = { outside: 3, aside: 0.2, line: 10 }

/** Words where no upright line goes through them: in one line or broken, within the span if they fit there. */
export function freeWords(
  words: string,
  taken: readonly number[],
  low: number,
  high: number,
  wish: (half: number) => number,
): Said {
  let best: Said & { cost: number } = { lines: [], at: low, left: low, right: low, cost: Number.POSITIVE_INFINITY }
  for (const width of [Number.POSITIVE_INFINITY, NARROW * 1.6, NARROW, NARROW / 2]) {
    const lines = wrapped(words, width, NOTE, 6)
    const half = widest(lines, NOTE) / 2
    const at = freePlace(taken, 2 * half, wish(half)) ?? low
    const outside = Math.max(0, low - (at - half), at + half - high)
    const cost = outside * COST.outside + Math.abs(at - wish(half)) * COST.aside + lines.length * COST.line
    if (cost < best.cost) best = { lines, at, left: at - half, right: at + half, cost }
  }
  return best
}
