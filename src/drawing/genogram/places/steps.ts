import type { Links, Straight } from '../lines/links.ts'
import type { Slot } from '../lines/slots.ts'
import type { Standing } from '../rows/standing.ts'
import { type Cell, NOTE } from './cells.ts'
import type { Steps } from './columns.ts'
import { widest, wrapped } from './wording.ts'

const GAP = 16
/** Between those who are neither brothers and sisters nor a couple. */
const APART = 12
export const SLOT = 9
const SHORTEST = 34
const LABEL_WIDTH = 78
/** Of the lines straight between two neighbours the first is at the middle of their symbols, the next so far above. */
export const RUNG = 10

/** How far neighbours stand from each other, with room for what is written and drawn between them. */
export function stepsOf(standing: Standing, cells: readonly Cell[], links: Links, slots: readonly Slot[]): Steps {
  return standing.rows.map(({ cells: row }, number) =>
    row.map((cell, place) => {
      const [before, here] = [cells[row[place - 1] ?? -1], cells[cell]]
      if (!before || !here) return 0
      const between = links.straights.filter(straight => straight.row === number && straight.place === place - 1)
      const inGap = slots.filter(slot => slot.row === number && slot.place === place - 1)
      const taken = inGap.length
      const passed = inGap.some(({ kind }) => kind !== 'drop')
      const joined = between.length > 0 || isBrood(standing, before.number, here.number)
      const room = before.right + here.left + GAP + SLOT * taken + (joined ? 0 : APART)
      return Math.ceil(
        Math.max(room, between.length > 0 ? roomBetween(before, here, between, passed ? SLOT * taken + 8 : 0) : 0),
      )
    }),
  )
}

function isBrood({ kin }: Standing, one: number, other: number): boolean {
  const [home, others] = [kin.home[one] ?? -1, kin.home[other] ?? -1]
  // Around the family nobody is nearer than another.
  return home === others || kin.figures[one] === undefined
}

// The words keep clear of all that passes.
function roomBetween(before: Cell, here: Cell, between: readonly Straight[], passed: number): number {
  const { width, height } = said(between)
  const beside = before.reach + here.reach + Math.max(SHORTEST, width + 12)
  const high = height > Math.min(before.half, here.half)
  return high || passed > 0 ? Math.max(beside, before.right + here.left + width + 12 + passed) : beside
}

/** What is said over the lines between two neighbours, and how high it all stands above the middle of their symbols. */
export function said(between: readonly Straight[]) {
  const lines = between.toReversed().flatMap(({ label }) => wrapped(label, LABEL_WIDTH, NOTE, 4))
  const top = (between.length - 1) * RUNG
  return { lines, width: widest(lines, NOTE), top, height: top + 4 + lines.length * 12 }
}
