import { type Cells, setApart } from './apart.ts'
import { eachStrand, type Spots } from './stress.ts'
import type { Neighbours } from './web.ts'

const ROUNDS = 40
/** A line keeps so far from the middle of a symbol that it has nothing to do with. */
const CLEARANCE = 28

/**
 * Moves knots from under lines that only pass by, as far as it goes in a few rounds: a line behind a symbol seems to end
 * there. Leaves the cells apart.
 */
export function clearOfStrands(spots: Spots, cells: Cells, neighbours: Neighbours) {
  const best = { x: spots.x.slice(), y: spots.y.slice(), met: Number.POSITIVE_INFINITY }
  for (let round = 0; round < ROUNDS; round++) {
    const aside = { x: new Float64Array(spots.x.length), y: new Float64Array(spots.x.length) }
    const met = steppedAside(spots, cells, neighbours, aside)
    if (met < best.met) {
      best.x.set(spots.x)
      best.y.set(spots.y)
      best.met = met
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
  const high = (knot: number) => (y[knot] as number) - ((lift?.[knot] as number) ?? 0)
  let met = 0
  eachStrand(x.length, neighbours, (one, other) => {
    const [fromX, fromY] = [x[one] as number, high(one)]
    const [across, down] = [(x[other] as number) - fromX, high(other) - fromY]
    const length = Math.sqrt(across * across + down * down) || 1
    for (let knot = 0; knot < x.length; knot++) {
      if (knot === one || knot === other) continue
      const [toX, toY] = [(x[knot] as number) - fromX, high(knot) - fromY]
      const along = (toX * across + toY * down) / length
      if (along <= 0 || along >= length) continue
      const beside = (toY * across - toX * down) / length
      if (Math.abs(beside) >= CLEARANCE) continue
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
