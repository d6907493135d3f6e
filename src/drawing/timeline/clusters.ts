import type { Cluster, Point, Ruler } from './model.ts'
import { placeOf, round } from './ruler.ts'
import { roomFor } from './words.ts'

/** A mark's own room: wide enough to be met by a finger (WCAG 2.5.8). */
export const MARK = 24
export const COUNT_SIZE = 14

export interface PlacedCluster {
  readonly x: number
  readonly width: number
  readonly cluster: Cluster
}

/**
 * The points of a lane as marks beside each other, none on another: those that would be are one cluster, whose number says how many
 * they are. Read from left to right; whoever comes joins the last mark while the two would touch, so the same points give the same marks.
 */
export function gathered(lane: string, points: readonly Point[], ruler: Ruler): PlacedCluster[] {
  const marks: PlacedCluster[] = []
  for (const point of [...points].sort(byTime)) {
    let mark = placed(clusterOf(lane, [point]), ruler)
    for (let last = marks.at(-1); last && touch(last, mark); last = marks.at(-1)) {
      marks.pop()
      mark = placed(clusterOf(lane, [...last.cluster.points, ...mark.cluster.points]), ruler)
    }
    marks.push(mark)
  }
  return marks
}

const byTime = (one: Point, other: Point): number => one.at - other.at || (one.key < other.key ? -1 : 1)

const touch = (one: PlacedCluster, other: PlacedCluster): boolean => one.x + one.width / 2 > other.x - other.width / 2

function placed(cluster: Cluster, ruler: Ruler): PlacedCluster {
  const width = cluster.count === 1 ? MARK : Math.max(MARK + 4, numberWidth(cluster.count))
  const middle = (placeOf(cluster.from, ruler) + placeOf(cluster.to, ruler)) / 2
  // A number of three digits at the edge would stand half outside.
  const within = Math.min(Math.max(middle, ruler.left + width / 2), ruler.right - width / 2)
  return { x: round(within), width, cluster }
}

const numberWidth = (count: number): number => roomFor(String(count), COUNT_SIZE, true) + 16

const clusterOf = (lane: string, points: readonly Point[]): Cluster => ({
  lane,
  points,
  count: points.reduce((sum, { count }) => sum + count, 0),
  from: Math.min(...points.map(({ at }) => at)),
  to: Math.max(...points.map(({ last }) => last)),
  marked: points.some(({ marked }) => marked),
})
