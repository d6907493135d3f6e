import type { Links } from '../lines/links.ts'
import { type Ports, portsOf, turnsOf } from '../lines/ports.ts'
import { type Slot, slotsOf } from '../lines/slots.ts'
import type { Family } from '../model.ts'
import type { Standing } from '../rows/standing.ts'
import { type Cell, cellsOf } from './cells.ts'
import { aligned, columnsOf } from './columns.ts'
import { type Run, runsOf, sidesOf } from './outlines.ts'
import { stepsOf } from './steps.ts'

/** Where everybody stands across, and every upright line. */
interface Settled {
  readonly cells: readonly Cell[]
  readonly columns: Float64Array
  readonly runs: readonly Run[]
  readonly slots: readonly Slot[]
  readonly ports: Ports
}

/** Twice: lines choose their gaps by where everybody would stand, and then everybody makes room for them. */
export function settled(family: Family, standing: Standing, links: Links): Settled {
  const cells = cellsOf(standing, links.nets)
  const roughly = columnsOf(standing, stepsOf(standing, cells, links, []), cells)
  const runs = runsOf(family, standing)
  const slots = [...slotsOf(standing, links, roughly), ...sidesOf(runs)]
  const steps = stepsOf(standing, cells, links, slots)
  const first = columnsOf(standing, steps, cells)
  const turns = turnsOf(links, portsOf({ standing, links, cells, columns: first, slots }))
  const columns = aligned(standing, steps, first, cell => turns.get(cell) ?? 0)
  return { cells, columns, runs, slots, ports: portsOf({ standing, links, cells, columns, slots }) }
}
