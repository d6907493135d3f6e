import type { Graph, Side } from './graph.ts'
import type { Cut } from './model.ts'

/** A cut made ready to be asked for every entry of a row. */
export interface Passing {
  readonly nodes: Uint8Array | null
  readonly links: Uint8Array | null
  readonly first: number
  readonly last: number
  readonly hub: number
}

export function passing({ nodes, links, during, hub }: Cut): Passing {
  return {
    nodes: nodes ?? null,
    links: links ?? null,
    first: Math.max(during?.[0] ?? 0, 0),
    last: during?.[1] ?? Number.MAX_SAFE_INTEGER,
    hub: hub ?? Number.MAX_SAFE_INTEGER,
  }
}

/** Whether an entry of a row may be followed. Asks of the entry and of the node it leads to, and looks at nothing behind that. */
export function passes(
  { beside, link, since, until }: Graph,
  { nodes, links, first, last }: Passing,
  at: number,
): boolean {
  if ((since[at] as number) > last || (until[at] as number) < first) return false
  if (nodes !== null && nodes[beside[at] as number] !== 1) return false
  return links === null || links[link[at] as number] === 1
}

/** A node of which there is nothing to be seen answers as one that is not there. */
export function isThere({ nodes }: Graph, passing: Passing, node: number): boolean {
  return Number.isInteger(node) && node >= 0 && node < nodes && (passing.nodes === null || passing.nodes[node] === 1)
}

/** Counts only what may be followed: whether a node leads on must not tell of links that are hidden. */
export function isHub(graph: Graph, passing: Passing, node: number): boolean {
  const [from, to] = [graph.start[node] as number, graph.start[node + 1] as number]
  if (to - from <= passing.hub) return false
  let count = 0
  for (let entry = from; entry < to; entry++) if (passes(graph, passing, entry)) count++
  return count > passing.hub
}

/** Begins a walk anew: what an earlier one has seen counts no more. */
export function begin(side: Side, origin: number): void {
  side.turn++
  side.seen[origin] = side.turn
  side.steps[origin] = 0
  side.queue[0] = origin
}
