import type { Day, Ruler } from './model.ts'

/** Room on either side, so that a mark on the first or the last day stands whole. */
export const PAD = 22

/** Where a day stands; outside the span it stands at the edge. */
export function placeOf(day: Day, { from, to, left, right }: Ruler): number {
  const share = Math.min(1, Math.max(0, (day - from) / (to - from)))
  return round(left + PAD + share * (right - left - 2 * PAD))
}

/** A tenth of a unit: the same scene, byte for byte, on every machine. */
export const round = (length: number): number => Math.round(length * 10) / 10
