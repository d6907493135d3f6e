import { type Cells, setApart } from './apart.ts'
import { eachStrand, type Spots } from './stress.ts'
import type { Neighbours } from './web.ts'

const ROUNDS = 40
/** Where so many rounds have brought nothing, no more will. */
const PATIENCE = 6
/** A web so dense that lines are everywhere cannot be cleared, and would only be drawn larger: strands for each knot. */
const DENSE = 3
/** A line keeps so far from the middle of a symbol that it has nothing to do with. */
const CLEARANCE = 28

/**
 * Moves knots from under lines that only pass by, as far as it goes in a few rounds: a line behind a symbol seems to end
 * there. Leaves the cells apart.
 */
export function clearOfStrands(spots: Spots, cells: Cells, neighbours: Neighbours) {
  if (neighbours.beside.length / 2 > DENSE * spots.x.length) return
  const best = { x: spots.x.slice(), y: spots.y.slice(), met: Number.POSITIVE_INFINITY }
  let since = 0
  for (let round = 0; round < ROUNDS && since < PATIENCE; round++) {
    since++
    const aside = { x: new Float64Array(spots.x.length), y: new Float64Array(spots.x.length) }
    const met = steppedAside(spots, cells, neighbours, aside)
    if (met < best.met) {
      best.x.set(spots.x)
      best.y.set(spots.y)
      best.met = met
      since = 0
    }
    if (met === 0) break
    for (let knot = 0; knot < spots.x.length; knot++) {
      spots.x[knot] = (spots.x[knot] as number) + (aside.x[knot] as number)
      spots.y[knot] = (spots.y[knot] as number) + (aside.y[knot] as number)
    }
    setApart(spots, cells)
  }
  spots.x.set(best.x)
  spots.y.set(best.y)
}

function steppedAside({ x, y }: Spots, { lift }: Cells, neighbours: Neighbours, aside: Spots): number {
  // Lines lead to symbols, which stand above the middle of their cells.
  const high = y.map((middle, knot) => middle - ((lift?.[knot] as number) ?? 0))
  let met = 0
  eachStrand(x.length, neighbours, (one, other) => {
    const fromX = x[one] as number
    const fromY = high[one] as number
    const across = (x[other] as number) - fromX
    const down = (high[other] as number) - fromY
    const length = Math.sqrt(across * across + down * down) || 1
    for (let knot = 0; knot < x.length; knot++) {
      const toX = (x[knot] as number) - fromX
      const toY = (high[knot] as number) - fromY
      const beside = (toY * across - toX * down) / length
      if (beside >= CLEARANCE || beside <= -CLEARANCE) continue
      const along = (toX * across + toY * down) / length
      if (along <= 0 || along >= length || knot === one || knot === other) continue
      met++
      const by = (CLEARANCE - Math.abs(beside) + 1) * (beside < 0 ? -1 : 1)
      shift(aside, knot, (-down / length) * by, (across / length) * by)
      shift(aside, one, (down / length) * by * 0.3, (-across / length) * by * 0.3)
      shift(aside, other, (down / length) * by * 0.3, (-across / length) * by * 0.3)
    }
  })
  return met
}

function shift({ x, y }: Spots, knot: number, across: number, down: number) {
  x[knot] = (x[knot] as number) + across
  y[knot] = (y[knot] as number) + down
}
