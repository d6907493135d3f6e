import type { Spots } from '../../../drawing/network/layout/layout.ts'
import type { Drawn } from '../../../drawing/network/wire.ts'

/** After the kinds of subjects: a group that stands for all who are in it. */
export const CROWD = 8
/** How far a symbol reaches from its middle, in the drawing's own units. */
export const SYMBOL = 22

/** One for all: to make one takes longer than to say a thousand numbers. */
const numbers = new Intl.NumberFormat('en-GB')
export const sayNumber = (number: number): string => numbers.format(number)

/** What is seen at present: single subjects, and groups that are closed. */
export interface Sight extends Spots {
  readonly count: number
  /** Which subject each item is; -1 for a group. */
  readonly knot: Int32Array
  /** Which group each item is, or is in; -1 where nothing is grouped. */
  readonly group: Int32Array
  readonly names: readonly string[]
  readonly notes: readonly string[]
  readonly kind: Uint8Array
  /** 1 marked, 2 half-known, added up. */
  readonly standing: Uint8Array
  /** Half a side of each. */
  readonly half: Float64Array
  /** How many subjects each stands for. */
  readonly sizes: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly ties: Int32Array
  readonly look: Uint8Array
  /** How many lines each item has: names of those with most are written first. */
  readonly degree: Int32Array
}

/** Everybody, each for themselves. */
export function everybody(drawn: Drawn, spots: Spots): Sight {
  const { count, kind, from, to, ties, look } = drawn
  return {
    ...{ ...spots, count, kind, from, to, ties, look, names: drawn.names, notes: drawn.notes },
    standing: standingOf(drawn),
    knot: Int32Array.from({ length: count }, (_, at) => at),
    group: new Int32Array(count).fill(-1),
    half: new Float64Array(count).fill(SYMBOL),
    sizes: new Int32Array(count).fill(1),
    degree: degreesOf(count, from, to),
  }
}

export const standingOf = ({ marked, halfKnown }: Drawn): Uint8Array =>
  marked.map((one, knot) => one + 2 * (halfKnown[knot] as number))

export function degreesOf(count: number, from: Int32Array, to: Int32Array): Int32Array {
  const degree = new Int32Array(count)
  for (let line = 0; line < from.length; line++) {
    degree[from[line] as number] = (degree[from[line] as number] as number) + 1
    degree[to[line] as number] = (degree[to[line] as number] as number) + 1
  }
  return degree
}

/** How far an item reaches on the screen: a group is never so small that its number cannot be read. */
export const reachOf = ({ half, kind }: Sight, item: number, scale: number, ratio: number): number =>
  Math.max((half[item] as number) * scale, kind[item] === CROWD ? 15 * ratio : 0)

/** The item at a place, the nearest within its own reach; -1 where there is none. */
export function itemAt({ x, y, half, count }: Sight, atX: number, atY: number, slack: number): number {
  let [best, least] = [-1, 1]
  for (let item = 0; item < count; item++) {
    const [across, down] = [(x[item] as number) - atX, (y[item] as number) - atY]
    const far = Math.sqrt(across * across + down * down) / ((half[item] as number) + slack)
    if (far < least) [best, least] = [item, far]
  }
  return best
}
