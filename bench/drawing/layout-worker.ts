import { parentPort } from 'node:worker_threads'
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { laidOut, type Spots } from '../../src/drawing/network/layout/layout.ts'
import type { Links } from './nets.ts'

// Either layout, in a worker and by its own watch.

/** As many as d3-force takes by itself until it comes to rest. */
const TICKS = 300

export interface Laying {
  readonly by: 'ours' | 'd3-force'
  readonly links: Links
}
export interface Laid extends Spots {
  readonly milliseconds: number
}

parentPort?.on('message', ({ by, links }: Laying) => {
  const started = performance.now()
  const spots = by === 'ours' ? ours(links) : theirs(links)
  parentPort?.postMessage({ ...spots, milliseconds: performance.now() - started } satisfies Laid)
})

function ours({ count, from, to }: Links): Spots {
  const sides = new Float64Array(count).fill(54)
  return laidOut({ count, from: Int32Array.from(from), to: Int32Array.from(to) }, { width: sides, height: sides })
}

function theirs({ count, from, to }: Links): Spots {
  const nodes = Array.from({ length: count }, () => ({ x: Number.NaN, y: Number.NaN }))
  const links = from.map((source, at) => ({ source, target: to[at] ?? 0 }))
  forceSimulation(nodes)
    .force('links', forceLink(links).distance(54))
    .force('bodies', forceManyBody())
    .force('x', forceX())
    .force('y', forceY())
    .stop()
    .tick(TICKS)
  return { x: Float64Array.from(nodes, ({ x }) => x), y: Float64Array.from(nodes, ({ y }) => y) }
}
