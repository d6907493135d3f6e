import type { Family } from '../model.ts'
import { widthOfFigure } from '../places/cells.ts'
import { type Gathering, gatheringsOf } from './around.ts'
import { generationsOf } from './generations.ts'
import { type Kin, kinOf } from './kin.ts'
import { puzzleOf } from './puzzle.ts'
import { searched } from './search.ts'
import { firstOrder } from './start.ts'

/** Figures by number; a number past the last figure is a heading. */
export interface Row {
  readonly around: boolean
  readonly cells: readonly number[]
}
/** Who stands in which row, and in which order. */
export interface Standing {
  readonly kin: Kin
  readonly rows: readonly Row[]
  readonly headings: readonly string[]
}
/** Another order to begin the search from: tests compare what comes of many. */
export type Shuffle = (rows: readonly (readonly number[])[]) => readonly (readonly number[])[]

/** Circles take at least this room before they begin another row: beyond it, as much as the family. */
const NARROWEST = 640

export function standingOf(family: Family, shuffle: Shuffle = rows => rows): Standing {
  const kin = kinOf(family)
  const inFamily = familyOf(family, kin)
  const generations = generationsOf(kin, family.generations)
  const levels = [...new Set(inFamily.map(number => generations[number] ?? 0))].sort((one, other) => one - other)
  const rowOf = new Int32Array(kin.figures.length).fill(-1)
  for (const number of inFamily) rowOf[number] = levels.indexOf(generations[number] ?? 0)
  const puzzle = puzzleOf(kin, family, rowOf, levels.length)
  const rows = searched(shuffle(firstOrder(kin, rowOf, levels.length)), puzzle, kin.figures.length)
  const width = Math.max(
    NARROWEST,
    ...rows.map(row => 1.25 * row.reduce((sum, number) => sum + widthOfFigure(kin.figures[number]), 0)),
  )
  const around = (number: number) => widthOfFigure(kin.figures[number])
  const gathered = gatheringsOf(family, kin, new Set(inFamily), width, around, asideOf(rows), OTHERS)
  return {
    kin,
    rows: [
      ...rows.map(cells => ({ around: false, cells })),
      ...stacked(gathered, kin.figures.length, width, around).map(cells => ({ around: true, cells })),
    ],
    headings: gathered.map(({ heading }) => heading),
  }
}

// How far to the right somebody stands in their row, from 0 to 1.
const asideOf = (rows: readonly (readonly number[])[]): ReadonlyMap<number, number> =>
  new Map(
    rows.flatMap(row => row.map((number, place) => [number, row.length > 1 ? place / (row.length - 1) : 0.5] as const)),
  )

/** Heading of those who are tied to nobody and in no circle. */
const OTHERS = 'Others'

// Whoever is joined by birth or couple to somebody who is in no circle; a circle's own brothers stay in their circle.
function familyOf(family: Family, kin: Kin): readonly number[] {
  const circled = new Set(family.circles.flatMap(({ members }) => members.flatMap(id => kin.numbers.get(id) ?? [])))
  const joined: number[][] = kin.figures.map(() => [])
  const join = (one: number, other: number) => {
    joined[one]?.push(other)
    joined[other]?.push(one)
  }
  for (const { partners } of kin.couples) for (const one of partners) for (const other of partners) join(one, other)
  for (const { child, couple } of kin.lineages) for (const one of kin.couples[couple]?.partners ?? []) join(one, child)
  for (const { one, other } of kin.siblings) join(one, other)
  const reached = new Set<number>()
  for (const [number, figure] of kin.figures.entries()) {
    const stands = joined[number]?.length || family.generations[figure.id] !== undefined || number === kin.marked
    if (stands && (!circled.has(number) || number === kin.marked)) reached.add(number)
  }
  for (const number of reached) for (const other of joined[number] ?? []) reached.add(other)
  return [...reached].sort((one, other) => one - other)
}

// Small circles share a row, each behind its own heading.
function stacked(
  gathered: readonly Gathering[],
  firstHeading: number,
  width: number,
  widthOf: (figure: number) => number,
): readonly (readonly number[])[] {
  const rows: { cells: number[]; width: number }[] = []
  for (const [index, { rows: its }] of gathered.entries())
    for (const [part, members] of its.entries()) {
      const last = rows.at(-1)
      const cells = part === 0 ? [firstHeading + index, ...members] : [...members]
      const wide = members.reduce((sum, member) => sum + widthOf(member), HEADING)
      if (part === 0 && last && last.width + wide <= width + HEADING) {
        last.cells.push(...cells)
        last.width += wide
      } else rows.push({ cells, width: wide })
    }
  return rows.map(({ cells }) => cells)
}

const HEADING = 110
