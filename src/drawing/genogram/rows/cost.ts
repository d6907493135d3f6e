import type { Brood, Puzzle } from './puzzle.ts'

// What each fault of an order costs, against a crossing of two full lines, which costs 3.
const COST = {
  /** Somebody else between brothers and sisters, or a partner of one of them. */
  stranger: 14,
  partnerBetween: 0.8,
  youngerFirst: 60,
  /** A couple that is not side by side, and for each who stands between. */
  parted: 6,
  between: 3,
  wrongSide: 0.6,
  interleaved: 4,
  crossing: 3,
  halfApart: 1.5,
  homeStranger: 2.5,
  aside: 0.15,
}

/** What is wrong within one row, the lower the better. `at` is everybody's place in their row. */
export function costOfRow(puzzle: Puzzle, row: number, at: Int32Array, members: readonly number[]): number {
  let cost = couplesOf(puzzle, row, at)
  for (const brood of puzzle.broods[row] ?? []) cost += costOfBrood(brood, at, members)
  for (const [one, other] of puzzle.halves[row] ?? []) cost += COST.halfApart * apart(one, other, at)
  for (const { one, other, weight } of puzzle.near[row] ?? [])
    cost += weight * (Math.abs(to(at, one) - to(at, other)) - 1)
  for (const home of puzzle.homes[row] ?? []) {
    const [low, high] = spanOf(home, at)
    cost += COST.homeStranger * (high - low + 1 - home.length)
  }
  return cost
}

const to = (at: Int32Array, number: number): number => at[number] ?? 0

function couplesOf(puzzle: Puzzle, row: number, at: Int32Array): number {
  const couples = puzzle.couples[row] ?? []
  let cost = 0
  for (let index = 0; index < couples.length; index++) {
    const couple = couples[index]
    if (!couple) continue
    const [one, other] = [to(at, couple.one), to(at, couple.other)]
    const steps = Math.abs(one - other)
    if (one > other) cost += COST.wrongSide * couple.weight
    if (steps <= 1) continue
    cost += couple.bond * (COST.parted + COST.between * (steps - 1))
    for (let next = 0; next < couples.length; next++) {
      const rival = couples[next]
      if (!rival || next === index) continue
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      const inside = (number: number) => to(at, number) > low && to(at, number) < high
      const outside = (number: number) => to(at, number) < low || to(at, number) > high
      if ((inside(rival.one) && outside(rival.other)) || (inside(rival.other) && outside(rival.one)))
        cost += COST.interleaved / 2
    }
  }
  return cost
}

function costOfBrood({ members: brood, free }: Brood, at: Int32Array, members: readonly number[]): number {
  if (brood.length < 2) return 0
  const [low, high] = spanOf(brood, at)
  let cost = 0
  if (high - low + 1 > brood.length) {
    let partners = 0
    for (let place = low; place <= high; place++) partners += free[members[place] ?? -1] ?? 0
    cost += COST.partnerBetween * partners + COST.stranger * (high - low + 1 - brood.length - partners)
  }
  for (let index = 1; index < brood.length; index++)
    if (to(at, brood[index] ?? 0) < to(at, brood[index - 1] ?? 0)) cost += COST.youngerFirst
  return cost
}

function spanOf(numbers: readonly number[], at: Int32Array): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const number of numbers) {
    const place = to(at, number)
    if (place < low) low = place
    if (place > high) high = place
  }
  return [low, high]
}

function apart(one: Brood, other: Brood, at: Int32Array): number {
  const [[low, high], [otherLow, otherHigh]] = [spanOf(one.members, at), spanOf(other.members, at)]
  return Math.max(0, Math.max(low, otherLow) - Math.min(high, otherHigh) - 1)
}

/** What is wrong between a row and the one above it: lines that cross, and children who stand far to the side. */
export function costOfBand(puzzle: Puzzle, row: number, at: Int32Array, rows: readonly (readonly number[])[]): number {
  const drops = puzzle.drops[row]
  if (!drops) return 0
  const shift = ((rows[row - 1]?.length ?? 0) - (rows[row]?.length ?? 0)) / 2
  const count = drops.length
  let cost = 0
  for (let index = 0; index < count; index++) {
    const drop = drops[index]
    if (!drop) continue
    const child = to(at, drop.child)
    const from = (to(at, drop.one) + to(at, drop.other)) / 2
    starts[index] = from
    ends[index] = child
    const { weight } = drop
    cost += COST.aside * weight * Math.abs(from - child - shift)
    for (let before = 0; before < index; before++)
      if ((from - (starts[before] ?? 0)) * (child - (ends[before] ?? 0)) < 0)
        cost += COST.crossing * weight * (drops[before]?.weight ?? 0)
  }
  return cost
}

// Kept from one look to the next: the search asks many thousand times.
const MOST = 4096
const starts = new Float64Array(MOST)
const ends = new Float64Array(MOST)
