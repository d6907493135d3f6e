import type { Graph } from '../graph.ts'
import type { Cut } from '../model.ts'
import { passes, passing } from '../passing.ts'

/** Which part each node belongs to, numbered from 0 in the order of their first nodes; -1 for a node that may not be seen. */
export interface Parts {
  readonly of: Int32Array
  readonly sizes: Int32Array
}

/** Nodes that hang together. */
export function components(graph: Graph, cut: Cut = {}): Parts {
  const { start, beside } = graph
  const through = passing(cut)
  const of = new Int32Array(graph.nodes).fill(-1)
  const queue = new Int32Array(graph.nodes)
  const sizes: number[] = []
  for (let node = 0; node < graph.nodes; node++) {
    if (of[node] !== -1 || (through.nodes !== null && through.nodes[node] !== 1)) continue
    const part = sizes.length
    of[node] = part
    queue[0] = node
    let reached = 1
    for (let at = 0; at < reached; at++) {
      const from = queue[at] as number
      for (let entry = start[from] as number; entry < (start[from + 1] as number); entry++) {
        const neighbour = beside[entry] as number
        if (of[neighbour] !== -1 || !passes(graph, through, entry)) continue
        of[neighbour] = part
        queue[reached++] = neighbour
      }
    }
    sizes.push(reached)
  }
  return { of, sizes: Int32Array.from(sizes) }
}

/** Nodes without which their part would fall apart, in ascending order (Hopcroft and Tarjan 1973, without recursion). */
export function articulation(graph: Graph, cut: Cut = {}): number[] {
  const through = passing(cut)
  const walk: Walk = {
    graph,
    depth: new Int32Array(graph.nodes).fill(-1),
    lowest: new Int32Array(graph.nodes),
    above: new Int32Array(graph.nodes).fill(-1),
    next: graph.start.slice(0, graph.nodes),
    cuts: new Uint8Array(graph.nodes),
  }
  for (let root = 0; root < graph.nodes; root++)
    if (walk.depth[root] === -1 && (through.nodes === null || through.nodes[root] === 1))
      walkFrom(walk, root, entry => passes(graph, through, entry))
  return [...walk.cuts.keys()].filter(node => walk.cuts[node] === 1)
}

interface Walk {
  readonly graph: Graph
  readonly depth: Int32Array
  /** The least depth that can be come back to from beneath a node. */
  readonly lowest: Int32Array
  readonly above: Int32Array
  readonly next: Int32Array
  readonly cuts: Uint8Array
}

function walkFrom(
  { graph, depth, lowest, above, next, cuts }: Walk,
  root: number,
  mayFollow: (entry: number) => boolean,
) {
  let [node, branches] = [root, 0]
  depth[root] = lowest[root] = 0
  for (;;) {
    const entry = next[node] as number
    if (entry < (graph.start[node + 1] as number)) {
      next[node] = entry + 1
      const neighbour = graph.beside[entry] as number
      if (neighbour === above[node] || !mayFollow(entry)) continue
      if (depth[neighbour] !== -1) {
        lowest[node] = Math.min(lowest[node] as number, depth[neighbour] as number)
        continue
      }
      above[neighbour] = node
      depth[neighbour] = lowest[neighbour] = (depth[node] as number) + 1
      if (node === root) branches++
      node = neighbour
      continue
    }
    const back = above[node] as number
    if (back === -1) break
    lowest[back] = Math.min(lowest[back] as number, lowest[node] as number)
    if (back !== root && (lowest[node] as number) >= (depth[back] as number)) cuts[back] = 1
    node = back
  }
  if (branches > 1) cuts[root] = 1
}
