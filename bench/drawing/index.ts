import type { Bench, Row } from '../bench.ts'
import { type Stage, stage } from './browser.ts'
import { frames } from './frames.ts'
import { layouts } from './layouts.ts'

/** Each kind of drawing measures itself on the same stage. */
const DRAWINGS: readonly ((on: Stage) => Promise<Row[]>)[] = [layouts, frames]

/** Goals R1 and R2: how fast a network is laid out, shown and moved, in a browser without a graphics card. */
export const bench: Bench = async ({ say }) => {
  const on = await stage()
  try {
    const rows: Row[] = []
    for (const drawing of DRAWINGS) {
      say(`Measuring ${drawing.name}`)
      rows.push(...(await drawing(on)))
    }
    return {
      bench: 'drawing',
      ours: 'the engine of src/drawing/network and the canvas of the product',
      peer: 'd3-force in a worker, cytoscape with fcose in the same browser',
      sizes: { 'knots laid out': 5_000, 'knots shown': 10_000, 'strands shown': 17_000, window: '1280 × 720' },
      rows,
    }
  } finally {
    await on.stop()
  }
}
