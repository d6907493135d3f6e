import type { Spots } from './stress.ts'
import type { Neighbours } from './web.ts'

// What stress with few pivots leaves out: knots that are alike to every pivot lie in one heap. A few rounds of pushing
// between those that are near, and of pulling along strands, spread the heaps and draw each knot to its own
// (Fruchterman and Reingold 1991, with their grid).

const ROUNDS = 26
/** How far a knot may go in the first round, in lengths; less in each one after. */
const WARM = 2.2
/** Two further apart than this do not push each other. */
const REACH = 2

/** Lengths between knots are about 1 afterwards. */
export function settled(spots: Spots, neighbours: Neighbours): Spots {
  scaleToRoom(spots)
  const count = spots.x.length
  const force = { x: new Float64Array(count), y: new Float64Array(count) }
  const grid = gridFor(count)
  for (let round = 0; round < ROUNDS; round++) {
    force.x.fill(0)
    force.y.fill(0)
    grid.fill(spots)
    push(spots, force, grid)
    pull(spots, force, neighbours)
    go(spots, force, WARM * (1 - round / ROUNDS) + 0.02)
  }
  return spots
}

/** So large that each knot has about one square of its own. */
function scaleToRoom({ x, y }: Spots) {
  const count = x.length
  let [sum, meanX, meanY] = [0, 0, 0]
  for (let knot = 0; knot < count; knot++) {
    meanX += (x[knot] as number) / count
    meanY += (y[knot] as number) / count
  }
  for (let knot = 0; knot < count; knot++)
    sum += ((x[knot] as number) - meanX) ** 2 + ((y[knot] as number) - meanY) ** 2
  // A disc of so many squares has this mean distance from its middle, squared.
  const by = Math.sqrt(count / (2 * Math.PI) / (sum / count || 1)) * 1.2
  for (let knot = 0; knot < count; knot++) {
    x[knot] = ((x[knot] as number) - meanX) * by + ((knot * 7919) % 1009) * 1e-4
    y[knot] = ((y[knot] as number) - meanY) * by + ((knot * 104729) % 997) * 1e-4
  }
}

interface Grid {
  readonly order: Int32Array
  readonly square: Int32Array
  start: Int32Array
  columns: number
  rows: number
  fill(spots: Spots): void
}

/** Knots sorted by square, each square as wide as pushing reaches. */
function gridFor(count: number): Grid {
  return {
    order: new Int32Array(count),
    square: new Int32Array(count),
    start: new Int32Array(1),
    columns: 0,
    rows: 0,
    fill({ x, y }) {
      let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
      for (let knot = 0; knot < count; knot++) {
        left = Math.min(left, x[knot] as number)
        right = Math.max(right, x[knot] as number)
        top = Math.min(top, y[knot] as number)
        bottom = Math.max(bottom, y[knot] as number)
      }
      this.columns = Math.floor((right - left) / REACH) + 1
      this.rows = Math.floor((bottom - top) / REACH) + 1
      const size = this.columns * this.rows + 1
      if (this.start.length < size) this.start = new Int32Array(size * 2)
      this.start.fill(0)
      for (let knot = 0; knot < count; knot++) {
        const at =
          Math.floor(((y[knot] as number) - top) / REACH) * this.columns +
          Math.floor(((x[knot] as number) - left) / REACH)
        this.square[knot] = at
        this.start[at + 1] = (this.start[at + 1] as number) + 1
      }
      for (let at = 1; at < size; at++) this.start[at] = (this.start[at] as number) + (this.start[at - 1] as number)
      for (let knot = count - 1; knot >= 0; knot--) {
        const at = this.square[knot] as number
        const place = (this.start[at + 1] as number) - 1
        this.start[at + 1] = place
        this.order[place] = knot
      }
      // Filled from behind: what stands at `at + 1` is now where square `at` begins.
      this.start.copyWithin(0, 1, size)
      this.start[size - 1] = count
    },
  }
}

function push({ x, y }: Spots, force: Spots, grid: Grid) {
  const { order, start, columns, rows } = grid
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const square = row * columns + column
      const [from, to] = [start[square] as number, start[square + 1] as number]
      if (from === to) continue
      // The rest of this square and the next one; then the three below.
      const right = column + 1 < columns ? (start[square + 2] as number) : to
      const below = square + columns
      const [first, last] =
        row + 1 < rows
          ? [
              start[column > 0 ? below - 1 : below] as number,
              start[(column + 1 < columns ? below + 1 : below) + 1] as number,
            ]
          : [0, 0]
      for (let at = from; at < to; at++) {
        const one = order[at] as number
        for (let next = at + 1; next < right; next++) pushPair(x, y, force, one, order[next] as number)
        for (let next = first; next < last; next++) pushPair(x, y, force, one, order[next] as number)
      }
    }
  }
}

function pushPair(x: Float64Array, y: Float64Array, force: Spots, one: number, other: number) {
  const across = (x[one] as number) - (x[other] as number)
  const down = (y[one] as number) - (y[other] as number)
  const far = across * across + down * down
  if (far >= REACH * REACH) return
  const by = 1 / (far + 0.01) - 1 / (REACH * REACH)
  force.x[one] = (force.x[one] as number) + across * by
  force.y[one] = (force.y[one] as number) + down * by
  force.x[other] = (force.x[other] as number) - across * by
  force.y[other] = (force.y[other] as number) - down * by
}

function pull({ x, y }: Spots, force: Spots, { start, beside }: Neighbours) {
  for (let one = 0; one < x.length; one++) {
    for (let at = start[one] as number; at < (start[one + 1] as number); at++) {
      const other = beside[at] as number
      if (other < one) continue
      const across = (x[one] as number) - (x[other] as number)
      const down = (y[one] as number) - (y[other] as number)
      const by = Math.min(Math.sqrt(across * across + down * down), 4)
      force.x[one] = (force.x[one] as number) - across * by
      force.y[one] = (force.y[one] as number) - down * by
      force.x[other] = (force.x[other] as number) + across * by
      force.y[other] = (force.y[other] as number) + down * by
    }
  }
}

function go({ x, y }: Spots, force: Spots, most: number) {
  for (let knot = 0; knot < x.length; knot++) {
    const [across, down] = [force.x[knot] as number, force.y[knot] as number]
    const length = Math.sqrt(across * across + down * down)
    const by = length > most ? most / length : 1
    x[knot] = (x[knot] as number) + across * by
    y[knot] = (y[knot] as number) + down * by
  }
}
