import { costOfBand, costOfRow } from './cost.ts'
import type { Puzzle } from './puzzle.ts'

// How far the search looks: what it may try in all is bounded, so that a family of hundreds is drawn in time as well.
const [LONGEST, REACH, STEPS] = [6, 12, 4]
const TRIES = 40_000
const WORK = 600_000

/**
 * Betters an order until no run of blocks, moved or turned, makes it better: always the same order from the same start.
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
  for (const move of movesOf(kept, puzzle.brood)) {
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

// Runs of blocks to wherever two blocks meet, and one figure a few steps aside: brothers and sisters side by side are one block.
function* movesOf(members: readonly number[], brood: Int32Array): Generator<Move> {
  const count = members.length
  const seams = [...members.keys(), count].filter(
    seam =>
      seam === 0 ||
      seam === count ||
      brood[members[seam - 1] ?? 0] === -1 ||
      brood[members[seam - 1] ?? 0] !== brood[members[seam] ?? 0],
  )
  for (let one = 0; one < seams.length; one++)
    for (let other = one + 1; other < seams.length && other <= one + LONGEST; other++) {
      const [from, end] = [seams[one] ?? 0, seams[other] ?? 0]
      const length = end - from
      if (length > 1) yield { from, length, to: from, turned: true }
      for (let seam = Math.max(0, one - REACH); seam < Math.min(seams.length, other + REACH); seam++) {
        const at = seams[seam] ?? 0
        if (at < from) yield { from, length, to: at, turned: false }
        else if (at > end) yield { from, length, to: at - length, turned: false }
      }
    }
  for (let from = 0; from < count; from++)
    for (let to = Math.max(0, from - STEPS); to < Math.min(count, from + STEPS + 1); to++)
      if (to !== from) yield { from, length: 1, to, turned: false }
}
