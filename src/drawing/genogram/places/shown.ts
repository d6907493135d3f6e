import type { Links } from '../lines/links.ts'
import type { Path, Point } from '../lines/paths.ts'
import type { Figure, Union } from '../model.ts'
import type { Standing } from '../rows/standing.ts'
import type { Cell } from './cells.ts'

/** One symbol at its place: its middle, half of its width, and the same with a second outline. */
export interface Stood {
  readonly figure: Figure
  readonly x: number
  readonly y: number
  readonly half: number
  readonly reach: number
}
/** Where a couple's line is crossed by strokes, because it has ended. */
export interface Ending extends Point {
  readonly ended: Union['ended']
}

export function symbolsOf(
  { rows }: Standing,
  cells: readonly Cell[],
  columns: Float64Array,
  middles: readonly number[],
): readonly Stood[] {
  return rows.flatMap((row, number) =>
    row.cells.flatMap((index): Stood[] => {
      const cell = cells[index]
      if (!cell?.figure) return []
      const { figure, half, reach } = cell
      return [{ figure, half, reach, x: columns[index] ?? 0, y: middles[number] ?? 0 }]
    }),
  )
}

// Two strokes for a divorce, one for a separation, on that half of the line where the children's line does not come down.
export function endingsOf({ nets, straights }: Links, standing: Standing, paths: readonly Path[]): readonly Ending[] {
  return paths.flatMap(({ kind, net, points }) => {
    const couple = kind === 'straight' ? straights[-1 - net]?.couple : kind === 'couple' ? nets[net]?.couple : undefined
    const ended = standing.kin.couples[couple ?? -1]?.union.ended ?? 'no'
    const long = longest(points)
    if (ended === 'no' || !long) return []
    const [left, right] = [Math.min(long.from.x, long.to.x), Math.max(long.from.x, long.to.x)]
    const drops = paths.flatMap(path =>
      path.kind === 'descent' && nets[path.net]?.couple === couple
        ? path.points.flatMap(({ x, y }) => (Math.abs(y - long.from.y) < 0.5 ? [x] : []))
        : [],
    )
    const inside = [left, ...drops.filter(x => x > left && x < right).sort((one, other) => one - other), right]
    const gaps = inside.slice(1).map((x, at) => ({ from: inside[at] ?? x, to: x }))
    const widest = gaps.sort((one, other) => other.to - other.from - (one.to - one.from))[0]
    return widest ? [{ x: (widest.from + widest.to) / 2, y: long.from.y, ended }] : []
  })
}

function longest(points: readonly Point[]) {
  return points
    .slice(1)
    .map((to, at) => ({ from: points[at] ?? to, to }))
    .filter(({ from, to }) => Math.abs(from.y - to.y) < 0.01)
    .sort((one, other) => Math.abs(other.to.x - other.from.x) - Math.abs(one.to.x - one.from.x))[0]
}
