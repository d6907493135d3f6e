import type { Label } from './cells.ts'
import type { Place } from './places.ts'
import type { Course } from './strands.ts'
import { EDGE, REACH, RINGED } from './symbols.ts'

/** A rectangle that nothing else may be written on. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** One subject as it stands in the drawing: the middle of its symbol, and its words beneath. */
export interface Stand {
  readonly place: Place
  readonly label: Label
  readonly marked: boolean
}

/** A line does not run into the words it comes from: it begins where symbol and words end. */
export function courseOf(one: Stand, other: Stand): Course | null {
  const [across, down] = [other.place.x - one.place.x, other.place.y - one.place.y]
  const length = Math.sqrt(across * across + down * down)
  const [unitX, unitY] = [across / length, down / length]
  const [first, last] = [outOf(one, unitX, unitY), length - outOf(other, -unitX, -unitY)]
  if (!(last > first)) return null
  const at = (along: number): Place => ({ x: one.place.x + unitX * along, y: one.place.y + unitY * along })
  return { start: at(first), end: at(last) }
}

function outOf({ label, marked }: Stand, unitX: number, unitY: number): number {
  const edge = marked ? RINGED : EDGE
  if (unitY <= 0) return edge
  const [half, top] = [label.width / 2 + 2, REACH - 6]
  // Where the line is when it comes to the height of the words: beside them, or among them.
  if (Math.abs(unitX) * (top / unitY) > half) return edge
  return Math.max(edge, Math.min((REACH + label.height) / unitY, half / (Math.abs(unitX) || 1e-9)) + 2)
}

/** Symbol and words of a subject, as two areas. */
export function areasOf({ place: { x, y }, label }: Stand): Area[] {
  const half = label.width / 2
  return [
    { left: x - REACH, top: y - REACH, right: x + REACH, bottom: y + REACH },
    { left: x - half, top: y + REACH - 2, right: x + half, bottom: y + REACH + label.height },
  ]
}

export const meet = (one: Area, other: Area): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** Whether a line runs through an area: it is cut to the area side by side, and something of it is left. */
export function runsThrough({ start, end }: Course, { left, top, right, bottom }: Area): boolean {
  const [across, down] = [end.x - start.x, end.y - start.y]
  let [from, to] = [0, 1]
  for (const [by, away] of [
    [-across, start.x - left],
    [across, right - start.x],
    [-down, start.y - top],
    [down, bottom - start.y],
  ] as const) {
    if (by === 0 && away < 0) return false
    if (by < 0) from = Math.max(from, away / by)
    if (by > 0) to = Math.min(to, away / by)
  }
  return from < to
}
