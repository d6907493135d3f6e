/** Links between nodes that are numbered from 0: one entry of each array a link. A link has no direction here. */
export interface Links {
  readonly nodes: number
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
  /** First and last day of each link as `dayNumber` gives them; absent or `UNKNOWN`: always so, as far as anybody knows. */
  readonly since?: ArrayLike<number>
  readonly until?: ArrayLike<number>
}

/** A link's day that nobody knows: as a beginning, since ever; as an end, still so. */
export const UNKNOWN = -1

/**
 * What a question is cut to before it is answered. A hidden node is not there: it is never entered, and what hangs on it
 * alone is not reached.
 */
export interface Cut {
  /** 1 where a node may be seen; all where absent. */
  readonly nodes?: Uint8Array
  /** 1 where a link may be seen; all where absent. */
  readonly links?: Uint8Array
  /** Links that stood on at least one day from the first to the second, both included. */
  readonly during?: readonly [number, number]
  /** Nodes with more links than this lead nowhere: a whole school explains little. Asked for themselves, they still answer. */
  readonly hub?: number
}

/** A way from one node to another: its nodes, and between each two of them a link. */
export interface Path {
  readonly nodes: readonly number[]
  readonly links: readonly number[]
}

const DAY = 86_400_000
/** 1 January 1900: with two bytes a day, up to June 2079. */
const FIRST = Date.UTC(1900, 0, 1)
export const LAST_DAY = 65_534

/** The number of a day written `2026-03-27`; days before 1900 and after 2079 are the nearest that has one. */
export function dayNumber(date: string): number {
  const day = Math.round((Date.parse(`${date}T00:00:00Z`) - FIRST) / DAY)
  if (Number.isNaN(day)) throw new RangeError(`Not a day: ${date}`)
  return Math.min(Math.max(day, 0), LAST_DAY)
}
