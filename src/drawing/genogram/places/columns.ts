import type { Standing } from '../rows/standing.ts'
import { ASIDE, type Cell, EDGE } from './cells.ts'

/** Of each row how far each cell must stand from the one to its left; the first has 0. */
export type Steps = readonly (readonly number[])[]

const ROUNDS = 14
const PULL = { parents: 1, otherParents: 0.12, children: 1, partedChildren: 0.35, partner: 0.25, still: 0.01 }

interface Wish {
  sum: number
  weight: number
}

/** Where each cell stands across: as near to their parents, children and partners as the room allows. */
export function columnsOf(standing: Standing, steps: Steps, cells: readonly Cell[]): Float64Array {
  const { kin, rows, headings } = standing
  const columns = new Float64Array(kin.figures.length + headings.length)
  const packed = steps.map(row => row.map((_, place) => row.slice(0, place + 1).reduce((sum, step) => sum + step, 0)))
  const offset = new Float64Array(columns.length)
  const rowOf = new Int32Array(columns.length)
  for (const [row, { cells: inRow }] of rows.entries())
    for (const [place, cell] of inRow.entries()) {
      offset[cell] = packed[row]?.[place] ?? 0
      columns[cell] = (offset[cell] ?? 0) - (packed[row]?.at(-1) ?? 0) / 2
      rowOf[cell] = row
    }
  const family = rows.flatMap(({ around }, row) => (around ? [] : [row]))
  const pulls = pullsOf(standing, offset, rowOf)
  for (let round = 0; round < ROUNDS; round++)
    for (const row of round % 2 === 0 ? family : family.toReversed()) {
      const inRow = rows[row]?.cells ?? []
      const wishes = inRow.map(cell => wishOf(cell, pulls[cell] ?? [], columns))
      settleRow(inRow, wishes, offset, columns)
    }
  for (const row of family) {
    const inRow = rows[row]?.cells ?? []
    settleRow(inRow, straightWishes(standing, inRow, columns, cells), offset, columns)
  }
  centreAround(standing, columns, offset)
  return columns
}

/** A cell is drawn towards the mean, or the middle, of others; their own places in the row say by how much beside it. */
interface Pull {
  readonly towards: readonly number[]
  readonly by: typeof mean
  readonly shift: number
  readonly weight: number
}

function wishOf(cell: number, pulls: readonly Pull[], columns: Float64Array): Wish {
  const x = (number: number) => columns[number] ?? 0
  const wish = { sum: PULL.still * x(cell), weight: PULL.still }
  for (const { towards, by, shift, weight } of pulls) {
    wish.sum += weight * (by(towards.map(x)) + shift)
    wish.weight += weight
  }
  return wish
}

/** What pulls each cell is the same in every round: only where the others stand changes. */
function pullsOf({ kin }: Standing, offset: Float64Array, rowOf: Int32Array): readonly (readonly Pull[])[] {
  const pulls: Pull[][] = Array.from(offset, () => [])
  const o = (number: number) => offset[number] ?? 0
  const pull = (cell: number, one: Pull) => pulls[cell]?.push(one)
  const beside = (cell: number) => (number: number) => rowOf[number] === rowOf[cell]
  for (const { child, couple } of kin.lineages) {
    const here = beside(child)
    const parents = (kin.couples[couple]?.partners ?? []).filter(parent => !here(parent))
    if (parents.length === 0) continue
    const isHome = kin.home[child] === couple
    const brood = isHome ? (kin.children[couple] ?? []).filter(here) : [child]
    const weight = isHome ? PULL.parents : PULL.otherParents
    pull(child, { towards: parents, by: mean, shift: o(child) - middle(brood.map(o)), weight })
  }
  for (const [couple, { partners }] of kin.couples.entries())
    for (const cell of new Set(partners)) {
      const here = beside(cell)
      const together = partners.filter(here)
      const children = (kin.children[couple] ?? []).filter(child => !here(child))
      const parted = together.length > 1 && Math.abs(o(together[0] ?? 0) - o(together[1] ?? 0)) > 190
      const weight = parted ? PULL.partedChildren : PULL.children
      if (children.length > 0)
        pull(cell, { towards: children, by: middle, shift: o(cell) - mean(together.map(o)), weight })
      for (const partner of together)
        if (partner !== cell)
          pull(cell, { towards: [partner], by: mean, shift: o(cell) - o(partner), weight: PULL.partner })
    }
  return pulls
}

