import type { Cell } from '../places/cells.ts'
import { ASIDE, EDGE, PORT } from '../places/cells.ts'
import { SLOT } from '../places/steps.ts'
import type { Standing } from '../rows/standing.ts'
import { breadthOf, spaced } from './breadth.ts'
import type { Links, Pin } from './links.ts'
import { nudge } from './nudged.ts'
import { bandOf, bandsOf, meanOf, pinColumn, type Slot, slotBreadth } from './slots.ts'

/** Where everything stands across that lines are tied to. */
export interface Ports {
  readonly pins: ReadonlyMap<Pin, number>
  readonly slots: ReadonlyMap<Slot, number>
}

// What is left of a turn is taken by the end of the line.
function straighten({ nets }: Links, pins: Map<Pin, number>): void {
  const tops = Map.groupBy(
    nets.flatMap(net => net.pins.filter(pin => pin.face === 'top')),
    pin => pin.of,
  )
  for (const { kind, pins: ends } of nets) {
    const [one, other] = ends
    if (kind !== 'descent' || ends.length !== 2 || !one || !other || tops.get(other.of)?.length !== 1) continue
    const [from, to] = [pins.get(one), pins.get(other)]
    if (from !== undefined && to !== undefined && one.row === other.row - 1 && Math.abs(from - to) <= LITTLE)
      pins.set(other, from)
  }
}

const LITTLE = 4

/** Beyond this a line turns, and is better for it. */
const NEARLY = 30

/** Of an only child how far they stand from the line that comes down to them, where that is not far. */
export function turnsOf({ nets }: Links, { pins }: Ports): ReadonlyMap<number, number> {
  const turns = new Map<number, number>()
  for (const net of nets) {
    const [one, other] = net.pins
    if (net.kind !== 'descent' || net.pins.length !== 2 || !one || !other) continue
    const by = (pins.get(one) ?? 0) - (pins.get(other) ?? 0)
    if (pins.has(one) && one.row === other.row - 1 && Math.abs(by) < NEARLY && !turns.has(other.of))
      turns.set(other.of, by)
  }
  return turns
}

interface Given {
  readonly standing: Standing
  readonly links: Links
  readonly cells: readonly Cell[]
  readonly columns: Float64Array
  readonly slots: readonly Slot[]
}

/** The place across of each end of a line and of each upright line through a gap. */
export function portsOf(given: Given): Ports {
  const pins = new Map<Pin, number>()
  const slots = new Map<Slot, number>()
  const limits = new Map<Slot, readonly [low: number, high: number]>()
  for (const cell of given.cells) portsOfCell(given, cell, pins)
  for (const gap of Map.groupBy(given.slots, ({ row, place }) => `${row} ${place}`).values())
    slotsOfGap(given, gap, pins, slots, limits)
  nudge(given.links, given.cells, given.columns, pins, slots, limits)
  for (const [net, { pins: ends }] of given.links.nets.entries())
    for (const pin of ends) {
      if (pin.face !== 'couple') continue
      const drop = given.slots.find(slot => slot.kind === 'drop' && slot.net === net)
      if (drop) pins.set(pin, slots.get(drop) ?? 0)
    }
  straighten(given.links, pins)
  return { pins, slots }
}

function portsOfCell({ standing, links, columns }: Given, cell: Cell, pins: Map<Pin, number>): void {
  const x = columns[cell.number] ?? 0
  const ends = (face: 'top' | 'bottom') =>
    links.nets.flatMap(net =>
      net.pins
        .filter(pin => pin.face === face && pin.of === cell.number)
        .map(pin => ({
          pin,
          main: net.kind === 'descent' && net.couple === standing.kin.home[cell.number],
          to: otherEnd(standing, net.pins, pin, columns),
        })),
    )
  const above = wordsOutside(ends('top').sort((one, other) => (one.main ? x : one.to) - (other.main ? x : other.to)))
  const wishes = above.map(({ pin, main, to }) => ({
    at: main || above.length === 1 ? 0 : to < x ? -PORT : PORT,
    breadth: breadthOf(pin.stroke),
  }))
  const tops = spaced(wishes, PORT, -cell.spread, cell.spread)
  for (const [index, { pin }] of above.entries()) pins.set(pin, x + (tops[index] ?? 0))
  const below = ends('bottom').sort((one, other) => one.to - other.to)
  const width = Math.max(cell.labelWidth / 2, cell.reach) - 2
  const bottoms = spaced(
    below.map(({ pin, to }) => ({ at: Math.max(-ASIDE, Math.min(ASIDE, to - x)), breadth: breadthOf(pin.stroke) })),
    PORT,
    -width,
    width,
  )
  for (const [index, { pin }] of below.entries()) pins.set(pin, x + (bottoms[index] ?? 0))
}

