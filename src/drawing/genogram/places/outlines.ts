import type { Said } from '../lines/free.ts'
import type { Slot } from '../lines/slots.ts'
import type { Family } from '../model.ts'
import type { Standing } from '../rows/standing.ts'
import { NOTE_LINE } from './cells.ts'

/** Members of a household side by side in one row. */
export interface Run {
  readonly household: number
  readonly row: number
  readonly from: number
  readonly to: number
}
/** The sides of a run. */
export interface Sides {
  readonly left: number
  readonly right: number
}

/** One closed outline: runs in rows that follow each other. A household in several pieces has as many outlines. */
export interface Piece extends Sides {
  readonly words: string
  readonly count: number
  readonly runs: readonly Run[]
}

/** Between rows an outline is at least so wide. */
const NECK = 30

export function runsOf({ households }: Family, { kin, rows }: Standing): readonly Run[] {
  return households.flatMap(({ members }, household) => {
    const inside = new Set(members.flatMap(id => kin.numbers.get(id) ?? []))
    return rows.flatMap(({ cells }, row) => {
      const runs: Run[] = []
      for (const [place, cell] of cells.entries()) {
        if (!inside.has(cell)) continue
        const last = runs.at(-1)
        if (last && last.to === place - 1) runs[runs.length - 1] = { ...last, to: place }
        else runs.push({ household, row, from: place, to: place })
      }
      return runs
    })
  })
}

/** The room in the gaps that the sides of the outlines take. */
export function sidesOf(runs: readonly Run[]): readonly Slot[] {
  return runs.flatMap(({ row, from, to }, outline): Slot[] => [
    { row, place: from - 1, net: -1, kind: 'opens', outline },
    { row, place: to, net: -1, kind: 'closes', outline },
  ])
}

/** The outlines of the households, none of which encloses anybody else: runs are one outline where they lie beneath each other. */
export function piecesOf({ households }: Family, runs: readonly Run[], sides: readonly Sides[]): readonly Piece[] {
  return households.flatMap(({ label }, household) => {
    const pieces: number[][] = []
    for (const [number, run] of runs.entries()) {
      if (run.household !== household) continue
      const above = pieces.find(piece => lieBeneath(runs, sides, piece.at(-1) ?? -1, number))
      if (above) above.push(number)
      else pieces.push([number])
    }
    return pieces.map((piece, index): Piece => {
      const its = piece.flatMap(number => runs[number] ?? [])
      return {
        runs: its,
        count: its.reduce((sum, { from, to }) => sum + to - from + 1, 0),
        words: pieces.length > 1 ? `${label} (${index + 1}/${pieces.length})` : label,
        left: Math.min(...piece.map(number => sides[number]?.left ?? 0)),
        right: Math.max(...piece.map(number => sides[number]?.right ?? 0)),
      }
    })
  })
}

function lieBeneath(runs: readonly Run[], sides: readonly Sides[], above: number, below: number): boolean {
  const [one, other] = [sides[above], sides[below]]
  if (!one || !other || runs[above]?.row !== (runs[below]?.row ?? 0) - 1) return false
  return Math.min(one.right, other.right) - Math.max(one.left, other.left) >= NECK
}

/** Heights of an outline's edges in one row, below the top of the room that the row keeps above it, and below its names. */
export interface Edge {
  readonly piece: number
  readonly above: number
  readonly below: number
}
export interface EdgesOfRow {
  readonly edges: readonly Edge[]
  readonly above: number
  readonly below: number
}

const EDGE = 7
const BETWEEN = 6

/** Outlines that would meet have heights of their own in each of their rows, the smaller inside the greater. */
export function edgesOf(pieces: readonly Piece[], said: readonly Said[], rows: number): readonly EdgesOfRow[] {
  return Array.from({ length: rows }, (_, row) => {
    const here = [...pieces.entries()]
      .filter(([, { runs }]) => runs.some(run => run.row === row))
      .sort(([, one], [, other]) => one.count - other.count)
    const placed: { piece: number; up: number; down: number; foot: number }[] = []
    for (const [piece, { runs }] of here) {
      const inside = placed.filter(one => meet(pieces, said, one.piece, piece))
      const down = EDGE + Math.max(0, ...inside.map(({ foot }) => foot))
      const lines = runs.at(-1)?.row === row ? (said[piece]?.lines.length ?? 0) : 0
      placed.push({
        piece,
        up: EDGE + Math.max(0, ...inside.map(({ up }) => up)),
        down,
        foot: down + lines * NOTE_LINE,
      })
    }
    const above = Math.max(0, ...placed.map(({ up }) => up))
    const edges = placed.map(({ piece, up, down }): Edge => ({ piece, above: above - up + EDGE - 3, below: down }))
    return { edges, above, below: Math.max(0, ...placed.map(({ foot }) => foot + 3)) }
  })
}

function meet(pieces: readonly Piece[], said: readonly Said[], one: number, other: number): boolean {
  const [left, right] = [spanOf(pieces[one], said[one]), spanOf(pieces[other], said[other])]
  return left.left < right.right + BETWEEN && right.left < left.right + BETWEEN
}

const spanOf = (piece: Piece | undefined, words: Said | undefined): Sides => ({
  left: Math.min(piece?.left ?? 0, words?.left ?? 0),
  right: Math.max(piece?.right ?? 0, words?.right ?? 0),
})
