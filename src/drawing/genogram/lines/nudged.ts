import type { Cell } from '../places/cells.ts'
import type { Links, Pin } from './links.ts'
import { bandOf, type Slot } from './slots.ts'

/** An end of a line in one band, that may be moved a little. */
interface Loose {
  readonly net: number
  readonly up: boolean
  x: number
  readonly low: number
  readonly high: number
  readonly pin: Pin | undefined
  readonly slot: Slot | undefined
}

const [TOO_NEAR, BESIDE] = [4, 7]
const STEPS = [4, -4, 5, -5, 6, -6, 8, -8]

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
  const place = ({ slot, x }: Loose) => (slot && slots.get(slot)) ?? x
  for (const loose of all) {
    if (!loose.up) continue
    const isFree = (x: number) =>
      all.every(other => {
        if (other === loose) return true
        const apart = Math.abs(place(other) - x)
        return other.up
          ? apart >= Math.min(BESIDE, Math.abs(place(other) - place(loose)))
          : other.net === loose.net || apart >= TOO_NEAR
      })
    const now = place(loose)
    if (isFree(now)) continue
    const step = STEPS.find(by => now + by >= loose.low && now + by <= loose.high && isFree(now + by))
    if (step === undefined) continue
    loose.x = now + step
    if (loose.pin) pins.set(loose.pin, loose.x)
    if (loose.slot) slots.set(loose.slot, loose.x)
  }
}
