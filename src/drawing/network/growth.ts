import { type Area, meet, runsThrough } from './courses.ts'
import type { Cells } from './layout/layout.ts'
import type { Net } from './model.ts'
import type { Place, Places } from './places.ts'
import type { Course } from './strands.ts'
import { REACH } from './symbols.ts'

// A drawing that grows: whoever was there stays where they were, and whoever is new finds a free spot near their own.

/** Spots tried around somebody: rings so far from each other, the first a line's length away, in so many directions. */
const RINGS = 14
const [NEAREST, STEP] = [118, 34]
const DIRECTIONS = Array.from({ length: 24 }, (_, turn) => (turn * Math.PI) / 12)
/** A line behind a symbol is worth such a detour; so is going where nobody else went from there. */
const [HIDDEN, OUTWARDS] = [160, 60]

interface Growing {
  readonly places: Map<string, Place>
  readonly beside: ReadonlyMap<string, readonly string[]>
  readonly roomOf: (id: string, place: Place) => Area
}

/** Everybody's place. Null where nobody of the net was there before: then it is a drawing of its own. */
export function grown(net: Net, cells: Required<Cells>, before: Places): Places | null {
  const known = net.knots.flatMap(({ id }): [string, Place][] => {
    const place = before.get(id)
    return place ? [[id, place]] : []
  })
  if (known.length === 0) return null
  const growing = { places: new Map(known), beside: besideOf(net), roomOf: roomsOf(net, cells) }
  for (;;) {
    const next = nextOf(net, growing)
    if (next === null) return growing.places
    growing.places.set(next, bestSpot(next, growing))
  }
}

function besideOf({ strands }: Net): ReadonlyMap<string, readonly string[]> {
  const beside = new Map<string, string[]>()
  const add = (one: string, other: string) => beside.set(one, [...(beside.get(one) ?? []), other])
  for (const { from, to } of strands) {
    if (from === to) continue
    add(from, to)
    add(to, from)
  }
  return beside
}

function roomsOf({ knots }: Net, { width, height, lift }: Required<Cells>): Growing['roomOf'] {
  const numbers = new Map(knots.map(({ id }, index) => [id, index]))
  return (id, { x, y }) => {
    const knot = numbers.get(id) ?? 0
    const [half, high, middle] = [(width[knot] as number) / 2, (height[knot] as number) / 2, y + (lift[knot] as number)]
    return { left: x - half, right: x + half, top: middle - high, bottom: middle + high }
  }
}

/** Whoever is tied to most of those who have a place comes next. */
function nextOf({ knots }: Net, { places, beside }: Growing): string | null {
  let [best, most] = [null as string | null, -1]
  for (const { id } of knots) {
    if (places.has(id)) continue
    const count = (beside.get(id) ?? []).filter(other => places.has(other)).length
    if (count > most) [best, most] = [id, count]
  }
  return best
}

function bestSpot(id: string, growing: Growing): Place {
  const own = (growing.beside.get(id) ?? []).flatMap(other => growing.places.get(other) ?? [])
  const rooms = [...growing.places].map(([other, place]) => growing.roomOf(other, place))
  const symbols = [...growing.places.values()].map(symbolArea)
  const lines = linesOf(growing)
  // Who has no tie to anybody here stands below all.
  const around = own[0] ? middleOf(own) : { x: least(rooms, 'left'), y: -least(rooms, 'bottom', -1) + NEAREST }
  const others = own.length === 1 ? fellowsOf(id, growing) : []
  let best: { spot: Place; cost: number } | null = null
  for (let ring = 0; ring < RINGS || !best; ring++) {
    for (const direction of DIRECTIONS) {
      const spot = tenths(around, NEAREST + ring * STEP, direction)
      const room = growing.roomOf(id, spot)
      if (rooms.some(other => meet(room, other))) continue
      const cost = costOf(spot, own, symbols, lines) + OUTWARDS * towards(around, spot, others)
      if (!best || cost < best.cost) best = { spot, cost }
    }
  }
  return best.spot
}

function costOf(spot: Place, own: readonly Place[], symbols: readonly Area[], lines: readonly Course[]): number {
  const ways = own.map(other => ({ start: spot, end: other }))
  const lengths = ways.reduce((sum, { end }) => sum + distance(spot, end), 0)
  // Their own end is among the symbols that each way runs through.
  const behind = ways.reduce((sum, way) => sum + symbols.filter(area => runsThrough(way, area)).length - 1, 0)
  const under = lines.filter(line => runsThrough(line, symbolArea(spot))).length
  return lengths + HIDDEN * (behind + under)
}

function linesOf({ places, beside }: Growing): Course[] {
  return [...places].flatMap(([id, start]) =>
    (beside.get(id) ?? []).flatMap(other => {
      const end = id < other ? places.get(other) : undefined
      return end ? [{ start, end }] : []
    }),
  )
}

/** Those that the one subject beside them is tied to already. */
function fellowsOf(id: string, { places, beside }: Growing): Place[] {
  const middle = (beside.get(id) ?? []).find(other => places.has(other)) ?? ''
  return (beside.get(middle) ?? []).flatMap(other => places.get(other) ?? [])
}

/** From -1, away from all of them, to 1, straight among them. */
function towards(from: Place, spot: Place, others: readonly Place[]): number {
  if (others.length === 0) return 0
  const middle = middleOf(others)
  const [one, other] = [distance(from, spot), distance(from, middle)]
  if (one === 0 || other === 0) return 0
  return ((spot.x - from.x) * (middle.x - from.x) + (spot.y - from.y) * (middle.y - from.y)) / (one * other)
}

function middleOf(places: readonly Place[]): Place {
  const sum = places.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 })
  return { x: sum.x / places.length, y: sum.y / places.length }
}

const symbolArea = ({ x, y }: Place): Area => ({ left: x - REACH, right: x + REACH, top: y - REACH, bottom: y + REACH })

const distance = (one: Place, other: Place): number => Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2)

const least = (areas: readonly Area[], side: keyof Area, sign = 1): number =>
  Math.min(...areas.map(area => sign * area[side]))

const tenths = ({ x, y }: Place, far: number, direction: number): Place => ({
  x: Math.round((x + far * Math.cos(direction)) * 10) / 10,
  y: Math.round((y + far * Math.sin(direction)) * 10) / 10,
})
