import type { Graph, Side } from '../graph.ts'
import type { Cut, Path } from '../model.ts'
import { isHub, type Passing, passes, passing } from '../passing.ts'
import { type Meeting, meeting } from './meeting.ts'

/** Ways longer than this tell nobody anything. */
const LONGEST = 12

export interface Shortest {
  /** Links on each of them. */
  readonly length: number
  /** How many there are, counting two ways over the same nodes as one. */
  readonly count: number
  /** The first of them, in the order of their nodes' numbers; as many as were asked for. */
  readonly paths: readonly Path[]
}

/** A shortest way between two nodes; null where there is none that may be seen within `longest` links. */
export function shortestPath(graph: Graph, one: number, other: number, cut: Cut = {}, longest = LONGEST): Path | null {
  return allShortest(graph, one, other, { most: 1, cut, longest })?.paths[0] ?? null
}

/** How many links apart two nodes are; null where no way may be seen. */
export function distance(graph: Graph, one: number, other: number, cut: Cut = {}, longest = LONGEST): number | null {
  return meeting(graph, one, other, passing(cut), longest)?.length ?? null
}

export interface Asked {
  readonly cut?: Cut
  readonly longest?: number
  /** How many ways are written out. */
  readonly most?: number
}

/** All shortest ways between two nodes: their number, and the first of them. Null where none may be seen. */
export function allShortest(graph: Graph, one: number, other: number, asked: Asked = {}): Shortest | null {
  const { cut = {}, longest = LONGEST, most = 20 } = asked
  const through = passing(cut)
  const met = meeting(graph, one, other, through, longest)
  if (!met) return null
  const walking: Walking = { graph, through, one, other, known: [new Map(), new Map()] }
  const count = met.middles.reduce((sum, node) => sum + ways(walking, FORWARD, node) * ways(walking, BACKWARD, node), 0)
  return { length: met.length, count, paths: written(walking, met, most) }
}

const [FORWARD, BACKWARD] = [0, 1] as const
type Way = typeof FORWARD | typeof BACKWARD

interface Walking {
  readonly graph: Graph
  readonly through: Passing
  readonly one: number
  readonly other: number
  /** How many shortest ways lead from a node to either end, as far as that was asked. */
  readonly known: readonly [Map<number, number>, Map<number, number>]
}

const sideOf = ({ graph: { room } }: Walking, way: Way): Side => (way === FORWARD ? room.forward : room.backward)

/** Each neighbour that is one link nearer to an end, once, with the link to it. */
function eachNearer(
  walking: Walking,
  way: Way,
  node: number,
  see: (neighbour: number, link: number) => boolean | undefined,
) {
  const { graph, through, one, other } = walking
  const { seen, steps, turn } = sideOf(walking, way)
  const nearer = (steps[node] as number) - 1
  let last = -1
  for (let entry = graph.start[node] as number; entry < (graph.start[node + 1] as number); entry++) {
    const neighbour = graph.beside[entry] as number
    if (neighbour === last || seen[neighbour] !== turn || steps[neighbour] !== nearer) continue
    if (!passes(graph, through, entry)) continue
    if (neighbour !== one && neighbour !== other && isHub(graph, through, neighbour)) continue
    last = neighbour
    if (see(neighbour, graph.link[entry] as number) === false) return
  }
}

function ways(walking: Walking, way: Way, node: number): number {
  if (sideOf(walking, way).steps[node] === 0) return 1
  const held = walking.known[way].get(node)
  if (held !== undefined) return held
  let count = 0
  eachNearer(walking, way, node, neighbour => {
    count += ways(walking, way, neighbour)
    return true
  })
  walking.known[way].set(node, count)
  return count
}

function written(walking: Walking, { middles }: Meeting, most: number): Path[] {
  const paths: Path[] = []
  for (const middle of middles) {
    const [back, ahead] = [toEnd(walking, FORWARD, middle, most), toEnd(walking, BACKWARD, middle, most)]
    for (const first of back)
      for (const second of ahead) {
        if (paths.length >= most) return paths
        const nodes = [...first.nodes.toReversed(), middle, ...second.nodes]
        paths.push({ nodes, links: [...first.links.toReversed(), ...second.links] })
      }
  }
  return paths
}

/** Ways from a node to an end, the node itself left out; as many as `most`. */
function toEnd(walking: Walking, way: Way, node: number, most: number): Path[] {
  if (sideOf(walking, way).steps[node] === 0) return [{ nodes: [], links: [] }]
  const found: Path[] = []
  eachNearer(walking, way, node, (neighbour, link) => {
    for (const { nodes, links } of toEnd(walking, way, neighbour, most - found.length))
      found.push({ nodes: [neighbour, ...nodes], links: [link, ...links] })
    return found.length < most
  })
  return found
}
