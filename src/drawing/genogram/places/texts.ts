import { widthOf } from '../../widths.ts'
import { breadthOf } from '../lines/breadth.ts'
import { freePlace } from '../lines/free.ts'
import type { Links, Pin, Straight } from '../lines/links.ts'
import type { Ports } from '../lines/ports.ts'
import type { Slot } from '../lines/slots.ts'
import type { Wire } from '../lines/wires.ts'
import type { Standing } from '../rows/standing.ts'
import { type Cell, LINE, NAME, NOTE, NOTE_LINE } from './cells.ts'
import type { Heights } from './heights.ts'
import { said } from './steps.ts'

/** Words at a place. */
export interface Text {
  readonly words: string
  readonly x: number
  /** The line that they stand on. */
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly quiet: boolean
  readonly anchor: 'start' | 'middle' | 'end'
  /** The figure whose name or note it is. */
  readonly of?: string
}
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The room that words take. */
export function boxOf({ words, x, y, size, bold, anchor }: Text): Box {
  const width = widthOf(words, size, bold)
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  return { left, right: left + width, top: y - size * 0.78, bottom: y + size * 0.22 }
}

interface Given {
  readonly standing: Standing
  readonly links: Links
  readonly cells: readonly Cell[]
  readonly columns: Float64Array
  readonly heights: Heights
  readonly ports: Ports
  readonly slots: readonly Slot[]
  readonly bands: readonly { readonly wires: readonly Wire[]; readonly heights: readonly number[] }[]
}

export function textsOf(given: Given): readonly Text[] {
  return [...labels(given), ...wordsOfPins(given), ...wordsOfStraights(given), ...wordsOfWires(given)]
}

const PLAIN = { bold: false, quiet: false, anchor: 'middle' as const }

function labels({ standing, cells, columns, heights }: Given): readonly Text[] {
  return standing.rows.flatMap((row, number) =>
    row.cells.flatMap((index): Text[] => {
      const [cell, at] = [cells[index], heights.rows[number]]
      if (!cell || !at) return []
      const x = columns[index] ?? 0
      const { figure } = cell
      if (!figure)
        return cell.name.map((words, line) => ({
          ...PLAIN,
          words,
          x,
          y: at.middle + 5 + (line - (cell.name.length - 1) / 2) * LINE,
          size: NAME,
          bold: true,
        }))
      const notesFrom = at.label + cell.name.length * LINE
      const of = figure.id
      const years = { ...PLAIN, of, y: at.years, size: NOTE, quiet: true }
      return [
        ...cell.name.map((words, line) => ({
          ...PLAIN,
          of,
          words,
          x,
          y: at.label + 11 + line * LINE,
          size: NAME,
          bold: figure.marked,
        })),
        ...cell.notes.map((words, line) => ({
          ...PLAIN,
          of,
          words,
          x,
          y: notesFrom + 9 + line * NOTE_LINE,
          size: NOTE,
          quiet: true,
        })),
        ...(figure.upperLeft === ''
          ? []
          : [{ ...years, words: figure.upperLeft, x: x - cell.clear, anchor: 'end' as const }]),
        ...(figure.upperRight === ''
          ? []
          : [{ ...years, words: figure.upperRight, x: x + cell.clear, anchor: 'start' as const }]),
      ]
    }),
  )
}

// The line that stands furthest left says its words on its left; the one furthest right says its own and those of all between.
function wordsOfPins({ links, heights, ports }: Given): readonly Text[] {
  const tops = links.nets.flatMap(({ pins }) => pins.filter(pin => pin.face === 'top'))
  const x = (pin: Pin) => ports.pins.get(pin) ?? 0
  return [...Map.groupBy(tops, pin => pin.of).values()].flatMap((pins): readonly Text[] => {
    const ends = pins.toSorted((one, other) => x(one) - x(other))
    const [first, last] = [ends[0], ends.at(-1)]
    if (!first || !last) return []
    const y = heights.rows[first.row]?.words ?? 0
    const beside = (pin: Pin) => 4 + breadthOf(pin.stroke)
    const onLeft = first === last ? '' : first.words
    const others = first === last ? ends : ends.slice(1)
    const onRight = others.flatMap(({ words }) => (words === '' ? [] : [words])).join(', ')
    const one = { ...PLAIN, y, size: NOTE }
    return [
      ...(onLeft === '' ? [] : [{ ...one, words: onLeft, x: x(first) - beside(first), anchor: 'end' as const }]),
      ...(onRight === '' ? [] : [{ ...one, words: onRight, x: x(last) + beside(last), anchor: 'start' as const }]),
    ]
  })
}

function wordsOfStraights({ standing, links, cells, columns, heights, ports, slots }: Given): readonly Text[] {
  const gaps = Map.groupBy(links.straights, ({ row, place }) => `${row} ${place}`)
  return [...gaps.values()].flatMap((between): readonly Text[] => {
    const { row = 0, place = 0 } = between[0] ?? {}
    const { lines, top, width } = said(between)
    const passing = slots.flatMap(slot =>
      slot.row === row && slot.place === place && slot.kind !== 'drop' ? (ports.slots.get(slot) ?? []) : [],
    )
    const { left, right } = betweenOf(standing, cells, columns, between)
    const x = freePlace(passing, width, (left + right) / 2, left, right) ?? (left + right) / 2
    const y = (heights.rows[row]?.middle ?? 0) - top - 5
    return lines.map((words, line) => ({ ...PLAIN, words, x, y: y - (lines.length - 1 - line) * 12, size: NOTE }))
  })
}

// What stands higher than the symbols keeps clear of the years at their shoulders.
function betweenOf({ rows }: Standing, cells: readonly Cell[], columns: Float64Array, between: readonly Straight[]) {
  const { row = 0, place = 0 } = between[0] ?? {}
  const inRow = rows[row]?.cells ?? []
  const [left, right] = [cells[inRow[place] ?? -1], cells[inRow[place + 1] ?? -1]]
  if (!left || !right) return { left: 0, right: 0 }
  const high = said(between).height > Math.min(left.half, right.half)
  return {
    left: (columns[left.number] ?? 0) + (high ? left.right : left.reach),
    right: (columns[right.number] ?? 0) - (high ? right.left : right.reach),
  }
}

function wordsOfWires({ links, heights, bands }: Given): readonly Text[] {
  return bands.flatMap(({ wires, heights: tracks }, band) =>
    wires.flatMap((wire, index) => {
      const y = (heights.bands[band] ?? 0) + (tracks[index] ?? 0) - 4 - (links.nets[wire.net]?.raised ?? 0)
      const lines = wire.said?.lines ?? []
      return lines.map((words, line) => ({
        ...PLAIN,
        words,
        x: wire.said?.at ?? 0,
        y: y - (lines.length - 1 - line) * NOTE_LINE,
        size: NOTE,
      }))
    }),
  )
}
