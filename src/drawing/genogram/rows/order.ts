import { costOfBand, costOfRow } from './cost.ts'
import type { Puzzle } from './puzzle.ts'

// How far the search looks: what it may try in all is bounded, so that a family of hundreds is drawn in time as well.
const LONGEST = 7
const TRIES = 40_000
const WORK = 1_500_000

/**
 * Betters an order until no run of up to seven, moved or turned, makes it better: always the same order from the same start.
 * A row with nothing to choose is left alone.
 */
export function ordered(start: readonly (readonly number[])[], puzzle: Puzzle, figures: number): readonly number[][] {
  const rows = start.map(row => [...row])
  const at = new Int32Array(figures)
  for (const row of rows) for (const [index, number] of row.entries()) at[number] = index
  const size = rows.reduce((sum, row) => sum + row.length, 0)
  const tries = { left: Math.min(TRIES, WORK / Math.max(20, size)) }
  let moved = true
  while (moved && tries.left > 0) {
    moved = false
    for (const row of rows.keys()) if (betters(rows, row, at, puzzle, tries)) moved = true
  }
  return rows
}

function betters(rows: number[][], row: number, at: Int32Array, puzzle: Puzzle, tries: { left: number }): boolean {
  const members = rows[row] ?? []
  const kept = [...members]
  const cost = (): number =>
    costOfRow(puzzle, row, at, members) + costOfBand(puzzle, row, at, rows) + costOfBand(puzzle, row + 1, at, rows)
  let best = cost()
  let moved = false
  for (const move of movesOf(members.length)) {
    if (--tries.left < 0) return moved
    const [low, high] = make(move, kept, members, at)
    const next = cost()
    const better = next < best - 1e-9
    const [from, to] = better ? [members, kept] : [kept, members]
    for (let place = low; place < high; place++) {
      to[place] = from[place] ?? 0
      if (!better) at[to[place] ?? 0] = place
    }
    if (!better) continue
    best = next
    moved = true
  }
  return moved
}

// Only what lies between the old place and the new is written.
function make({ from, length, to, turned }: Move, kept: readonly number[], members: number[], at: Int32Array) {
  const [low, high] = [Math.min(from, to), Math.max(from, to) + length]
  let place = low
  const put = (number: number) => {
    members[place] = number
    at[number] = place++
  }
  for (let other = from + length; to > from && other < high; other++) put(kept[other] ?? 0)
  for (let step = 0; step < length; step++) put(kept[turned ? from + length - 1 - step : from + step] ?? 0)
  for (let other = low; to < from && other < from; other++) put(kept[other] ?? 0)
  return [low, high] as const
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
