import { costOf, ordered } from './order.ts'
import type { Puzzle } from './puzzle.ts'

type Rows = readonly (readonly number[])[]

/** So many other beginnings are tried, for so many figures. */
const beginningsFor = (figures: number): number => (figures <= 30 ? 10 : figures <= 70 ? 3 : 0)
/** Another order must be better by so much than the one that follows from ages and branches: who comes later then moves nobody. */
const CLEARLY = 0.83

/** The best of a few searches, the first from the given order, the others from orders made by chance that is always the same. */
export function searched(start: Rows, puzzle: Puzzle, figures: number): Rows {
  const size = start.reduce((sum, row) => sum + row.length, 0)
  let best: Rows = ordered(start, puzzle, figures)
  let least = costOf(best, puzzle, figures) * CLEARLY
  let chance = 1
  const next = (below: number) => {
    chance = (Math.imul(chance, 1103515245) + 12345) >>> 0
    return Math.floor(((chance >>> 8) / 2 ** 24) * below)
  }
  for (let beginning = 0; beginning < beginningsFor(size); beginning++) {
    const tried = ordered(
      beginning % 2 === 0 ? start.map(row => mixed(row, next)) : best.map(row => turned(row, next)),
      puzzle,
      figures,
    )
    const cost = costOf(tried, puzzle, figures)
    if (cost < least) [best, least] = [tried, cost]
  }
  return best
}

function mixed(row: readonly number[], next: (below: number) => number): readonly number[] {
  const order = [...row]
  for (let at = order.length - 1; at > 0; at--) {
    const other = next(at + 1)
    const [one, two] = [order[at] ?? 0, order[other] ?? 0]
    order[at] = two
    order[other] = one
  }
  return order
}

// A part of the row the other way round.
function turned(row: readonly number[], next: (below: number) => number): readonly number[] {
  const [one, other] = [next(row.length + 1), next(row.length + 1)]
  const [from, to] = [Math.min(one, other), Math.max(one, other)]
  return [...row.slice(0, from), ...row.slice(from, to).reverse(), ...row.slice(to)]
}
