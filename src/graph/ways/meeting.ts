import type { Graph, Side } from '../graph.ts'
import { begin, isHub, isThere, type Passing, passes } from '../passing.ts'

// Two walks, one from either end, each a whole level at a time and always the smaller one: they meet where the shortest
// ways pass, having seen a small part of what one walk would see.

export interface Meeting {
  /** Links on a shortest way. */
  readonly length: number
  /** Of them walked from the first end. */
  readonly forward: number
  /** Every node so far from the first end that lies on a shortest way: each such way has exactly one of them. */
  readonly middles: readonly number[]
}

interface Walk {
  readonly side: Side
  level: number
  /** The last level in its queue. */
  from: number
  to: number
}

/** Where walks from two nodes meet; null where they do not within `longest` links. The sides keep what they have seen. */
export function meeting(graph: Graph, one: number, other: number, through: Passing, longest: number): Meeting | null {
  if (!isThere(graph, through, one) || !isThere(graph, through, other)) return null
  const { forward, backward } = graph.room
  begin(forward, one)
  begin(backward, other)
  if (one === other) return { length: 0, forward: 0, middles: [one] }
  const [ahead, back] = [walk(forward), walk(backward)]
  while (ahead.level + back.level < longest && ahead.from < ahead.to && back.from < back.to) {
    const [mine, theirs] = ahead.to - ahead.from <= back.to - back.from ? [ahead, back] : [back, ahead]
    const middles = advance(graph, mine, theirs.side, through, one, other)
    // They met on the last level of both: had a node been met on an earlier one, the walks would have stopped there.
    if (middles.length > 0)
      return { length: ahead.level + back.level, forward: ahead.level, middles: middles.sort(byNumber) }
  }
  return null
}

const byNumber = (one: number, other: number): number => one - other

const walk = (side: Side): Walk => ({ side, level: 0, from: 0, to: 1 })

/** One level further. Answers the nodes of it that the other walk has seen. */
function advance(graph: Graph, mine: Walk, theirs: Side, through: Passing, one: number, other: number): number[] {
  const { start, beside } = graph
  const { seen, steps, queue, turn } = mine.side
  const met: number[] = []
  let reached = mine.to
  for (let at = mine.from; at < mine.to; at++) {
    const node = queue[at] as number
    for (let entry = start[node] as number; entry < (start[node + 1] as number); entry++) {
      const neighbour = beside[entry] as number
      if (seen[neighbour] === turn || !passes(graph, through, entry)) continue
      if (neighbour !== one && neighbour !== other && isHub(graph, through, neighbour)) continue
      seen[neighbour] = turn
      steps[neighbour] = mine.level + 1
      queue[reached++] = neighbour
      if (theirs.seen[neighbour] === theirs.turn) met.push(neighbour)
    }
  }
  mine.level++
  mine.from = mine.to
  mine.to = reached
  return met
}
