import type { Standing } from '../rows/standing.ts'
import { breadthOf } from './breadth.ts'
import type { Links, Net, Pin } from './links.ts'

/** Room in a gap of a row for one upright line: a couple's line down to their children, a line that passes, or a side of an outline. */
export interface Slot {
  readonly row: number
  /** Place of the cell to the left; -1 before the first. */
  readonly place: number
  /** The net that comes down or passes; -1 for the side of an outline. */
  readonly net: number
  readonly kind: 'drop' | 'pass' | 'opens' | 'closes'
  /** Of a side of an outline: of which run. */
  readonly outline: number
}

/** Which bands a pin's line runs in: band n is above row n. */
export const bandOf = ({ face, row }: Pin): number => (face === 'top' ? row : row + 1)

export const bandsOf = (net: Net): readonly [first: number, last: number] => {
  const bands = net.pins.map(bandOf)
  return [Math.min(...bands), Math.max(...bands)]
}

/** Beyond the outermost cell of a row a line passes at this distance. */
const OUTSIDE = 70
const CROSSED_COUPLE = 90
const SHARED = 10

/** Where each net goes through the rows between its ends, and where couples' lines come down, given where everybody is about to stand. */
export function slotsOf(standing: Standing, { nets, straights }: Links, columns: Float64Array): readonly Slot[] {
  const slots: Slot[] = []
  for (const [net, { pins }] of nets.entries())
    for (const pin of pins) {
      const straight = pin.face === 'couple' ? straights.find(({ couple }) => couple === pin.of) : undefined
      if (straight) slots.push({ row: straight.row, place: straight.place, net, kind: 'drop', outline: -1 })
    }
  const used = new Map<string, number>()
  for (const { row, place } of straights) used.set(`${row} ${place}`, CROSSED_COUPLE)
  for (const [net, one] of nets.entries()) {
    const [first, last] = bandsOf(one)
    const target = meanOf(one.pins.filter(pin => bandOf(pin) === last).map(pin => pinColumn(standing, pin, columns)))
    let from = meanOf(one.pins.filter(pin => bandOf(pin) === first).map(pin => pinColumn(standing, pin, columns)))
    for (let row = first; row < last; row++) {
      const gap = bestGap(
        standing.rows[row]?.cells ?? [],
        columns,
        from,
        target,
        place => used.get(`${row} ${place}`) ?? 0,
      )
      used.set(`${row} ${gap.place}`, (used.get(`${row} ${gap.place}`) ?? 0) + SHARED)
      slots.push({ row, place: gap.place, net, kind: 'pass', outline: -1 })
      from = gap.x
    }
  }
  return slots
}

export function pinColumn({ kin }: Standing, { face, of }: Pin, columns: Float64Array): number {
  if (face === 'top' || face === 'bottom') return columns[of] ?? 0
  return meanOf((kin.couples[of]?.partners ?? []).map(partner => columns[partner] ?? 0))
}

export const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)

function bestGap(
  cells: readonly number[],
  columns: Float64Array,
  from: number,
  target: number,
  used: (place: number) => number,
) {
  let best = { place: -1, x: 0, cost: Number.POSITIVE_INFINITY }
  for (let place = -1; place < cells.length; place++) {
    const [left, right] = [columns[cells[place] ?? -1], columns[cells[place + 1] ?? -1]]
    const x = left === undefined ? (right ?? 0) - OUTSIDE : right === undefined ? left + OUTSIDE : (left + right) / 2
    const cost = Math.abs(x - from) + Math.abs(x - target) + used(place)
    if (cost < best.cost) best = { place, x, cost }
  }
  return best
}

/** How far the line of a slot reaches to each side. */
export const slotBreadth = ({ net }: Slot, nets: readonly Net[]): number => breadthOf(nets[net]?.stroke ?? 'birth')
