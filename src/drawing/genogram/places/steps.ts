import type { Links, Net, Straight } from '../lines/links.ts'
import { type Slot, slotBreadth } from '../lines/slots.ts'
import type { Standing } from '../rows/standing.ts'
import { type Cell, EDGE, NOTE } from './cells.ts'
import type { Steps } from './columns.ts'
import { widest, wrapped } from './wording.ts'

const GAP = 14
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
      const taken = roomOf(inGap, links.nets)
      const passed = inGap.some(({ kind }) => kind !== 'drop')
      const joined = between.length > 0 || isBrood(standing, before.number, here.number)
      const room = before.right + here.left + Math.max(GAP, taken) + (joined ? 0 : APART)
      return Math.ceil(Math.max(room, between.length > 0 ? roomBetween(before, here, between, passed ? taken : 0) : 0))
    }),
  )
}

// Slots side by side, clear of what is written to both sides.
function roomOf(slots: readonly Slot[], nets: readonly Net[]): number {
  if (slots.length === 0) return 0
  const breadths = slots.map(slot => slotBreadth(slot, nets))
  return (
    2 * (EDGE + Math.max(...breadths)) + SLOT * (slots.length - 1) + 2 * breadths.reduce((sum, one) => sum + one, 0)
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
  const highest = top + Math.max(0, ...between.map(({ raised }) => raised))
  return { lines, width: widest(lines, NOTE), top: highest, height: highest + 4 + lines.length * 12 }
}
