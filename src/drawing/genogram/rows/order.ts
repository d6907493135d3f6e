import { costOfBand, costOfRow } from './cost.ts'
import type { Puzzle } from './puzzle.ts'

// How far the search looks: what it may try in all is bounded, so that a family of hundreds is drawn in time as well.
const LONGEST = 7
const TRIES = 60_000

/**
 * Betters an order until no run of up to seven, moved or turned, makes it better: always the same order from the same start.
 * A row with nothing to choose is left alone.
 */
export function ordered(start: readonly (readonly number[])[], puzzle: Puzzle, figures: number): readonly number[][] {
  const rows = start.map(row => [...row])
  const at = new Int32Array(figures)
  const place = (row: number) => {
    const members = rows[row] ?? []
    for (let index = 0; index < members.length; index++) at[members[index] ?? 0] = index
  }
  for (const row of rows.keys()) place(row)
  const costAround = (row: number): number =>
    costOfRow(puzzle, row, at, rows[row] ?? []) +
    costOfBand(puzzle, row, at, rows) +
    costOfBand(puzzle, row + 1, at, rows)
  const size = rows.reduce((sum, row) => sum + row.length, 0)
  let left = Math.min(TRIES, 2_000_000 / Math.max(20, size))
  let moved = true
  while (moved && left > 0) {
    moved = false
    for (const row of rows.keys()) {
      let best = costAround(row)
      for (const next of movesOf(rows[row]?.length ?? 0)) {
        if (--left < 0) break
        const members = rows[row] ?? []
        rows[row] = shifted(members, next)
        place(row)
        const cost = costAround(row)
        if (cost < best - 1e-9) {
          best = cost
          moved = true
        } else {
          rows[row] = members
          place(row)
        }
      }
    }
  }
  return rows
}

/** The whole cost of an order. */
export function costOf(rows: readonly (readonly number[])[], puzzle: Puzzle, figures: number): number {
  const at = new Int32Array(figures)
  for (const row of rows) for (const [index, number] of row.entries()) at[number] = index
  return rows.reduce(
    (sum, members, row) => sum + costOfRow(puzzle, row, at, members) + costOfBand(puzzle, row, at, rows),
    0,
  )
}

interface Move {
  readonly from: number
  readonly length: number
  /** Where the run stands afterwards, among those who are not of it. */
  readonly to: number
  readonly turned: boolean
}

function* movesOf(count: number): Generator<Move> {
  const reach = count > 30 ? 10 : count
  const longest = Math.min(count - 1, count > 30 ? 4 : LONGEST)
  for (let length = 1; length <= longest; length++)
    for (let from = 0; from + length <= count; from++) {
      if (length > 1) yield { from, length, to: from, turned: true }
      for (let to = Math.max(0, from - reach); to <= Math.min(count - length, from + reach); to++)
        if (to !== from) yield { from, length, to, turned: false }
    }
}

function shifted(members: readonly number[], { from, length, to, turned }: Move): number[] {
  const run = members.slice(from, from + length)
  const rest = [...members.slice(0, from), ...members.slice(from + length)]
  rest.splice(to, 0, ...(turned ? run.reverse() : run))
  return rest
}
