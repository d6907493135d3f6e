import { bandsOfAll } from './lines/bands.ts'
import { linksOf } from './lines/links.ts'
import { type Path, pathsOf } from './lines/paths.ts'
import { straightPaths } from './lines/straight.ts'
import type { Family } from './model.ts'
import { heightsOf, MARGIN } from './places/heights.ts'
import { type Outlined, outlinesOf, sidesAt, wordsOfPiece } from './places/outlined.ts'
import { edgesOf, piecesOf } from './places/outlines.ts'
import { settled } from './places/settled.ts'
import { type Ending, endingsOf, type Stood, symbolsOf } from './places/shown.ts'
import { boxOf, type Text, textsOf } from './places/texts.ts'
import { type Shuffle, standingOf } from './rows/standing.ts'

/** Everything of a drawing at its place, in user units from its upper left corner. */
export interface Placed {
  readonly width: number
  readonly height: number
  readonly symbols: readonly Stood[]
  readonly paths: readonly Path[]
  readonly texts: readonly Text[]
  readonly outlines: readonly Outlined[]
  /** Where a couple's line is crossed by strokes, because it has ended. */
  readonly endings: readonly Ending[]
}

/** Where everything of a family stands: the same for the same family, always. */
export function placed(family: Family, shuffle?: Shuffle): Placed {
  const standing = standingOf(family, shuffle)
  const links = linksOf(family, standing)
  const { cells, columns, runs, slots, ports } = settled(family, standing, links)
  const bands = bandsOfAll(family, standing, links, ports, slots)
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
