import { type Neighbours, stepsFrom } from './web.ts'

// Stress: how far drawn distances are from the number of steps between two knots, lowered pair by pair in a mixed order
// (stochastic gradient descent, Zheng, Pawar and Goodman 2019). Every pair counts, so it is for small parts.

const ROUNDS = 24
/** How close the last rounds come to each pair's own wish. */
const LAST = 0.1
const MIDDLE = 6

export interface Spots {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Places for the knots of one connected part, one unit a step; around `middle`, where there is one, in rings. The same network always has the same places. */
export function relaxed(count: number, neighbours: Neighbours, middle = -1): Spots {
  const spots = spiral(count)
  if (count < 2) return spots
  const pairs = pairsOf(count, neighbours)
  const order = mixed(pairs.one.length)
  let furthest = 1
  for (const steps of pairs.steps) if (steps > furthest) furthest = steps
  const cooling = Math.log(LAST / (furthest * furthest)) / (ROUNDS - 1)
  for (let round = 0; round < ROUNDS; round++)
    relax(spots, pairs, order, furthest * furthest * Math.exp(cooling * round), middle)
  return spots
}

interface Pairs {
  readonly one: Int32Array
  readonly other: Int32Array
  readonly steps: Float64Array
}

function pairsOf(count: number, neighbours: Neighbours): Pairs {
  const room = (count * (count - 1)) / 2
  const pairs = { one: new Int32Array(room), other: new Int32Array(room), steps: new Float64Array(room) }
  const [steps, queue] = [new Int32Array(count), new Int32Array(count)]
  let filled = 0
  for (let one = 0; one < count; one++) {
    stepsFrom(one, neighbours, steps, queue)
    for (let other = one + 1; other < count; other++) {
      pairs.one[filled] = one
      pairs.other[filled] = other
      pairs.steps[filled++] = steps[other] as number
    }
  }
  return pairs
}

/** Each strand once. */
export function eachStrand(count: number, { start, beside }: Neighbours, see: (one: number, other: number) => void) {
  for (let knot = 0; knot < count; knot++)
    for (let index = start[knot] as number; index < (start[knot + 1] as number); index++)
      if ((beside[index] as number) > knot) see(knot, beside[index] as number)
}

function relax({ x, y }: Spots, { one, other, steps }: Pairs, order: Int32Array, eagerness: number, middle: number) {
  for (const pair of order) {
    const [a, b, wish] = [one[pair] as number, other[pair] as number, steps[pair] as number]
    const across = (x[a] as number) - (x[b] as number)
    const down = (y[a] as number) - (y[b] as number)
    const apart = Math.sqrt(across * across + down * down) || 1e-6
    // Far pairs are bound less tightly: by the square of their distance. From the middle every distance holds.
    const bond = (a === middle || b === middle ? MIDDLE : 1) / (wish * wish)
    const pull = (Math.min(1, eagerness * bond) * (apart - wish)) / (2 * apart)
    x[a] = (x[a] as number) - pull * across
    y[a] = (y[a] as number) - pull * down
    x[b] = (x[b] as number) + pull * across
    y[b] = (y[b] as number) + pull * down
  }
}

/** A start without corners and without two knots in one place: the seeds of a sunflower. */
function spiral(count: number): Spots {
  const spots = { x: new Float64Array(count), y: new Float64Array(count) }
  // One golden angle further each time, turned without sines so that every machine agrees.
  const [cosine, sine] = [-0.7373688780783197, 0.6754902942615238]
  let [across, down] = [1, 0]
  for (let knot = 0; knot < count; knot++) {
    spots.x[knot] = Math.sqrt(knot) * across
    spots.y[knot] = Math.sqrt(knot) * down
    ;[across, down] = [across * cosine - down * sine, across * sine + down * cosine]
  }
  return spots
}

/** The numbers below `count` in a mixed order that is always the same. */
function mixed(count: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index)
  let state = 0x9e3779b9
  for (let last = count - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 4294967296) * (last + 1))
    const held = order[last] as number
    order[last] = order[other] as number
    order[other] = held
  }
  return order
}
