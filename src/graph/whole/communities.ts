import type { Graph } from '../graph.ts'
import type { Cut } from '../model.ts'
import { passing } from '../passing.ts'
import { eachAlone, merged, moved, refined } from './leiden.ts'
import { type Weighted, weightedOf } from './weighted.ts'

export interface Communities {
  /** Which community each node belongs to, numbered from 0, the largest first; -1 for a node that may not be seen. */
  readonly of: Int32Array
  readonly sizes: Int32Array
  /** How much more is linked within them than chance would have it, from -0.5 to 1 (Newman and Girvan 2004). */
  readonly modularity: number
}

const LEVELS = 20
/** Begun again from what was found, as often as that finds more, and so often at most. */
const TURNS = 5

/**
 * Nodes that are linked more among each other than with the rest (Leiden: Traag, Waltman and van Eck 2019), in a fixed
 * order instead of a random one: the same graph always falls into the same communities. Several links between two nodes
 * count as one. One turn is enough where an answer is wanted soon.
 */
export function communities(graph: Graph, cut: Cut = {}, turns = TURNS): Communities {
  const through = passing(cut)
  const whole = weightedOf(graph, through)
  let of = improved(whole, eachAlone(graph.nodes))
  let best = modularityOf(whole, of)
  for (let turn = 1; turn < turns; turn++) {
    const again = improved(whole, of)
    const better = modularityOf(whole, again)
    if (better <= best) break
    of = again
    best = better
  }
  if (through.nodes) for (let node = 0; node < of.length; node++) if (through.nodes[node] !== 1) of[node] = -1
  return { of, sizes: numbered(of), modularity: best }
}

/** Level after level until nothing moves any more. Communities are numbered below the number of nodes. */
function improved(whole: Weighted, from: Int32Array): Int32Array {
  // Which node of the level at hand each node of the graph has become.
  const at = eachAlone(whole.count)
  let [level, label]: [Weighted, Int32Array] = [whole, from.slice()]
  for (let turn = 0; turn < LEVELS; turn++) {
    const hasMoved = moved(level, label)
    if (!hasMoved && turn > 0) break
    const next = merged(level, refined(level, label), label)
    for (let node = 0; node < at.length; node++) at[node] = next.of[at[node] as number] as number
    const isSmaller = next.level.count < level.count
    ;[level, label] = [next.level, next.label]
    if (!isSmaller) break
  }
  return at.map(node => label[node] as number)
}

/** How well a division of the nodes fits the links. */
export function modularity(graph: Graph, of: ArrayLike<number>): number {
  return modularityOf(weightedOf(graph, passing({})), of)
}

/** Gives communities their numbers by size, in place; those of one size in the order of their first nodes. */
function numbered(of: Int32Array): Int32Array {
  const sizes = new Map<number, number>()
  for (const community of of) if (community !== -1) sizes.set(community, (sizes.get(community) ?? 0) + 1)
  // A map keeps the order in which its keys came: that of their first nodes.
  const order = [...sizes].sort(([, one], [, other]) => other - one)
  const numbers = new Map(order.map(([community], number) => [community, number]))
  for (let node = 0; node < of.length; node++) of[node] = numbers.get(of[node] as number) ?? -1
  return Int32Array.from(order, ([, size]) => size)
}

function modularityOf({ count, start, beside, weight, strength, total }: Weighted, of: ArrayLike<number>): number {
  if (total === 0) return 0
  let inside = 0
  // Numbers of communities are below that of nodes; -1 is nobody's, and has no links either.
  const sums = new Float64Array(count + 1)
  for (let node = 0; node < count; node++) {
    const own = of[node] as number
    sums[own + 1] = (sums[own + 1] as number) + (strength[node] as number)
    for (let entry = start[node] as number; entry < (start[node + 1] as number); entry++)
      if (of[beside[entry] as number] === own) inside += weight[entry] as number
  }
  let chance = 0
  for (const sum of sums) chance += (sum / total) ** 2
  return inside / total - chance
}
