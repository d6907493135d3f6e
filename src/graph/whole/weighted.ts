import type { Graph } from '../graph.ts'
import { isThere, type Passing, passes } from '../passing.ts'

/** A graph whose entries have weights; what was merged into one node keeps its inner links as part of its strength. */
export interface Weighted {
  readonly count: number
  readonly start: Int32Array
  readonly beside: Int32Array
  readonly weight: Float64Array
  /** Weights of all entries of a node, its inner ones counted from both ends. */
  readonly strength: Float64Array
  /** All strengths together: twice the weight of all links. */
  readonly total: number
}

/** Each pair of neighbours once, whatever the number of links between them. */
export function weightedOf(graph: Graph, through: Passing): Weighted {
  const start = new Int32Array(graph.nodes + 1)
  const beside = new Int32Array(graph.beside.length)
  let filled = 0
  for (let node = 0; node < graph.nodes; node++) {
    let last = -1
    if (!isThere(graph, through, node)) {
      start[node + 1] = filled
      continue
    }
    for (let entry = graph.start[node] as number; entry < (graph.start[node + 1] as number); entry++) {
      const neighbour = graph.beside[entry] as number
      // Rows are sorted: several links to one neighbour come one after the other.
      if (neighbour === last || !passes(graph, through, entry)) continue
      last = neighbour
      beside[filled++] = neighbour
    }
    start[node + 1] = filled
  }
  const strength = new Float64Array(graph.nodes)
  for (let node = 0; node < graph.nodes; node++) strength[node] = (start[node + 1] as number) - (start[node] as number)
  const weight = new Float64Array(filled).fill(1)
  return { count: graph.nodes, start, beside: beside.slice(0, filled), weight, strength, total: filled }
}
