import { fitted, widthOf } from '../widths.ts'
import type { Cells } from './layout/layout.ts'
import type { Knot } from './model.ts'
import { REACH } from './symbols.ts'

export const NAME = { size: 14, line: 17 }
export const NOTE = { size: 12, line: 15 }
const WIDEST = 132
/** Around every cell, so that a line can pass between two of them. */
const MARGIN = 9
/** The letters a reader has may run wider than those we reckon with. */
const WIDER = 1.1

/** What stands beneath a symbol, line by line. */
export interface Label {
  readonly name: readonly string[]
  readonly note: readonly string[]
}

export function labelOf({ name, note, marked }: Knot): Label {
  return { name: broken(name, NAME.size, marked), note: note === '' ? [] : broken(note, NOTE.size, false) }
}

/** In at most two lines, broken between words where that is possible, and cut where it is too long even so. */
function broken(words: string, size: number, bold: boolean): string[] {
  if (widthOf(words, size, bold) <= WIDEST) return [words]
  const all = words.split(' ')
  let first = all.length
  while (first > 1 && widthOf(all.slice(0, first).join(' '), size, bold) > WIDEST) first--
  const [upper, lower] = [all.slice(0, first).join(' '), all.slice(first).join(' ')]
  return [upper, lower].filter(line => line !== '').map(line => fitted(line, WIDEST, size, bold))
}

/** The room each knot takes: its symbol, and the words beneath it. */
export function cellsOf(knots: readonly Knot[], labels: readonly Label[]): Required<Cells> {
  const heights = labels.map(({ name, note }) => name.length * NAME.line + note.length * NOTE.line + 4)
  return {
    width: Float64Array.from(
      labels,
      (label, index) => Math.max(2 * REACH, wordsWidth(label, knots[index]?.marked ?? false)) + 2 * MARGIN,
    ),
    height: Float64Array.from(heights, height => 2 * REACH + height + MARGIN),
    lift: Float64Array.from(heights, height => (height + MARGIN) / 2),
  }
}

function wordsWidth({ name, note }: Label, bold: boolean): number {
  const names = name.map(line => widthOf(line, NAME.size, bold))
  return Math.max(0, ...names, ...note.map(line => widthOf(line, NOTE.size))) * WIDER
}
