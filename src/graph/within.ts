import type { Graph } from './graph.ts'
import type { Cut } from './model.ts'
import { isHub, isThere, passes, passing } from './passing.ts'

/** Nodes in the order in which they are reached, and how many links away each is. */
export interface Reached {
  readonly nodes: Int32Array
  readonly steps: Int32Array
}

/** Everything within so many links of any of the origins, themselves first. */
export function within(graph: Graph, origins: readonly number[], hops: number, cut: Cut = {}): Reached {
  const { start, beside, room } = graph
  const { seen, steps, queue } = room.forward
  const turn = ++room.forward.turn
  const through = passing(cut)
  let reached = 0
  for (const origin of origins) {
    if (!isThere(graph, through, origin) || seen[origin] === turn) continue
    seen[origin] = turn
    steps[origin] = 0
    queue[reached++] = origin
  }
  const first = reached
  for (let at = 0; at < reached; at++) {
    const node = queue[at] as number
    const next = (steps[node] as number) + 1
    if (next > hops) break
    if (at >= first && isHub(graph, through, node)) continue
    for (let entry = start[node] as number; entry < (start[node + 1] as number); entry++) {
      const neighbour = beside[entry] as number
      if (seen[neighbour] === turn || !passes(graph, through, entry)) continue
      seen[neighbour] = turn
      steps[neighbour] = next
      queue[reached++] = neighbour
    }
  }
  const nodes = queue.slice(0, reached)
  return { nodes, steps: nodes.map(node => steps[node] as number) }
}
