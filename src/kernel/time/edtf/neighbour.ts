import { addSeconds, LONDON, type Zone } from '../civil.ts'
import { Unreadable } from '../unreadable.ts'
import { type Point, pointBounds, pointOf } from './point.ts'

/**
 * The next or last date of the same size: "before 2008" ends with 2007, "after June 2012" begins with July. Before or after a
 * season it is a month, and around a decade a year. Throws Unreadable where nothing is known to be before or after of.
 */
export function neighbour(point: Point, side: 'before' | 'after', zone: Zone = LONDON): Point {
  const { from, to } = pointBounds(point)
  if (from === null || to === null) throw new Unreadable('Write the date that it was before or after.')
  const near = side === 'after' ? to : addSeconds(from, -1)
  const found = pointOf(near.slice(0, sizeOf(point)), zone)
  if (!found) throw new Unreadable('Write the date that it was before or after.')
  return { ...found, approximate: point.approximate, uncertain: point.uncertain }
}

/** How much of `YYYY-MM-DDTHH:MM` this point says. */
function sizeOf({ month, day, time }: Point): number {
  if (time !== null) return 16
  if (typeof day === 'number') return 10
  return typeof month === 'number' ? 7 : 4
}
