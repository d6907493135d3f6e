import type { Spots } from './stress.ts'
import { type Neighbours, stepsFrom } from './web.ts'

// Places for a large part by its distances from a few pivots alone (Pivot MDS, Brandes and Pich 2007): the two directions
// in which those distances differ most.

const PIVOTS = 30
/** Power iterations; each takes a millionth of a second, and after so many nothing visible changes. */
const TURNS = 60

export function spreadByPivots(count: number, neighbours: Neighbours): Spots {
  const pivots = Math.min(PIVOTS, count)
  const table = centred(distances(count, neighbours, pivots), count, pivots)
  const products = new Float64Array(pivots * pivots)
  for (let one = 0; one < pivots; one++)
    for (let other = one; other < pivots; other++) {
      let sum = 0
      for (let knot = 0; knot < count; knot++)
        sum += (table[one * count + knot] as number) * (table[other * count + knot] as number)
      products[one * pivots + other] = products[other * pivots + one] = sum
    }
  const first = strongest(products, pivots, null)
  const second = strongest(products, pivots, first)
  return { x: along(table, count, first), y: along(table, count, second) }
}

/** Squared steps from each pivot to every knot, a row a pivot; each pivot the furthest from those before it. */
function distances(count: number, neighbours: Neighbours, pivots: number): Float64Array {
  const table = new Float64Array(pivots * count)
  const [steps, queue, nearest] = [new Int32Array(count), new Int32Array(count), new Int32Array(count).fill(count)]
  let pivot = 0
  for (let row = 0; row < pivots; row++) {
    stepsFrom(pivot, neighbours, steps, queue)
    let furthest = 0
    for (let knot = 0; knot < count; knot++) {
      const far = steps[knot] as number
      table[row * count + knot] = far * far
      if (far < (nearest[knot] as number)) nearest[knot] = far
      if ((nearest[knot] as number) > (nearest[furthest] as number)) furthest = knot
    }
    pivot = furthest
  }
  return table
}

/** Each row and each column of the table with its mean taken away. */
function centred(table: Float64Array, count: number, pivots: number): Float64Array {
  const ofKnot = new Float64Array(count)
  let all = 0
  const ofPivot = Float64Array.from({ length: pivots }, (_, row) => {
    let sum = 0
    for (let knot = 0; knot < count; knot++) {
      const value = table[row * count + knot] as number
      sum += value
      ofKnot[knot] = (ofKnot[knot] as number) + value / pivots
    }
    all += sum / (count * pivots)
    return sum / count
  })
  for (let row = 0; row < pivots; row++)
    for (let knot = 0; knot < count; knot++)
      table[row * count + knot] =
        ((ofPivot[row] as number) + (ofKnot[knot] as number) - all - (table[row * count + knot] as number)) / 2
  return table
}

/** The eigenvector of the largest eigenvalue, or of the largest across another. */
function strongest(products: Float64Array, size: number, across: Float64Array | null): Float64Array {
  let vector = Float64Array.from({ length: size }, (_, row) => 1 + ((row * 7919) % 101) / 101)
  for (let turn = 0; turn < TURNS; turn++) {
    const next = new Float64Array(size)
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        next[row] = (next[row] as number) + (products[row * size + column] as number) * (vector[column] as number)
    if (across) {
      const shared = dot(next, across)
      for (let row = 0; row < size; row++) next[row] = (next[row] as number) - shared * (across[row] as number)
    }
    const length = Math.sqrt(dot(next, next)) || 1
    vector = next.map(value => value / length)
  }
  return vector
}

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] as number), 0)

function along(table: Float64Array, count: number, vector: Float64Array): Float64Array {
  const places = new Float64Array(count)
  for (let row = 0; row < vector.length; row++) {
    const by = vector[row] as number
    for (let knot = 0; knot < count; knot++)
      places[knot] = (places[knot] as number) + by * (table[row * count + knot] as number)
  }
  return places
}
