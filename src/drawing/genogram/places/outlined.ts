import { breadthOf, edgesAt } from '../lines/breadth.ts'
import { freeWords, type Said } from '../lines/free.ts'
import type { Links } from '../lines/links.ts'
import { type Point, straightened } from '../lines/paths.ts'
import type { Ports } from '../lines/ports.ts'
import { type Slot, slotBreadth } from '../lines/slots.ts'
import type { Standing } from '../rows/standing.ts'
import { NOTE, NOTE_LINE } from './cells.ts'
import type { Heights } from './heights.ts'
import type { EdgesOfRow, Piece, Run, Sides } from './outlines.ts'
import type { Text } from './texts.ts'

/** A closed outline around a household, or a piece of one, by its corners. */
export interface Outlined {
  readonly points: readonly Point[]
  /** Who is inside. */
  readonly members: readonly string[]
}

interface Given {
  readonly standing: Standing
  readonly pieces: readonly Piece[]
  readonly said: readonly Said[]
  readonly edges: readonly EdgesOfRow[]
  readonly runs: readonly Run[]
  readonly sides: readonly Sides[]
  readonly heights: Heights
}

/** The sides of each run, where its slots came to stand. */
export function sidesAt(runs: readonly Run[], slots: readonly Slot[], ports: Ports): readonly Sides[] {
  const at = (kind: Slot['kind'], outline: number) => {
    const slot = slots.find(one => one.kind === kind && one.outline === outline)
    return (slot && ports.slots.get(slot)) ?? 0
  }
  return runs.map((_, run) => ({ left: at('opens', run), right: at('closes', run) }))
}

export function outlinesOf(given: Given): { readonly outlines: readonly Outlined[]; readonly texts: readonly Text[] } {
  const { standing, said } = given
  const outlines: Outlined[] = []
  const texts: Text[] = []
  for (const [number, piece] of given.pieces.entries()) {
    const levels = piece.runs.map(run => levelOf(given, number, run))
    const inside = piece.runs.flatMap(({ row, from, to }) => standing.rows[row]?.cells.slice(from, to + 1) ?? [])
    outlines.push({ points: around(levels), members: inside.flatMap(cell => standing.kin.figures[cell]?.id ?? []) })
    const { lines = [], at: x = 0 } = said[number] ?? {}
    const y = (levels.at(-1)?.bottom ?? 0) + 11
    for (const [line, words] of lines.entries())
      texts.push({ words, x, y: y + line * NOTE_LINE, size: NOTE, bold: false, quiet: true, anchor: 'middle' })
  }
  return { outlines, texts }
}

interface Level extends Sides {
  readonly top: number
  readonly bottom: number
}

function levelOf({ edges, heights, runs, sides }: Given, piece: number, run: Run): Level {
  const edge = edges[run.row]?.edges.find(one => one.piece === piece)
  const row = heights.rows[run.row]
  return {
    ...(sides[runs.indexOf(run)] ?? { left: 0, right: 0 }),
    top: (row?.top ?? 0) + (edge?.above ?? 0),
    bottom: (row?.foot ?? 0) + 3 + (edge?.below ?? 0),
  }
}

// Down the right side and up the left; between two rows no wider than both.
function around(levels: readonly Level[]): readonly Point[] {
  const right: Point[] = []
  const left: Point[] = []
  for (const [index, level] of levels.entries()) {
    const before = levels[index - 1]
    if (before) {
      const neck = { left: Math.max(before.left, level.left), right: Math.min(before.right, level.right) }
      right.push({ x: neck.right, y: before.bottom }, { x: neck.right, y: level.top })
      left.push({ x: neck.left, y: before.bottom }, { x: neck.left, y: level.top })
    }
    right.push({ x: level.right, y: level.top }, { x: level.right, y: level.bottom })
    left.push({ x: level.left, y: level.top }, { x: level.left, y: level.bottom })
  }
  return straightened([...right, ...left.reverse()])
}

/** Beneath the lower left corner, or as near to it as no line goes through. */
export function wordsOfPiece(
  { words, runs: its }: Piece,
  {
    runs,
    sides,
    links,
    ports,
    slots,
  }: Pick<Given, 'runs' | 'sides'> & { readonly links: Links; readonly ports: Ports; readonly slots: readonly Slot[] },
): Said {
  const last = its.at(-1)
  const run = last ? runs.indexOf(last) : -1
  const row = last?.row ?? -1
  const ends = links.nets.flatMap(({ pins }) =>
    pins.flatMap(pin =>
      pin.face === 'bottom' && pin.row === row ? edgesAt(ports.pins.get(pin) ?? 0, breadthOf(pin.stroke)) : [],
    ),
  )
  const uprights = slots.flatMap(slot => {
    const isOwn = slot.net === -1 && slot.outline === run
    const passes = slot.row === row || (slot.row === row + 1 && slot.net === -1)
    return passes && !isOwn ? edgesAt(ports.slots.get(slot) ?? 0, slotBreadth(slot, links.nets)) : []
  })
  const { left = 0, right = 0 } = sides[run] ?? {}
  return freeWords(words, [...ends, ...uprights], left, right, half => left + half + 4)
}
