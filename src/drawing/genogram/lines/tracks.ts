import type { Net } from './links.ts'
import type { Wire } from './wires.ts'

/** The heights of a band's wires below its top, and the height of the band. */
export interface Tracks {
  readonly heights: readonly number[]
  readonly height: number
}

const BEFORE: Readonly<Record<Net['kind'], number>> = { couple: 0, relation: 1, bundle: 2, sibling: 3, descent: 4 }
const [NEXT_TO, SAME_UPRIGHT, UNDER_LANE] = [7, 60, 1000]

/** Puts wires that would meet at different heights, in the order in which the fewest of them cross. */
export function tracksOf(wires: readonly Wire[], nets: readonly Net[]): Tracks {
  const order = [...wires.keys()]
    .filter(wire => isTracked(wires[wire]))
    .sort((one, other) => rankOf(wires[one], nets) - rankOf(wires[other], nets))
  const cost = costs(wires, nets)
  improve(order, cost)
  return heightsOf(wires, nets, order)
}

// A line that only goes straight down needs no height of its own.
const isTracked = (wire: Wire | undefined): boolean =>
  wire !== undefined && (wire.to - wire.from > 0.5 || wire.lane >= 0)

const rankOf = (wire: Wire | undefined, nets: readonly Net[]): number =>
  BEFORE[nets[wire?.net ?? -1]?.kind ?? 'descent']

// What it costs when the first stands above the second.
function costs(wires: readonly Wire[], nets: readonly Net[]): readonly Float64Array[] {
  return wires.map((one, above) =>
    Float64Array.from(wires, (other, below) => {
      if (one === other) return 0
      let cost = rankOf(one, nets) > rankOf(other, nets) ? 0.2 : 0
      if (one.lane === below) cost += UNDER_LANE
      for (const end of one.ends) if (!end.up && end.x > other.low && end.x < other.high) cost++
      for (const end of other.ends) if (end.up && other.lane !== above && end.x > one.low && end.x < one.high) cost++
      for (const end of one.ends)
        if (!end.up && other.ends.some(({ x, up }) => up && Math.abs(x - end.x) < 3.5)) cost += SAME_UPRIGHT
      return cost
    }),
  )
}

function improve(order: number[], cost: readonly Float64Array[]): void {
  const above = (one: number, other: number) => cost[one]?.[other] ?? 0
  for (let round = 0; round < 20; round++) {
    let moved = false
    for (let from = 0; from < order.length; from++) {
      const wire = order[from] ?? 0
      let [best, at, sum] = [-1e-9, from, 0]
      for (let to = from - 1; to >= 0; to--) {
        sum += above(wire, order[to] ?? 0) - above(order[to] ?? 0, wire)
        if (sum < best) [best, at] = [sum, to]
      }
      sum = 0
      for (let to = from + 1; to < order.length; to++) {
        sum += above(order[to] ?? 0, wire) - above(wire, order[to] ?? 0)
        if (sum < best) [best, at] = [sum, to]
      }
      if (at === from) continue
      order.splice(from, 1)
      order.splice(at, 0, wire)
      moved = true
    }
    if (!moved) return
  }
}

// Lines between a couple keep to the top of the band, lines to children to its foot, whatever lies between them.
function heightsOf(wires: readonly Wire[], nets: readonly Net[], order: readonly number[]): Tracks {
  const heights = wires.map(() => 0)
  const meets = (one: Wire, other: Wire) => one.from - NEXT_TO < other.to && other.from - NEXT_TO < one.to
  const between = (one: Wire, other: Wire) => Math.max(one.below, 0) + other.above
  let height = 0
  for (const [place, number] of order.entries()) {
    const wire = wires[number]
    if (!wire) continue
    let top = wire.above + 4
    for (const before of order.slice(0, place)) {
      const other = wires[before]
      if (other && meets(other, wire)) top = Math.max(top, (heights[before] ?? 0) + between(other, wire))
    }
    heights[number] = top
    height = Math.max(height, top + wire.below + 4)
  }
  for (const [place, number] of [...order.entries()].reverse()) {
    const wire = wires[number]
    if (!wire || nets[wire.net]?.kind !== 'descent') continue
    let foot = height - wire.below - 4
    for (const after of order.slice(place + 1)) {
      const other = wires[after]
      if (other && meets(wire, other)) foot = Math.min(foot, (heights[after] ?? 0) - between(wire, other))
    }
    heights[number] = Math.max(heights[number] ?? 0, foot)
  }
  return { heights, height }
}
