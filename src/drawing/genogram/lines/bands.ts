import type { Family } from '../model.ts'
import type { Standing } from '../rows/standing.ts'
import type { Links } from './links.ts'
import type { Ports } from './ports.ts'
import type { Slot } from './slots.ts'
import { type Tracks, tracksOf } from './tracks.ts'
import { type Wire, wiresOf } from './wires.ts'

/** The room between two rows: its lines, and how far below its top each runs. */
export interface Band extends Tracks {
  readonly wires: readonly Wire[]
}

/** One band above each row, and one below the last. */
export function bandsOfAll(
  family: Family,
  standing: Standing,
  links: Links,
  ports: Ports,
  slots: readonly Slot[],
): readonly Band[] {
  return Array.from({ length: standing.rows.length + 1 }, (_, band) => {
    const wires = wiresOf(family, standing, links, ports, slots, band)
    return { wires, ...tracksOf(wires, links.nets) }
  })
}
