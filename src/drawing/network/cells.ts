import { fitted, widthOf } from '../widths.ts'
import type { Cells } from './layout/layout.ts'
import type { Knot } from './model.ts'
import { REACH } from './symbols.ts'

export const NAME = { size: 14, line: 17 }
export const NOTE = { size: 12, line: 15 }
const WIDEST = 132
/** Around every cell, so that a line can pass between two of them. */
const MARGIN = 12
/** The letters a reader has may run wider than those we reckon with. */
export const WIDER = 1.1

/** What stands beneath a symbol, line by line, and the room it takes there. */
export interface Label {
  readonly name: readonly string[]
  readonly note: readonly string[]
  readonly width: number
  readonly height: number
}

/** In at most two lines each, broken between words where that is possible, and cut where they are too long even so. */
export function labelOf(knot: Knot): Label {
  const name = broken(knot.name, NAME.size, knot.marked)
  const note = knot.note === '' ? [] : broken(knot.note, NOTE.size, false)
  const widths = [
    ...name.map(line => widthOf(line, NAME.size, knot.marked)),
    ...note.map(line => widthOf(line, NOTE.size)),
  ]
  return {
    ...{ name, note },
    width: Math.max(0, ...widths) * WIDER,
    height: name.length * NAME.line + note.length * NOTE.line + 2,
  }
}

function broken(words: string, size: number, bold: boolean): string[] {
  if (widthOf(words, size, bold) <= WIDEST) return [words]
  const all = words.split(' ')
  let first = all.length
  while (first > 1 && widthOf(all.slice(0, first).join(' '), size, bold) > WIDEST) first--
  const [upper, lower] = [all.slice(0, first).join(' '), all.slice(first).join(' ')]
  return [upper, lower].filter(line => line !== '').map(line => fitted(line, WIDEST, size, bold))
}

/** The room each knot takes: its symbol, and the words beneath it. */
export function cellsOf(labels: readonly Label[]): Required<Cells> {
  return {
    width: Float64Array.from(labels, ({ width }) => Math.max(2 * REACH, width) + 2 * MARGIN),
    height: Float64Array.from(labels, ({ height }) => 2 * REACH + height + MARGIN),
    lift: Float64Array.from(labels, ({ height }) => (height + MARGIN) / 2),
  }
}
