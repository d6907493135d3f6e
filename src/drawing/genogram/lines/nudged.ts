import type { Cell } from '../places/cells.ts'
import type { Links, Pin } from './links.ts'
import { bandOf, type Slot } from './slots.ts'

/** An end of a line in one band, that may be moved a little. */
interface Loose {
  readonly net: number
  readonly up: boolean
  readonly x: number
  readonly low: number
  readonly high: number
  readonly pin: Pin | undefined
  readonly slot: Slot | undefined
}

const [TOO_NEAR, BESIDE] = [3, 7]
const STEPS = [3, -3, 4, -4, 5, -5, 6, -6, 8, -8]

/** Moves ends that come from above a little aside where another line goes down from nearly the same place: they could lie on each other. */
export function nudge(
  { nets }: Links,
  cells: readonly Cell[],
  columns: Float64Array,
  pins: Map<Pin, number>,
  slots: Map<Slot, number>,
  limits: ReadonlyMap<Slot, readonly [low: number, high: number]>,
): void {
  const bands = new Map<number, Loose[]>()
  const add = (band: number, loose: Loose) => bands.set(band, [...(bands.get(band) ?? []), loose])
  for (const [net, { pins: ends }] of nets.entries())
    for (const pin of ends) {
      const x = pins.get(pin)
      const cell = cells[pin.of]
      if (x === undefined || !cell || pin.face === 'lane' || pin.face === 'couple') continue
      const [middle, width] = [columns[pin.of] ?? 0, Math.max(cell.labelWidth / 2, cell.reach) - 1]
      add(bandOf(pin), {
        net,
        up: pin.face === 'bottom',
        x,
        low: middle - width,
        high: middle + width,
        pin,
        slot: undefined,
      })
    }
  for (const [slot, x] of slots) {
    if (slot.net === -1) continue
    const [low, high] = limits.get(slot) ?? [x, x]
    const one = { net: slot.net, x, low, high, pin: undefined, slot }
    add(slot.row + 1, { ...one, up: true })
    if (slot.kind === 'pass') add(slot.row, { ...one, up: false })
  }
  for (const band of [...bands.keys()].sort((one, other) => one - other)) settle(bands.get(band) ?? [], pins, slots)
}

function settle(all: readonly Loose[], pins: Map<Pin, number>, slots: Map<Slot, number>): void {
  const place = ({ slot, pin, x }: Loose) => (slot && slots.get(slot)) ?? (pin && pins.get(pin)) ?? x
  const isFree = (loose: Loose, x: number) =>
    all.every(other => {
      if (other === loose) return true
      const apart = Math.abs(place(other) - x)
      if (other.up === loose.up) return apart >= Math.min(BESIDE, Math.abs(place(other) - place(loose)))
      return other.net === loose.net || apart >= TOO_NEAR
    })
  const moved = (loose: Loose): boolean => {
    const now = place(loose)
    const by = STEPS.find(step => now + step >= loose.low && now + step <= loose.high && isFree(loose, now + step))
    if (by === undefined) return false
    if (loose.pin) pins.set(loose.pin, now + by)
    if (loose.slot) slots.set(loose.slot, now + by)
    return true
  }
  for (const loose of all) {
    if (!loose.up || isFree(loose, place(loose)) || moved(loose)) continue
    // There is no room for it: then what goes down from there moves, if it is free to.
    for (const other of all)
      if (!other.up && other.slot && other.net !== loose.net && Math.abs(place(other) - place(loose)) < TOO_NEAR)
        moved(other)
  }
}