// At last children are moved under the place where their parents' line can come down: a line that need not turn is easier to follow.
function straightWishes(
  { kin }: Standing,
  inRow: readonly number[],
  columns: Float64Array,
  cells: readonly Cell[],
): readonly Wish[] {
  const x = (number: number) => columns[number] ?? 0
  const here = new Set(inRow)
  return inRow.map(cell => {
    const home = kin.couples[kin.home[cell] ?? -1]
    if (!home || home.partners.some(partner => here.has(partner))) return { sum: x(cell), weight: 1 }
    const [one, other] = home.partners.toSorted((left, right) => x(left) - x(right))
    const brood = (kin.children[kin.home[cell] ?? -1] ?? []).filter(child => here.has(child))
    const [low, high] = dropsBetween(cells[one ?? -1], cells[other ?? -1], x)
    const now = middle(brood.map(x))
    return { sum: STRAIGHT * (x(cell) + Math.max(low, Math.min(high, now)) - now), weight: STRAIGHT }
  })
}

/** Moves those who are the only one at the end of a line that nearly comes straight down, so that it does. */
export function aligned(
  standing: Standing,
  steps: Steps,
  columns: Float64Array,
  by: (cell: number) => number,
): Float64Array {
  const next = Float64Array.from(columns)
  const offset = new Float64Array(columns.length)
  for (const [row, { cells: inRow }] of standing.rows.entries()) {
    let packed = 0
    for (const [place, cell] of inRow.entries()) offset[cell] = packed += steps[row]?.[place] ?? 0
    const wishes = inRow.map(cell => {
      const step = by(cell)
      const weight = step === 0 ? 1 : ALIGNED
      return { sum: weight * ((columns[cell] ?? 0) + step), weight }
    })
    settleRow(inRow, wishes, offset, next)
  }
  return next
}

const ALIGNED = 40
const STRAIGHT = 6

function dropsBetween(
  one: Cell | undefined,
  other: Cell | undefined,
  x: (number: number) => number,
): readonly [number, number] {
  if (!one) return [0, 0]
  if (!other) return [x(one.number) - ASIDE, x(one.number) + ASIDE]
  return [x(one.number) + one.right + EDGE, x(other.number) - other.left - EDGE]
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
const middle = (numbers: readonly number[]): number => (Math.min(...numbers) + Math.max(...numbers)) / 2

// Neighbours that would stand too near are joined into one block, which stands where the sum of its wishes is (pool adjacent violators).
function settleRow(
  cells: readonly number[],
  wishes: readonly Wish[],
  offset: Float64Array,
  columns: Float64Array,
): void {
  const blocks: { sum: number; weight: number; count: number }[] = []
  for (const [place, cell] of cells.entries()) {
    const { sum = 0, weight = 1 } = wishes[place] ?? {}
    let block = { sum: sum - weight * (offset[cell] ?? 0), weight, count: 1 }
    for (let last = blocks.at(-1); last && last.sum / last.weight > block.sum / block.weight; last = blocks.at(-1)) {
      block = { sum: block.sum + last.sum, weight: block.weight + last.weight, count: block.count + last.count }
      blocks.pop()
    }
    blocks.push(block)
  }
  let place = 0
  for (const { sum, weight, count } of blocks)
    for (let end = place + count; place < end; place++) {
      const cell = cells[place] ?? 0
      columns[cell] = sum / weight + (offset[cell] ?? 0)
    }
}

// Circles stand together, beneath the middle of the family.
function centreAround({ rows, kin }: Standing, columns: Float64Array, offset: Float64Array): void {
  const family = rows.flatMap(({ around, cells }) => (around ? [] : cells)).map(cell => columns[cell] ?? 0)
  const centre = family.length > 0 ? middle([...family, columns[kin.marked] ?? 0]) : 0
  for (const { around, cells } of rows) {
    if (!around) continue
    const width = offset[cells.at(-1) ?? 0] ?? 0
    for (const cell of cells) columns[cell] = centre - width / 2 + (offset[cell] ?? 0)
  }
}