// What is said beside the end of a line stands left of them all, or right of them all.
function wordsOutside<End extends { readonly pin: Pin; readonly to: number }>(ends: readonly End[]): readonly End[] {
  const worded = ends.filter(({ pin }) => pin.words !== '')
  const last = worded.at(-1)
  if (!last || ends.length === 1) return ends
  const first = worded.length > 1 ? worded[0] : undefined
  const rest = ends.filter(end => end !== last && end !== first)
  if (first) return [first, ...rest, last]
  return ends[0] === last ? ends : [...rest, last]
}

const otherEnd = (standing: Standing, all: readonly Pin[], pin: Pin, columns: Float64Array): number =>
  meanOf(all.filter(other => other !== pin).map(other => pinColumn(standing, other, columns)))

function slotsOfGap(
  { standing, links, cells, columns }: Given,
  gap: readonly Slot[],
  pins: ReadonlyMap<Pin, number>,
  slots: Map<Slot, number>,
  limits: Map<Slot, readonly [low: number, high: number]>,
): void {
  const { row = 0, place = 0 } = gap[0] ?? {}
  const inRow = standing.rows[row]?.cells ?? []
  const [left, right] = [cells[inRow[place] ?? -1], cells[inRow[place + 1] ?? -1]]
  const edge = EDGE + Math.max(...gap.map(slot => slotBreadth(slot, links.nets)))
  const low = left ? (columns[left.number] ?? 0) + left.right + edge : Number.NEGATIVE_INFINITY
  const high = right ? (columns[right.number] ?? 0) - right.left - edge : Number.POSITIVE_INFINITY
  const straight = links.straights.some(one => one.row === row && one.place === place)
  const wanted = gap.map(slot => {
    if (slot.kind === 'opens') return { slot, wish: high, sort: Number.POSITIVE_INFINITY }
    if (slot.kind === 'closes') return { slot, wish: low, sort: Number.NEGATIVE_INFINITY }
    const wish = wishOf(standing, links, slot, columns, pins)
    // What passes between two who are joined keeps to one side: in the middle stand the words.
    if (straight && slot.kind === 'pass') return { slot, wish: wish < (low + high) / 2 ? low : high, sort: wish }
    return { slot, wish, sort: wish }
  })
  wanted.sort((one, other) => (one.sort === other.sort ? 0 : one.sort - other.sort))
  const places = spaced(
    wanted.map(({ slot, wish }) => ({ at: wish, breadth: slotBreadth(slot, links.nets) })),
    SLOT,
    low,
    high,
  )
  for (const [index, { slot }] of wanted.entries()) {
    slots.set(slot, places[index] ?? 0)
    limits.set(slot, [low - SPARE, high + SPARE])
  }
}

// A line comes down over those whom it leads to, so that it need not turn where it can be straight.
function wishOf(
  standing: Standing,
  { nets }: Links,
  { net, row, kind }: Slot,
  columns: Float64Array,
  pins: ReadonlyMap<Pin, number>,
): number {
  const ends = nets[net]?.pins ?? []
  const below = ends.filter(pin => bandOf(pin) === row + 1 && pin.face === 'top').map(pin => pins.get(pin) ?? 0)
  if (below.length > 0) return (Math.min(...below) + Math.max(...below)) / 2
  const one = nets[net]
  if (kind === 'drop' || !one)
    return meanOf(ends.filter(pin => pin.face === 'top').map(pin => pinColumn(standing, pin, columns)))
  const [first, last] = bandsOf(one)
  const far = ends.filter(pin => bandOf(pin) === first || bandOf(pin) === last)
  return meanOf(far.map(pin => pins.get(pin) ?? pinColumn(standing, pin, columns)))
}

/** So much nearer to what is written may a line come that must move aside. */
const SPARE = 3
