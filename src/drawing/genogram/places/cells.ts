import { breadthOf } from '../lines/breadth.ts'
import type { Net, Pin } from '../lines/links.ts'
import type { Figure } from '../model.ts'
import type { Standing } from '../rows/standing.ts'
import { widest, wrapped } from './wording.ts'

/** Letter heights, and the room that things take, in user units. */
export const NAME = 13
export const NOTE = 11
export const LINE = 14
export const NOTE_LINE = 13
const NAME_WIDTH = 76
const HALF = 20
const HALF_AROUND = 16
const LOSS = 9
/** The outline around whom the drawing is about stands so far outside their own. */
export const DOUBLE = 4
/** Between two lines that end at one figure. */
export const PORT = 9

/** Between an upright line and what is written beside it. */
export const EDGE = 5
/** A line from beneath a name leaves so far aside of its middle, if that spares it a turn. */
export const ASIDE = 12

/** One figure, or a heading, with the room that it takes to its left and right. */
export interface Cell {
  readonly number: number
  readonly figure: Figure | undefined
  /** Half of the symbol's width, without and with a second outline. */
  readonly half: number
  readonly reach: number
  readonly name: readonly string[]
  readonly notes: readonly string[]
  readonly labelWidth: number
  readonly labelHeight: number
  /** How far lines from above spread to each side of the middle: what is written at the shoulders keeps clear of them. */
  readonly spread: number
  /** From the middle to years at the shoulders. */
  readonly clear: number
  readonly left: number
  readonly right: number
}

export function cellsOf(standing: Standing, nets: readonly Net[]): readonly Cell[] {
  const { kin, rows, headings } = standing
  const around = new Set(rows.flatMap(row => (row.around ? row.cells : [])))
  return [
    ...kin.figures.map((figure, number) => cellOf(figure, number, around.has(number), nets)),
    ...headings.map((heading, index) => headingOf(heading, kin.figures.length + index)),
  ]
}

function cellOf(figure: Figure, number: number, around: boolean, nets: readonly Net[]): Cell {
  const half = figure.shape === 'loss' ? LOSS : around ? HALF_AROUND : HALF
  const reach = half + (figure.marked ? DOUBLE : 0)
  const name = wrapped(figure.name, NAME_WIDTH, NAME, 3, figure.marked)
  const notes = figure.notes.flatMap(note => wrapped(note, NAME_WIDTH, NOTE, 3))
  const labelWidth = Math.max(widest(name, NAME, figure.marked), widest(notes, NOTE))
  const ends = (face: 'top' | 'bottom') =>
    nets.flatMap(net => net.pins.filter(pin => pin.face === face && pin.of === number))
  const [above, below] = [ends('top'), ends('bottom')]
  const spread = above.length > 1 ? Math.min(half * 0.8, (widthOfEnds(above) + PORT) / 2) : 0
  const worded = above.flatMap(pin => (pin.words === '' ? [] : [pin.words]))
  const words = widest(worded.length > 2 ? [worded.join(', ')] : worded, NOTE)
  const shoulder = (years: string) => (years === '' ? 0 : spread + endsClear(above) + widest([years], NOTE))
  const middle = Math.max(reach, labelWidth / 2, widthOfEnds(below) / 2 + 2)
  const said = words === 0 ? 0 : spread + endsClear(above) + words
  return {
    number,
    figure,
    half,
    reach,
    name,
    notes,
    labelWidth,
    labelHeight: name.length * LINE + notes.length * NOTE_LINE,
    spread,
    clear: spread + endsClear(above),
    left: Math.max(middle, shoulder(figure.upperLeft), above.length > 1 ? said : 0),
    right: Math.max(middle, shoulder(figure.upperRight), said),
  }
}

/** About how wide a figure will be with its name and the room to its neighbour. */
export function widthOfFigure(figure: Figure | undefined): number {
  const name = wrapped(figure?.name ?? '', NAME_WIDTH, NAME, 3)
  const notes = (figure?.notes ?? []).flatMap(note => wrapped(note, NAME_WIDTH, NOTE, 3))
  return Math.max(2 * HALF_AROUND, widest(name, NAME), widest(notes, NOTE)) + 18
}

// Lines that end side by side.
const widthOfEnds = (pins: readonly Pin[]): number =>
  PORT * Math.max(0, pins.length - 1) + 2 * pins.reduce((sum, pin) => sum + breadthOf(pin.stroke), 0)

/** From the last line that ends at a figure to what is written beside it. */
const endsClear = (pins: readonly Pin[]): number => 5 + Math.max(0, ...pins.map(pin => breadthOf(pin.stroke)))

function headingOf(heading: string, number: number): Cell {
  const name = wrapped(heading, NAME_WIDTH, NAME, 4, true)
  const labelWidth = widest(name, NAME, true)
  const size = { half: 0, reach: 0, notes: [], labelWidth, labelHeight: 0, spread: 0, clear: 0 }
  return { number, figure: undefined, name, ...size, left: labelWidth / 2, right: labelWidth / 2 }
}
