import type { Cell } from '../places/cells.ts'
import type { Heights } from '../places/heights.ts'
import { acrossTo } from '../places/shapes.ts'
import { RUNG } from '../places/steps.ts'
import type { Standing } from '../rows/standing.ts'
import type { Straight } from './links.ts'
import type { Path } from './paths.ts'

/** Straight lines between neighbours: a couple's at the middle of their symbols, what else is between them above it. */
export function straightPaths(
  { rows }: Standing,
  straights: readonly Straight[],
  cells: readonly Cell[],
  columns: Float64Array,
  heights: Heights,
): readonly Path[] {
  return straights.flatMap((straight, index): Path[] => {
    const { row, place, stroke, backwards } = straight
    const inRow = rows[row]?.cells ?? []
    const [left, right] = [cells[inRow[place] ?? -1], cells[inRow[place + 1] ?? -1]]
    if (!left?.figure || !right?.figure) return []
    const rung = straights.slice(0, index).filter(other => other.row === row && other.place === place).length
    const y = (heights.rows[row]?.middle ?? 0) - rung * RUNG
    const start = { x: (columns[left.number] ?? 0) + acrossTo(left.figure.shape, left.reach, rung * RUNG), y }
    const end = { x: (columns[right.number] ?? 0) - acrossTo(right.figure.shape, right.reach, rung * RUNG), y }
    const ends = { from: left.number, to: right.number }
    const net = -1 - index
    if (backwards) return [{ kind: 'straight', stroke, net, points: [end, start], from: ends.to, to: ends.from }]
    return [{ kind: 'straight', stroke, net, points: [start, end], ...ends }]
  })
}
