import type { Spots } from './stress.ts'

/** How much room each knot takes with its words, in user units; its place is the middle of it. */
export interface Cells {
  readonly width: ArrayLike<number>
  readonly height: ArrayLike<number>
  /** How far above the middle of its cell the symbol stands; 0 where absent. */
  readonly lift?: ArrayLike<number>
}

const ROUNDS = 60
const EASE = 8
/** Where they cannot be told apart in so many rounds, everything is drawn so much further apart and tried again. */
const WIDEN = 1.12
const SLACK = 0.01
/** So many pairs for each knot may cover each other before they are pushed, more where there are many; so often at most it is drawn larger for it. */
const [FEW, MANY] = [0.25, 0.8]
const LOOSE_TURNS = 8

/** Moves cells until none covers another, each pair along the shorter way. Ends always: in the end there is room. */
export function setApart(spots: Spots, cells: Cells) {
  parted(spots)
  for (;;) {
    for (let round = 0; round < ROUNDS; round++) if (pushed(spots, cells) === 0) return
    widen(spots, WIDEN)
  }
}

/** Moves cells apart as far as a few rounds go, and leaves the drawing as large as it is. */
export function easeApart(spots: Spots, cells: Cells) {
  parted(spots)
  for (let round = 0; round < EASE && pushed(spots, cells) > 0; round++);
}

/** Drawn further apart as a whole until few cells cover another: what is pushed little keeps the shape it had. */
export function loosen(spots: Spots, cells: Cells) {
  parted(spots)
  const count = spots.x.length
  const few = count * Math.min(MANY, FEW + count / 300)
  for (let turn = 0; turn < LOOSE_TURNS && covering(spots, cells) > few; turn++) widen(spots, WIDEN)
}

function covering({ x, y }: Spots, cells: Cells): number {
  let met = 0
  eachNear({ x, y }, cells, (one, other) => {
    const wide = ((cells.width[one] as number) + (cells.width[other] as number)) / 2
    const high = ((cells.height[one] as number) + (cells.height[other] as number)) / 2
    if (
      Math.abs((x[other] as number) - (x[one] as number)) < wide &&
      Math.abs((y[other] as number) - (y[one] as number)) < high
    )
      met++
  })
  return met
}

function widen({ x, y }: Spots, by: number) {
  for (let knot = 0; knot < x.length; knot++) {
    x[knot] = (x[knot] as number) * by
    y[knot] = (y[knot] as number) * by
  }
}

// Two in exactly one place would be pushed nowhere.
function parted({ x, y }: Spots) {
  for (let knot = 0; knot < x.length; knot++) {
    x[knot] = (x[knot] as number) + ((knot * 7919) % 1009) * 1e-3
    y[knot] = (y[knot] as number) + ((knot * 104729) % 997) * 1e-3
  }
}

function pushed({ x, y }: Spots, { width, height }: Cells): number {
  let met = 0
  eachNear({ x, y }, { width, height }, (one, other) => {
    const across = (x[other] as number) - (x[one] as number)
    const down = (y[other] as number) - (y[one] as number)
    const wide = ((width[one] as number) + (width[other] as number)) / 2 - Math.abs(across)
    const high = ((height[one] as number) + (height[other] as number)) / 2 - Math.abs(down)
    if (wide <= 0 || high <= 0) return
    met++
    // By how much of their size they cover each other, so that wide cells do not all end up in one column.
    if (wide * (height[one] as number) < high * (width[one] as number)) {
      const by = ((wide + SLACK) / 2) * (across < 0 ? -1 : 1)
      x[one] = (x[one] as number) - by
      x[other] = (x[other] as number) + by
    } else {
      const by = ((high + SLACK) / 2) * (down < 0 ? -1 : 1)
      y[one] = (y[one] as number) - by
      y[other] = (y[other] as number) + by
    }
  })
  return met
}

/** Every pair of cells that could touch, by a grid of squares as large as the largest cell. */
function eachNear({ x, y }: Spots, { width, height }: Cells, see: (one: number, other: number) => void) {
  const [wide, high] = [largest(width), largest(height)]
  const [left, top] = [least(x), least(y)]
  const columns = Math.floor((most(x) - left) / wide) + 3
  const rows = Math.floor((most(y) - top) / high) + 3
  const count = x.length
  const square = new Int32Array(count)
  // First of a square, and the next one after each: chains, so that nothing is sorted.
  const size = columns * rows
  const first = size <= 4 * count + 4096 ? new Int32Array(size).fill(-1) : null
  const far = first ? null : new Map<number, number>()
  const next = new Int32Array(count)
  for (let knot = count - 1; knot >= 0; knot--) {
    const at =
      (Math.floor(((y[knot] as number) - top) / high) + 1) * columns +
      Math.floor(((x[knot] as number) - left) / wide) +
      1
    square[knot] = at
    next[knot] = (first ? first[at] : far?.get(at)) ?? -1
    if (first) first[at] = knot
    else far?.set(at, knot)
  }
  const head = (at: number) => (first ? first[at] : far?.get(at)) ?? -1
  const around = [1, columns - 1, columns, columns + 1]
  for (let knot = 0; knot < count; knot++) {
    const at = square[knot] as number
    for (let other = next[knot] as number; other !== -1; other = next[other] as number) see(knot, other)
    for (const step of around)
      for (let other = head(at + step); other !== -1; other = next[other] as number) see(knot, other)
  }
}

const largest = (sizes: ArrayLike<number>): number => Math.max(1, most(sizes))

function most(numbers: ArrayLike<number>): number {
  let found = Number.NEGATIVE_INFINITY
  for (let at = 0; at < numbers.length; at++) if ((numbers[at] as number) > found) found = numbers[at] as number
  return found
}

function least(numbers: ArrayLike<number>): number {
  let found = Number.POSITIVE_INFINITY
  for (let at = 0; at < numbers.length; at++) if ((numbers[at] as number) < found) found = numbers[at] as number
  return found
}
