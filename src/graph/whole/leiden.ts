import type { Weighted } from './weighted.ts'

// The three steps of Leiden on one level: nodes move where they fit best; each community falls into finer parts that hang
// together; the parts become the nodes of the next level.

/** Below this a move would only turn the rounding of numbers round. */
const LEAST = 1e-12

/** Moves nodes between communities until none fits better elsewhere, changing `label`. Says whether any moved. */
export function moved(level: Weighted, label: Int32Array): boolean {
  const { count, start, beside, weight, strength, total } = level
  const sums = new Float64Array(count)
  for (let node = 0; node < count; node++)
    sums[label[node] as number] = (sums[label[node] as number] as number) + (strength[node] as number)
  const queue = eachAlone(count)
  const waiting = new Uint8Array(count).fill(1)
  const toward = towards(count)
  let [head, left, any] = [0, count, false]
  while (left > 0) {
    const node = queue[head] as number
    head = (head + 1) % count
    left--
    waiting[node] = 0
    const own = label[node] as number
    const share = (strength[node] as number) / total
    sums[own] = (sums[own] as number) - (strength[node] as number)
    gather(toward, level, label, node, null)
    const best = bestOf(toward, sums, share, own, (toward.weights[own] as number) - share * (sums[own] as number))
    sums[best] = (sums[best] as number) + (strength[node] as number)
    if (best === own) continue
    label[node] = best
    any = true
    for (let entry = start[node] as number; entry < (start[node + 1] as number); entry++) {
      const neighbour = beside[entry] as number
      if (waiting[neighbour] || label[neighbour] === best || weight[entry] === 0) continue
      waiting[neighbour] = 1
      queue[(head + left) % count] = neighbour
      left++
    }
  }
  return any
}

/** The numbers from 0 on: each node a community of its own. */
export function eachAlone(count: number): Int32Array {
  const each = new Int32Array(count)
  for (let node = 0; node < count; node++) each[node] = node
  return each
}

/** Finer parts, each within one community: a node that is alone joins the part of its community that it fits best. */
export function refined(level: Weighted, label: Int32Array): Int32Array {
  const { count, strength, total } = level
  const part = eachAlone(count)
  const sums = strength.slice()
  const alone = new Uint8Array(count).fill(1)
  const toward = towards(count)
  for (let node = 0; node < count; node++) {
    if (!alone[node]) continue
    const share = (strength[node] as number) / total
    gather(toward, level, part, node, label)
    // To stay alone gains nothing; nobody else is in its part, so it never meets that.
    const best = bestOf(toward, sums, share, node, 0)
    if (best === node) continue
    part[node] = best
    alone[best] = 0
    sums[best] = (sums[best] as number) + (strength[node] as number)
  }
  return part
}

/** Weights from one node to each community around it. */
interface Towards {
  readonly weights: Float64Array
  /** The communities that it met, `size` of them: what is emptied before the next node, so that it costs what the node costs. */
  readonly met: Int32Array
  size: number
}

const towards = (count: number): Towards => ({ weights: new Float64Array(count), met: new Int32Array(count), size: 0 })

function gather(toward: Towards, level: Weighted, label: Int32Array, node: number, within: Int32Array | null) {
  const { start, beside, weight } = level
  const { weights, met } = toward
  for (let at = 0; at < toward.size; at++) weights[met[at] as number] = 0
  let size = 0
  const end = start[node + 1] as number
  for (let entry = start[node] as number; entry < end; entry++) {
    const neighbour = beside[entry] as number
    if (within !== null && within[neighbour] !== within[node]) continue
    const community = label[neighbour] as number
    if (weights[community] === 0) met[size++] = community
    weights[community] = (weights[community] as number) + (weight[entry] as number)
  }
  toward.size = size
}

/** Where a node fits best: from a community and a gain to begin with, whichever it met that is more. */
function bestOf(
  { weights, met, size }: Towards,
  sums: Float64Array,
  share: number,
  own: number,
  least: number,
): number {
  let [best, most] = [own, least]
  for (let at = 0; at < size; at++) {
    const community = met[at] as number
    const gain = (weights[community] as number) - share * (sums[community] as number)
    if (gain <= most + LEAST) continue
    best = community
    most = gain
  }
  return best
}

export interface Merged {
  readonly level: Weighted
  /** Which node of the next level each node became. */
  readonly of: Int32Array
  /** The community of each node of the next level, itself numbered as a node of it. */
  readonly label: Int32Array
}

/** The next level: each part one node, its community that of the nodes in it. */
export function merged(level: Weighted, part: Int32Array, label: Int32Array): Merged {
  const of = new Int32Array(level.count)
  const first: number[] = []
  const numbers = new Int32Array(level.count).fill(-1)
  for (let node = 0; node < level.count; node++) {
    const own = part[node] as number
    if (numbers[own] === -1) {
      numbers[own] = first.length
      first.push(node)
    }
    of[node] = numbers[own] as number
  }
  const communityOf = new Map<number, number>()
  const labels = Int32Array.from(first, (node, number) => {
    const community = label[node] as number
    const known = communityOf.get(community) ?? number
    communityOf.set(community, known)
    return known
  })
  return { level: summed(level, of, first.length), of, label: labels }
}

function summed({ count, start, beside, weight, strength, total }: Weighted, of: Int32Array, parts: number): Weighted {
  const members = grouped(of, parts, count)
  const sums = new Float64Array(parts)
  const own = { start: new Int32Array(parts + 1), strength: new Float64Array(parts) }
  const [besides, weights]: [number[], number[]] = [[], []]
  for (let part = 0; part < parts; part++) {
    const met: number[] = []
    for (let at = members.start[part] as number; at < (members.start[part + 1] as number); at++) {
      const node = members.nodes[at] as number
      own.strength[part] = (own.strength[part] as number) + (strength[node] as number)
      for (let entry = start[node] as number; entry < (start[node + 1] as number); entry++) {
        const other = of[beside[entry] as number] as number
        if (other === part) continue
        if (sums[other] === 0) met.push(other)
        sums[other] = (sums[other] as number) + (weight[entry] as number)
      }
    }
    for (const other of met) {
      besides.push(other)
      weights.push(sums[other] as number)
      sums[other] = 0
    }
    own.start[part + 1] = besides.length
  }
  return { ...own, count: parts, beside: Int32Array.from(besides), weight: Float64Array.from(weights), total }
}

function grouped(of: Int32Array, parts: number, count: number) {
  const start = new Int32Array(parts + 1)
  for (let node = 0; node < count; node++)
    start[(of[node] as number) + 1] = (start[(of[node] as number) + 1] as number) + 1
  for (let part = 0; part < parts; part++) start[part + 1] = (start[part + 1] as number) + (start[part] as number)
  const next = start.slice(0, parts)
  const nodes = new Int32Array(count)
  for (let node = 0; node < count; node++) {
    const part = of[node] as number
    nodes[next[part] as number] = node
    next[part] = (next[part] as number) + 1
  }
  return { start, nodes }
}
