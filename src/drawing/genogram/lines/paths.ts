import type { Cell } from '../places/cells.ts'
import type { Heights } from '../places/heights.ts'
import { upTo } from '../places/shapes.ts'
import type { Net, Pin, Stroke } from './links.ts'
import type { End, Wire } from './wires.ts'

export interface Point {
  readonly x: number
  readonly y: number
}
/** A line as it is drawn, with whom it belongs to: figures that it may touch. */
export interface Path {
  readonly kind: Net['kind'] | 'straight'
  readonly stroke: Stroke
  /** The number of its net: parts of one net meet and are not said to cross. */
  readonly net: number
  readonly points: readonly Point[]
  /** The figures at its first and last point, where there are any. */
  readonly from: number
  readonly to: number
}

interface Given {
  readonly cells: readonly Cell[]
  readonly columns: Float64Array
  readonly heights: Heights
  /** Of each band its wires, and the height of each. */
  readonly bands: readonly { readonly wires: readonly Wire[]; readonly heights: readonly number[] }[]
}

/** What is drawn of one net: one path where it has two ends, and otherwise a path for its trunk and each of its branches. */
export function pathsOf(given: Given, net: Net, number: number): readonly Path[] {
  const parts = given.bands.flatMap(({ wires, heights }, band) =>
    wires.flatMap((wire, index) =>
      wire.net === number ? [{ wire, y: (given.heights.bands[band] ?? 0) + (heights[index] ?? 0) }] : [],
    ),
  )
  const one = { kind: net.kind, net: number }
  if (net.pins.length === 2 && (net.kind === 'relation' || net.kind === 'couple' || net.kind === 'sibling'))
    return [
      {
        ...one,
        stroke: net.stroke,
        points: straightened(wholeOf(given, parts, net)),
        from: net.pins[0]?.of ?? -1,
        to: net.pins[1]?.of ?? -1,
      },
    ]
  return parts.flatMap(part => branchesOf(given, part, one, net))
}

interface Part {
  readonly wire: Wire
  readonly y: number
}

// From the first pin along the wires to the second.
function wholeOf(given: Given, parts: readonly Part[], { pins }: Net): readonly Point[] {
  const [first, last] = pins
  const forward = parts[0]?.wire.ends.some(end => first !== undefined && end.pins.includes(first)) ?? true
  const along = forward ? parts : parts.toReversed()
  const points: Point[] = []
  for (const [index, { wire, y }] of along.entries()) {
    const next = along[index + 1]?.wire
    const before = along[index - 1]?.wire
    const isFirst = (end: End) =>
      before
        ? end.slot !== undefined && before.ends.some(other => other.slot === end.slot)
        : first !== undefined && end.pins.includes(first)
    const isLast = (end: End) =>
      next
        ? end.slot !== undefined && next.ends.some(other => other.slot === end.slot)
        : last !== undefined && end.pins.includes(last)
    const [start, end] = [wire.ends.find(isFirst), wire.ends.find(isLast)]
    if (!start || !end) continue
    if (!before && first) points.push(touch(given, first, start.x))
    points.push({ x: start.x, y }, { x: end.x, y })
    if (!next && last) points.push(touch(given, last, end.x))
  }
  return points
}

/** Where a line meets a pin: the outline of a symbol, the foot of a name, a couple's line. */
function touch({ cells, columns, heights }: Given, pin: Pin, x: number): Point {
  const row = heights.rows[pin.row]
  if (!row) return { x, y: 0 }
  const cell = cells[pin.of]
  if (pin.face === 'top' && cell?.figure)
    return { x, y: row.middle - upTo(cell.figure.shape, cell.reach, x - (columns[pin.of] ?? 0)) }
  if (pin.face === 'bottom' && cell) return { x, y: row.label + cell.labelHeight + 2 }
  if (pin.face === 'couple') return { x, y: row.middle }
  return { x, y: row.bottom }
}

function branchesOf(
  given: Given,
  { wire, y }: Part,
  one: { kind: Net['kind']; net: number },
  net: Net,
): readonly Path[] {
  const stroke = net.stroke
  const bar: Path = {
    ...one,
    stroke,
    points: [
      { x: wire.low, y },
      { x: wire.high, y },
    ],
    from: -1,
    to: -1,
  }
  const laneY = (given.heights.bands[wire.band] ?? 0) + (given.bands[wire.band]?.heights[wire.lane] ?? 0)
  const uprights = wire.ends.flatMap((end): Path[] => {
    const start = { x: end.x, y }
    if (end.pins[0]?.face === 'lane')
      return [{ ...one, stroke, points: [start, { x: end.x, y: laneY }], from: -1, to: -1 }]
    if (end.slot) {
      // A gap's upright is drawn once, by the band above it.
      if (end.up) return []
      const below = given.bands[end.slot.row + 1]
      const at = below?.wires.findIndex(other => other.net === wire.net) ?? -1
      const to = { x: end.x, y: (given.heights.bands[end.slot.row + 1] ?? 0) + (below?.heights[at] ?? 0) }
      return [{ ...one, stroke, points: [start, to], from: -1, to: -1 }]
    }
    return end.pins.map(pin => ({
      ...one,
      stroke: pin.stroke,
      points: branchTo(given, start, pin, end),
      from: -1,
      to: pin.face === 'couple' ? -1 : pin.of,
    }))
  })
  return [...(wire.high - wire.low > 0.5 ? [bar] : []), ...uprights]
}

function branchTo(given: Given, start: Point, pin: Pin, end: End): readonly Point[] {
  if (end.pins.length === 1) return [start, touch(given, pin, end.x)]
  const row = given.heights.rows[pin.row]
  const x = given.columns[pin.of] ?? 0
  if (!row) return [start]
  return [start, { x: end.x, y: row.twins - 24 }, { x, y: row.twins }, touch(given, pin, x)]
}

/** Leaves out points that lie on the way. */
export function straightened(points: readonly Point[]): readonly Point[] {
  const distinct = points.filter(
    (point, at) =>
      at === 0 || Math.hypot(point.x - (points[at - 1]?.x ?? 0), point.y - (points[at - 1]?.y ?? 0)) > 0.01,
  )
  return distinct.filter((point, at) => {
    const [before, after] = [distinct[at - 1], distinct[at + 1]]
    if (!before || !after) return true
    return Math.abs((point.x - before.x) * (after.y - point.y) - (point.y - before.y) * (after.x - point.x)) > 0.01
  })
}
