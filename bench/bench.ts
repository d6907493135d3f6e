import type { LargeSize } from '../seeds/large/index.ts'

export interface Options {
  readonly size: LargeSize
  /** Folder of the bench's own database; built once and used again while it matches. */
  readonly data: string
  readonly say: (sentence: string) => void
}

/** One thing measured beside its peer in the same run. Times are medians in milliseconds. */
export interface Row {
  readonly what: string
  readonly ours: number
  readonly peer: number
  readonly ratio: number
  /** The goal: at most this ratio. Null where the figure is only reported. */
  readonly limit: number | null
  /** The goal where it is not a ratio: ours within so many milliseconds. */
  readonly within?: number
}

export interface Measured {
  readonly bench: string
  readonly ours: string
  readonly peer: string
  /** What it was measured on: how many of what. */
  readonly sizes: Readonly<Record<string, number | string>>
  readonly rows: readonly Row[]
}

export type Bench = (options: Options) => Promise<Measured>

/** Null where there is no goal. */
export function isReached({ ours, ratio, limit, within }: Row): boolean | null {
  if (limit === null && within === undefined) return null
  return ratio <= (limit ?? Number.POSITIVE_INFINITY) && ours <= (within ?? Number.POSITIVE_INFINITY)
}
