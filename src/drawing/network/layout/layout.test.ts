import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generated } from '../fixtures/nets.ts'
import { webOf } from '../places.ts'
import { laidOut, type Spots, type Web } from './layout.ts'

const sized = (count: number, side: number) => ({
  width: new Float64Array(count).fill(side),
  height: new Float64Array(count).fill(side),
})
const large = webOf(generated(1_200))

describe('places for a network', () => {
  test('are the same every time, and everybody has one', () => {
    const spots = laidOut(large, sized(large.count, 20))
    expect(laidOut(large, sized(large.count, 20))).toEqual(spots)
    expect([...spots.x, ...spots.y].every(Number.isFinite)).toBe(true)
  })

  test('whoever is tied is near, also where there are many', () => {
    for (const web of [lattice(12), lattice(40)]) {
      const spots = laidOut(web, sized(web.count, 20))
      expect(meanOf(spots, web.from, web.to) / meanOf(spots, everyOther(web), everyOther(web, 7))).toBeLessThan(0.3)
    }
  })

  test('no cell covers another in any part of up to 320', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 80 }),
        fc.nat(),
        (count, strands, seed) => {
          const ends = (by: number) => Array.from({ length: strands }, (_, at) => ((seed + at * by) * 7919) % count)
          const cells = sized(count, 30)
          const { x, y } = laidOut({ count, from: ends(3), to: ends(5) }, cells)
          for (let one = 0; one < count; one++)
            for (let other = one + 1; other < count; other++) {
              const apart = Math.max(
                Math.abs((x[one] ?? 0) - (x[other] ?? 0)),
                Math.abs((y[one] ?? 0) - (y[other] ?? 0)),
              )
              expect(apart).toBeGreaterThanOrEqual(30 - 1e-6)
            }
        },
      ),
      { numRuns: 100 },
    )
  })

  test('nobody, one, and many who are tied to nobody', () => {
    expect(laidOut({ count: 0, from: [], to: [] }, sized(0, 10)).x).toHaveLength(0)
    expect([...laidOut({ count: 1, from: [0], to: [0] }, sized(1, 10)).x]).toEqual([5])
    expect(new Set(laidOut({ count: 500, from: [], to: [] }, sized(500, 10)).x).size).toBeGreaterThan(10)
  })
})

/** So many rows of as many knots, each tied to the next one and to the one below. */
function lattice(side: number): Web {
  const knots = Array.from({ length: side * side }, (_, knot) => knot)
  const across = knots.filter(knot => knot % side < side - 1)
  const down = knots.filter(knot => knot < side * (side - 1))
  return {
    count: side * side,
    from: [...across, ...down],
    to: [...across.map(knot => knot + 1), ...down.map(knot => knot + side)],
  }
}

function meanOf({ x, y }: Spots, from: ArrayLike<number>, to: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < from.length; at++) {
    const [one, other] = [from[at] ?? 0, to[at] ?? 0]
    sum += Math.hypot((x[one] ?? 0) - (x[other] ?? 0), (y[one] ?? 0) - (y[other] ?? 0))
  }
  return sum / from.length
}

const everyOther = ({ count }: Web, by = 1) => Array.from({ length: 2_000 }, (_, at) => (at * by * 31 + by) % count)
