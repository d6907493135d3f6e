import { type Links, linksOf } from './lines/links.ts'
import { type Path, type Point, pathsOf } from './lines/paths.ts'
import { portsOf } from './lines/ports.ts'
import { slotsOf } from './lines/slots.ts'
import { straightPaths } from './lines/straight.ts'
import { tracksOf } from './lines/tracks.ts'
import { wiresOf } from './lines/wires.ts'
import type { Family, Figure, Union } from './model.ts'
import { cellsOf } from './places/cells.ts'
import { columnsOf } from './places/columns.ts'
import { heightsOf, MARGIN } from './places/heights.ts'
import { type Outlined, outlinesOf, sidesAt, wordsOfPiece } from './places/outlined.ts'
import { edgesOf, piecesOf, runsOf, sidesOf } from './places/outlines.ts'
import { stepsOf } from './places/steps.ts'
import { boxOf, type Text, textsOf } from './places/texts.ts'
import { type Shuffle, type Standing, standingOf } from './rows/standing.ts'

/** One symbol at its place: its middle, half of its width, and the same with a second outline. */
export interface Stood {
  readonly figure: Figure
  readonly x: number
  readonly y: number
  readonly half: number
  readonly reach: number
}
/** Everything of a drawing at its place, in user units from its upper left corner. */
export interface Placed {
  readonly width: number
  readonly height: number
  readonly symbols: readonly Stood[]
  readonly paths: readonly Path[]
  readonly texts: readonly Text[]
  readonly outlines: readonly Outlined[]
  /** Where a couple's line is crossed by strokes, because it has ended. */
  readonly endings: readonly { readonly x: number; readonly y: number; readonly ended: Union['ended'] }[]
}

/** Where everything of a family stands: the same for the same family, always. */
export function placed(family: Family, shuffle?: Shuffle): Placed {
  const standing = standingOf(family, shuffle)
  const links = linksOf(family, standing)
  const cells = cellsOf(standing, links.nets)
  const roughly = columnsOf(standing, stepsOf(standing, cells, links, []), cells)
  const runs = runsOf(family, standing)
  const slots = [...slotsOf(standing, links, roughly), ...sidesOf(runs)]
  const columns = columnsOf(standing, stepsOf(standing, cells, links, slots), cells)
  const ports = portsOf({ standing, links, cells, columns, slots })
  const bands = [...standing.rows, undefined].map((_, band) => {
    const wires = wiresOf(family, standing, links, ports, slots, band)
    return { wires, ...tracksOf(wires, links.nets) }
  })
  const sides = sidesAt(runs, slots, ports)
  const pieces = piecesOf(family, runs, sides)
  const said = pieces.map(piece => wordsOfPiece(piece, { runs, sides, links, ports, slots }))
  const edges = edgesOf(pieces, said, standing.rows.length)
  const bandHeights = bands.map(({ height }) => height)
  const heights = heightsOf(family, standing, cells, links, bandHeights, edges)
  const given = { standing, links, cells, columns, heights, ports, slots, bands }
  const households = outlinesOf({ standing, pieces, said, edges, runs, sides, heights })
  const paths = [
    ...straightPaths(standing, links.straights, cells, columns, heights),
    ...links.nets.flatMap((net, number) => pathsOf(given, net, number)),
  ]
  const symbols = symbolsOf(
    standing,
    cells,
    columns,
    heights.rows.map(({ middle }) => middle),
  )
  return moved({
    symbols,
    paths,
    texts: [...textsOf(given), ...households.texts],
    outlines: households.outlines,
    endings: endingsOf(links, standing, paths),
    width: 0,
    height: heights.height,
  })
}

function symbolsOf(
  { rows }: Standing,
  cells: ReturnType<typeof cellsOf>,
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
function endingsOf({ nets, straights }: Links, standing: Standing, paths: readonly Path[]): Placed['endings'] {
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

// Everything so far was measured from the middle of the family: now from the left edge of the drawing.
function moved(placed: Placed): Placed {
  const xs = [
    ...placed.symbols.flatMap(({ x, reach }) => [x - reach, x + reach]),
    ...placed.texts.map(boxOf).flatMap(({ left, right }) => [left, right]),
    ...[...placed.paths, ...placed.outlines].flatMap(({ points }) => points.map(({ x }) => x)),
  ]
  const [left, right] = [Math.min(...xs, 0), Math.max(...xs, 0)]
  const by = MARGIN - left
  const at = <Thing extends { readonly x: number; readonly y: number }>(thing: Thing): Thing => ({
    ...thing,
    x: Math.round((thing.x + by) * 10) / 10,
    y: Math.round(thing.y * 10) / 10,
  })
  return {
    width: Math.ceil(right - left + 2 * MARGIN),
    height: Math.ceil(placed.height),
    symbols: placed.symbols.map(at),
    texts: placed.texts.map(at),
    endings: placed.endings.map(at),
    outlines: placed.outlines.map(outline => ({ ...outline, points: outline.points.map(at) })),
    paths: placed.paths.map(path => ({ ...path, points: path.points.map(at) })),
  }
}
