import type { Point } from '../lines/paths.ts'

/** A place on a line, and the direction across it. */
interface Place extends Point {
  readonly acrossX: number
  readonly acrossY: number
}
/** A line by the distance from its beginning. */
export interface Along {
  readonly length: number
  readonly at: (distance: number) => Place
}

const STEPS = 5

/** The same line with round corners. */
export function rounded(points: readonly Point[], radius: number): readonly Point[] {
  return points.flatMap((point, index): readonly Point[] => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (!before || !after) return [point]
    const [lengthBefore, lengthAfter] = [distance(before, point), distance(point, after)]
    const cut = Math.min(radius, lengthBefore / 2, lengthAfter / 2)
    if (cut < 1) return [point]
    const [start, end] = [towards(point, before, cut / lengthBefore), towards(point, after, cut / lengthAfter)]
    return Array.from({ length: STEPS + 1 }, (_, step) => {
      const part = step / STEPS
      return towards(towards(start, point, part), towards(point, end, part), part)
    })
  })
}

/** Measures a line; of a line without length every place is its beginning. */
export function along(points: readonly Point[]): Along {
  const lengths = points.slice(1).map((point, index) => distance(points[index] ?? point, point))
  const length = lengths.reduce((sum, part) => sum + part, 0)
  const at = (wanted: number): Place => {
    let left = Math.max(0, Math.min(length, wanted))
    let index = 0
    while (index < lengths.length - 1 && left > (lengths[index] ?? 0)) left -= lengths[index++] ?? 0
    const [from, to] = [points[index] ?? { x: 0, y: 0 }, points[index + 1] ?? points[index] ?? { x: 0, y: 0 }]
    const part = lengths[index] || 1
    const [x, y] = [(to.x - from.x) / part, (to.y - from.y) / part]
    return { x: from.x + x * left, y: from.y + y * left, acrossX: -y, acrossY: x }
  }
  return { length, at }
}

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y)
const towards = (from: Point, to: Point, part: number): Point => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
})

/** The line at a distance to its side. */
export function beside(points: readonly Point[], by: number): readonly Point[] {
  const line = along(points)
  if (line.length === 0) return points
  let walked = 0
  return points.map((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (before) walked += distance(before, point)
    const [one, other] = [line.at(walked - 0.01), line.at(walked + 0.01)]
    const first = before ? one : other
    const second = after ? other : one
    // At a corner both sides are kept: the mean of the two directions, made longer by what the corner takes.
    const [x, y] = [first.acrossX + second.acrossX, first.acrossY + second.acrossY]
    const scale = (2 * by) / Math.max(0.5, x * x + y * y)
    return { x: point.x + x * scale, y: point.y + y * scale }
  })
}

/** Teeth from one place of a line to another. */
export function zigzag(line: Along, from: number, to: number, height: number): readonly Point[] {
  const teeth = Math.max(2, Math.round((to - from) / 5))
  const step = (to - from) / teeth
  const points: Point[] = [line.at(0), line.at(from)]
  for (let tooth = 0; tooth < teeth; tooth++) {
    const { x, y, acrossX, acrossY } = line.at(from + (tooth + 0.5) * step)
    const by = tooth % 2 === 0 ? height : -height
    points.push({ x: x + acrossX * by, y: y + acrossY * by })
  }
  points.push(line.at(to), line.at(line.length))
  return points
}

/** A line up to a distance before its end. */
export function shortened(points: readonly Point[], by: number): readonly Point[] {
  const line = along(points)
  let walked = 0
  const kept = points.filter((point, index) => {
    walked += index === 0 ? 0 : distance(points[index - 1] ?? point, point)
    return walked < line.length - by
  })
  return [...kept, line.at(line.length - by)]
}

/** A short stroke across a line. */
export function bar(line: Along, where: number, half: number): readonly Point[] {
  const { x, y, acrossX, acrossY } = line.at(where)
  return [
    { x: x + acrossX * half, y: y + acrossY * half },
    { x: x - acrossX * half, y: y - acrossY * half },
  ]
}
