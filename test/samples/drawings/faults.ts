import type { Point } from '../../../src/drawing/genogram/lines/paths.ts'
import type { Family } from '../../../src/drawing/genogram/model.ts'
import type { Placed } from '../../../src/drawing/genogram/placed.ts'
import { acrossTo } from '../../../src/drawing/genogram/places/shapes.ts'
import type { Stood } from '../../../src/drawing/genogram/places/shown.ts'
import { type Box, boxOf } from '../../../src/drawing/genogram/places/texts.ts'

/** What is wrong with a drawing whatever it shows: a sentence for each. */
export function faultsOf(family: Family, drawing: Placed): readonly string[] {
  return [
    ...missing(family, drawing),
    ...overlaps(drawing),
    ...struck(drawing),
    ...merged(drawing),
    ...enclosed(drawing),
  ]
}

function missing({ figures }: Family, { symbols, width, height }: Placed): readonly string[] {
  const drawn = Map.groupBy(symbols, ({ figure }) => figure.id)
  return [
    ...figures.flatMap(({ id }) =>
      drawn.get(id)?.length === 1 ? [] : [`${id} is drawn ${drawn.get(id)?.length ?? 0} times`],
    ),
    ...symbols.flatMap(({ figure, x, y, reach }) =>
      x - reach >= 0 && y - reach >= 0 && x + reach <= width && y + reach <= height
        ? []
        : [`${figure.id} stands outside`],
    ),
  ]
}

interface Named extends Box {
  readonly name: string
}

const boxOfSymbol = ({ figure, x, y, reach }: Stood): Named => ({
  name: figure.id,
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
})

const boxesOf = ({ texts }: Placed): readonly Named[] =>
  texts.map(text => ({ name: `"${text.words}"`, ...boxOf(text) }))

function overlaps(drawing: Placed): readonly string[] {
  const all = [...drawing.symbols.map(boxOfSymbol), ...boxesOf(drawing)].sort((one, other) => one.left - other.left)
  const found: string[] = []
  for (const [index, one] of all.entries())
    for (let next = index + 1; next < all.length; next++) {
      const other = all[next]
      if (!other || other.left > one.right - 0.2) break
      if (one.top < other.bottom - 0.2 && other.top < one.bottom - 0.2)
        found.push(`${one.name} lies over ${other.name}`)
    }
  return found
}

interface Segment {
  readonly name: string
  readonly net: number
  readonly from: Point
  readonly to: Point
}

/** Every straight part of every line, but not of outlines. */
export const segmentsOf = ({ paths }: Placed): readonly Segment[] =>
  paths.flatMap(({ kind, stroke, net, points }) =>
    points.slice(1).map((to, at) => ({ name: `${kind} ${stroke} ${net}`, net, from: points[at] ?? to, to })),
  )

const outlineSegments = ({ outlines }: Placed): readonly Segment[] =>
  outlines.flatMap(({ points }, number) =>
    points.map((to, at) => ({ name: `outline ${number}`, net: -1, from: points.at(at - 1) ?? to, to })),
  )

function struck(drawing: Placed): readonly string[] {
  const segments = [...segmentsOf(drawing), ...outlineSegments(drawing)]
  const texts = boxesOf(drawing)
  return segments.flatMap(segment => [
    ...texts.flatMap(box => (meets(segment, box, 0.5) ? [`${segment.name} goes through ${box.name}`] : [])),
    ...drawing.symbols.flatMap(symbol =>
      throughSymbol(segment, symbol) ? [`${segment.name} goes through ${symbol.figure.id}`] : [],
    ),
  ])
}

function throughSymbol(segment: Segment, symbol: Stood): boolean {
  if (!meets(segment, boxOfSymbol(symbol), 0.6)) return false
  // Along the part inside the box: is any of it inside the shape?
  for (let step = 0; step <= 40; step++) {
    const x = segment.from.x + ((segment.to.x - segment.from.x) * step) / 40
    const y = segment.from.y + ((segment.to.y - segment.from.y) * step) / 40
    const above = symbol.y - y
    if (
      Math.abs(above) < symbol.reach - 0.6 &&
      Math.abs(x - symbol.x) < acrossTo(symbol.figure.shape, symbol.reach, above) - 0.6
    )
      return true
  }
  return false
}

/** Whether a straight part goes through a box made smaller by a margin. */
function meets({ from, to }: Segment, box: Box, margin: number): boolean {
  let [enter, leave] = [0, 1]
  const sides: readonly (readonly [number, number, number, number])[] = [
    [from.x, to.x - from.x, box.left + margin, box.right - margin],
    [from.y, to.y - from.y, box.top + margin, box.bottom - margin],
  ]
  for (const [start, by, low, high] of sides) {
    if (low >= high) return false
    if (Math.abs(by) < 1e-9) {
      if (start <= low || start >= high) return false
      continue
    }
    const [one, other] = [(low - start) / by, (high - start) / by]
    enter = Math.max(enter, Math.min(one, other))
    leave = Math.min(leave, Math.max(one, other))
  }
  return enter < leave
}

// Two lines that lie on each other cannot be told apart.
function merged(drawing: Placed): readonly string[] {
  const upright = segmentsOf(drawing).filter(
    ({ from, to }) => Math.abs(from.x - to.x) < 0.5 && Math.abs(from.y - to.y) > 3,
  )
  const level = segmentsOf(drawing).filter(
    ({ from, to }) => Math.abs(from.y - to.y) < 0.5 && Math.abs(from.x - to.x) > 3,
  )
  return [...together(upright, 'x', 'y'), ...together(level, 'y', 'x')]
}

function together(segments: readonly Segment[], across: 'x' | 'y', along: 'x' | 'y'): readonly string[] {
  const sorted = segments.toSorted((one, other) => one.from[across] - other.from[across])
  const found: string[] = []
  for (const [index, one] of sorted.entries())
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next]
      if (!other || other.from[across] - one.from[across] > 1.5) break
      if (other.net === one.net) continue
      const low = Math.max(Math.min(one.from[along], one.to[along]), Math.min(other.from[along], other.to[along]))
      const high = Math.min(Math.max(one.from[along], one.to[along]), Math.max(other.from[along], other.to[along]))
      if (high - low > 2) found.push(`${one.name} and ${other.name} lie on each other`)
    }
  return found
}

function enclosed({ outlines, symbols }: Placed): readonly string[] {
  return outlines.flatMap(({ points, members }, number) =>
    symbols.flatMap(({ figure, x, y }) => {
      const inside = points.filter((to, at) => {
        const from = points.at(at - 1) ?? to
        return from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)
      })
      const isIn = inside.length % 2 === 1
      return isIn === members.includes(figure.id) ? [] : [`outline ${number} is wrong about ${figure.id}`]
    }),
  )
}

/** How many times lines cross each other. */
export function crossingsOf(drawing: Placed): number {
  const segments = segmentsOf(drawing)
  let count = 0
  for (const [index, one] of segments.entries())
    for (let next = index + 1; next < segments.length; next++) {
      const other = segments[next]
      if (other && other.net !== one.net && cross(one, other)) count++
    }
  return count
}

function cross(one: Segment, other: Segment): boolean {
  const side = (line: Segment, point: Point) =>
    Math.sign((line.to.x - line.from.x) * (point.y - line.from.y) - (line.to.y - line.from.y) * (point.x - line.from.x))
  return side(one, other.from) * side(one, other.to) < 0 && side(other, one.from) * side(other, one.to) < 0
}
