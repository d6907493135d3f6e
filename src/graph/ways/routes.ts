import type { Graph } from '../graph.ts'
import type { Cut, Path } from '../model.ts'
import { begin, isHub, isThere, type Passing, passes, passing } from '../passing.ts'
import { heap } from './heap.ts'
import { distance } from './shortest.ts'

export interface Route extends Path {
  /** The weights of its links together. */
  readonly weight: number
}

export interface RoutesAsked {
  readonly cut?: Cut
  /** How little a link explains, by its number, from 0; each alike where absent. */
  readonly weight?: (link: number) => number
  readonly most?: number
  /** Longer than a shortest way by so many links at most. */
  readonly detour?: number
  readonly longest?: number
}

/** Steps that may be taken before we answer with what was found: a bound on time, whatever the graph. */
const PATIENCE = 20_000
/** Nodes around the far end whose distance is known exactly; beyond them it is known to be more. */
const AROUND = 20_000

/**
 * The best explained ways between two nodes, none passing a node twice: those of fewest links first, among them those of
 * least weight. Of several links between two nodes the lightest counts.
 */
export function bestRoutes(graph: Graph, one: number, other: number, asked: RoutesAsked = {}): Route[] {
  const { cut = {}, weight = () => 0, most = 20, detour = 2, longest = 8 } = asked
  const through = passing(cut)
  const shortest = distance(graph, one, other, cut, longest)
  if (shortest === null || !isThere(graph, through, one)) return []
  const search = { graph, through, one, other, weight, limit: Math.min(longest, shortest + detour) }
  const left = stepsLeft(search)
  const waiting = heap(isSooner)
  waiting.add({ node: one, link: -1, steps: 0, weight: 0, length: shortest, before: null })
  const found: Route[] = []
  for (let taken = 0; taken < PATIENCE && found.length < most; taken++) {
    const next = waiting.take()
    if (!next) break
    if (next.node === other) found.push(writtenOut(next))
    else for (const further of furtherFrom(search, next, left)) waiting.add(further)
  }
  return found
}

interface Search {
  readonly graph: Graph
  readonly through: Passing
  readonly one: number
  readonly other: number
  readonly weight: (link: number) => number
  readonly limit: number
}

/** A way begun, as a chain back to its first node. */
interface Begun {
  readonly node: number
  readonly link: number
  readonly steps: number
  readonly weight: number
  /** Links that it will have at the least when it arrives. */
  readonly length: number
  readonly before: Begun | null
}

/** Shortest first, then lightest, then furthest on, then in the order of their nodes. */
function isSooner(one: Begun, other: Begun): boolean {
  if (one.length !== other.length) return one.length < other.length
  if (one.weight !== other.weight) return one.weight < other.weight
  return one.steps !== other.steps ? one.steps > other.steps : one.node < other.node
}

/** At least so many links from each node to the far end: exact around it, and never too many. */
function stepsLeft({ graph, through, one, other, limit }: Search): (node: number) => number {
  const { start, beside, room } = graph
  const { seen, steps, queue } = room.backward
  begin(room.backward, other)
  const turn = room.backward.turn
  let [reached, complete] = [1, limit]
  for (let at = 0; at < reached; at++) {
    const node = queue[at] as number
    const next = (steps[node] as number) + 1
    if (next > limit || reached > AROUND) {
      // The level that was being walked is not whole: whoever was not seen is at least on it.
      complete = next - 1
      break
    }
    for (let entry = start[node] as number; entry < (start[node + 1] as number); entry++) {
      const neighbour = beside[entry] as number
      if (seen[neighbour] === turn || !passes(graph, through, entry)) continue
      if (neighbour !== one && isHub(graph, through, neighbour)) continue
      seen[neighbour] = turn
      steps[neighbour] = next
      queue[reached++] = neighbour
    }
  }
  return node => (seen[node] === turn ? (steps[node] as number) : complete + 1)
}

function furtherFrom(search: Search, begun: Begun, left: (node: number) => number): Begun[] {
  const { graph, through, one, other, weight, limit } = search
  const further: Begun[] = []
  for (let entry = graph.start[begun.node] as number; entry < (graph.start[begun.node + 1] as number); entry++) {
    const node = graph.beside[entry] as number
    const length = Math.max(begun.length, begun.steps + 1 + left(node))
    if (length > limit || !passes(graph, through, entry) || hasPassed(begun, node)) continue
    if (node !== one && node !== other && isHub(graph, through, node)) continue
    const link = graph.link[entry] as number
    const next = { node, link, steps: begun.steps + 1, weight: begun.weight + weight(link), length, before: begun }
    // Rows are sorted by neighbour: several links to one node come one after the other.
    const last = further.at(-1)
    if (last?.node !== node) further.push(next)
    else if (next.weight < last.weight) further[further.length - 1] = next
  }
  return further
}

function hasPassed(begun: Begun, node: number): boolean {
  for (let at: Begun | null = begun; at; at = at.before) if (at.node === node) return true
  return false
}

function writtenOut({ weight, ...last }: Begun): Route {
  const [nodes, links] = [[last.node], [] as number[]]
  for (let at: Begun | null = { weight, ...last }; at?.before; at = at.before) {
    links.push(at.link)
    nodes.push(at.before.node)
  }
  return { nodes: nodes.reverse(), links: links.reverse(), weight }
}
