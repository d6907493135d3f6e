import { LAST_DAY, type Links, UNKNOWN } from './model.ts'

// Links as rows of neighbours (compressed sparse rows): each link twice, once from either end, the rows sorted by neighbour.
// About 16 bytes a link and end; a walk along one row reads memory in order.

export interface Graph {
  readonly nodes: number
  readonly links: number
  /** The row of `node` is from `start[node]` up to `start[node + 1]`. */
  readonly start: Int32Array
  readonly beside: Int32Array
  /** Which of the links it was built from each entry of a row is. */
  readonly link: Int32Array
  readonly since: Uint16Array
  readonly until: Uint16Array
  readonly room: Room
}

/** Room to walk in, one side from either end; kept with the graph so that a question allocates nothing that grows with it. */
export interface Room {
  readonly forward: Side
  readonly backward: Side
}

export interface Side {
  /** The turn in which a node was last reached: so nothing has to be emptied between two questions. */
  readonly seen: Int32Array
  readonly steps: Int32Array
  readonly queue: Int32Array
  turn: number
}

const OPEN = LAST_DAY + 1

/** A graph to ask. A link from a node to itself ties nobody to anybody and is left out. */
export function graphOf({ nodes, from, to, since, until }: Links): Graph {
  const rows = rowsOf(nodes, from, to)
  const size = rows.link.length
  const graph: Graph = {
    ...{ nodes, links: from.length },
    ...transposed(nodes, rows),
    ...{ since: new Uint16Array(size), until: new Uint16Array(size) },
    room: { forward: side(nodes), backward: side(nodes) },
  }
  for (let at = 0; at < size; at++) {
    const link = graph.link[at] as number
    const [first, last] = [since?.[link] ?? UNKNOWN, until?.[link] ?? UNKNOWN]
    graph.since[at] = first === UNKNOWN ? 0 : first
    graph.until[at] = last === UNKNOWN ? OPEN : last
  }
  return graph
}

interface Rows {
  readonly start: Int32Array
  readonly beside: Int32Array
  readonly link: Int32Array
}

function rowsOf(nodes: number, from: ArrayLike<number>, to: ArrayLike<number>): Rows {
  const start = new Int32Array(nodes + 1)
  for (let link = 0; link < from.length; link++) {
    const [one, other] = [from[link] as number, to[link] as number]
    if (!(one >= 0 && one < nodes && other >= 0 && other < nodes)) throw new RangeError(`Link ${link} has no such node`)
    if (one === other) continue
    start[one + 1] = (start[one + 1] as number) + 1
    start[other + 1] = (start[other + 1] as number) + 1
  }
  for (let node = 0; node < nodes; node++) start[node + 1] = (start[node + 1] as number) + (start[node] as number)
  const next = start.slice(0, nodes)
  const [beside, links] = [new Int32Array(start[nodes] as number), new Int32Array(start[nodes] as number)]
  const put = (node: number, neighbour: number, link: number) => {
    const at = next[node] as number
    next[node] = at + 1
    beside[at] = neighbour
    links[at] = link
  }
  for (let link = 0; link < from.length; link++) {
    const [one, other] = [from[link] as number, to[link] as number]
    if (one === other) continue
    put(one, other, link)
    put(other, one, link)
  }
  return { start, beside, link: links }
}

// Every entry put into the row of its neighbour, row after row: the same graph, and each row sorted.
function transposed(nodes: number, { start, beside, link }: Rows): Rows {
  const next = start.slice(0, nodes)
  const sorted = { start, beside: new Int32Array(beside.length), link: new Int32Array(link.length) }
  for (let node = 0; node < nodes; node++) {
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const neighbour = beside[at] as number
      const to = next[neighbour] as number
      next[neighbour] = to + 1
      sorted.beside[to] = node
      sorted.link[to] = link[at] as number
    }
  }
  return sorted
}

function side(nodes: number): Side {
  return { seen: new Int32Array(nodes), steps: new Int32Array(nodes), queue: new Int32Array(nodes), turn: 0 }
}
