import type { Cell } from '../places/cells.ts'
import { PORT } from '../places/cells.ts'
import { SLOT } from '../places/steps.ts'
import type { Standing } from '../rows/standing.ts'
import type { Links, Pin } from './links.ts'
import { bandOf, bandsOf, meanOf, pinColumn, type Slot } from './slots.ts'

/** Where everything stands across that lines are tied to. */
export interface Ports {
  readonly pins: ReadonlyMap<Pin, number>
  readonly slots: ReadonlyMap<Slot, number>
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
  for (const cell of given.cells) portsOfCell(given, cell, pins)
  for (const gap of Map.groupBy(given.slots, ({ row, place }) => `${row} ${place}`).values())
    slotsOfGap(given, gap, pins, slots)
  for (const [net, { pins: ends }] of given.links.nets.entries())
    for (const pin of ends) {
      if (pin.face !== 'couple') continue
      const drop = given.slots.find(slot => slot.kind === 'drop' && slot.net === net)
      if (drop) pins.set(pin, slots.get(drop) ?? 0)
    }
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
  const above = ends('top').sort((one, other) => (one.main ? x : one.to) - (other.main ? x : other.to))
  const wishes = above.map(({ main, to }) => (main || above.length === 1 ? 0 : to < x ? -PORT : PORT))
  const tops = spaced(wishes, PORT, -cell.spread, cell.spread)
  for (const [index, { pin }] of above.entries()) pins.set(pin, x + (tops[index] ?? 0))
  const below = ends('bottom').sort((one, other) => one.to - other.to)
  const width = Math.max(cell.labelWidth / 2, cell.reach) - 2
  const bottoms = spaced(
    below.map(({ to }) => Math.max(-12, Math.min(12, to - x))),
    PORT,
    -width,
    width,
  )
  for (const [index, { pin }] of below.entries()) pins.set(pin, x + (bottoms[index] ?? 0))
}

const otherEnd = (standing: Standing, all: readonly Pin[], pin: Pin, columns: Float64Array): number =>
  meanOf(all.filter(other => other !== pin).map(other => pinColumn(standing, other, columns)))

function slotsOfGap(
  { standing, links, cells, columns }: Given,
  gap: readonly Slot[],
  pins: ReadonlyMap<Pin, number>,
  slots: Map<Slot, number>,
): void {
  const { row = 0, place = 0 } = gap[0] ?? {}
  const inRow = standing.rows[row]?.cells ?? []
  const [left, right] = [cells[inRow[place] ?? -1], cells[inRow[place + 1] ?? -1]]
  const low = left ? (columns[left.number] ?? 0) + left.right + 6 : Number.NEGATIVE_INFINITY
  const high = right ? (columns[right.number] ?? 0) - right.left - 6 : Number.POSITIVE_INFINITY
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
    wanted.map(({ wish }) => wish),
    SLOT,
    low,
    high,
  )
  for (const [index, { slot }] of wanted.entries()) slots.set(slot, places[index] ?? 0)
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

/** Places in the given order, as near to the wishes as can be with so much between them, within the limits where they suffice. */
export function spaced(wishes: readonly number[], apart: number, low: number, high: number): readonly number[] {
  const room = high - low
  const step = wishes.length > 1 && room < apart * (wishes.length - 1) ? room / (wishes.length - 1) : apart
  const blocks: { sum: number; count: number }[] = []
  for (const [index, wish] of wishes.entries()) {
    const kept = Number.isFinite(wish) ? Math.max(low, Math.min(high, wish)) : wish > 0 ? high : low
    let block = { sum: kept - index * step, count: 1 }
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      block = { sum: block.sum + last.sum, count: block.count + last.count }
      blocks.pop()
    }
    blocks.push(block)
  }
  const free = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  return free.map((place, index) =>
    Math.max(low + index * step, Math.min(high - (wishes.length - 1 - index) * step, place + index * step)),
  )
}
