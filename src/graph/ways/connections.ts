import type { Graph } from '../graph.ts'
import type { Cut, Path } from '../model.ts'
import { allShortest } from './shortest.ts'

export interface Connection {
  readonly one: number
  readonly other: number
  readonly length: number
  /** How many shortest ways there are; `paths` are the first of them. */
  readonly count: number
  readonly paths: readonly Path[]
}

/** What links the chosen: each pair that is linked, and all nodes and links of the ways together, in ascending order. */
export interface Connections {
  readonly pairs: readonly Connection[]
  readonly nodes: readonly number[]
  readonly links: readonly number[]
}

export interface ConnectionsAsked {
  readonly cut?: Cut
  readonly longest?: number
  /** Ways written out for each pair. */
  readonly most?: number
}

/**
 * Who links these, and how: the shortest ways between every two of the chosen. Two that nothing visible links within
 * `longest` links are left out, and whoever was chosen is among the nodes only if they are on a way.
 */
export function connections(graph: Graph, chosen: readonly number[], asked: ConnectionsAsked = {}): Connections {
  const all = [...new Set(chosen)]
  const pairs = all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other): Connection[] => {
      const found = allShortest(graph, one, other, asked)
      return found ? [{ one, other, ...found }] : []
    }),
  )
  const paths = pairs.flatMap(pair => pair.paths)
  return {
    pairs,
    nodes: ascending(paths.flatMap(({ nodes }) => nodes)),
    links: ascending(paths.flatMap(({ links }) => links)),
  }
}

const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((one, other) => one - other)
