/** Knots are numbers from 0, strands pairs of them: what a layout needs to know of a network, and nothing else. */
export interface Web {
  readonly count: number
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
}

/** Who is beside whom: the neighbours of `knot` are `beside[start[knot]]` up to `beside[start[knot + 1]]`. */
export interface Neighbours {
  readonly start: Int32Array
  readonly beside: Int32Array
}

export function neighboursOf({ count, from, to }: Web): Neighbours {
  const start = new Int32Array(count + 1)
  const each = (see: (one: number, other: number) => void) => {
    for (let strand = 0; strand < from.length; strand++) {
      const [one, other] = [from[strand] as number, to[strand] as number]
      if (one !== other) see(one, other)
    }
  }
  each((one, other) => {
    start[one + 1] = (start[one + 1] as number) + 1
    start[other + 1] = (start[other + 1] as number) + 1
  })
  for (let knot = 0; knot < count; knot++) start[knot + 1] = (start[knot + 1] as number) + (start[knot] as number)
  const next = start.slice(0, count)
  const beside = new Int32Array(start[count] as number)
  const put = (at: number, neighbour: number) => {
    beside[next[at] as number] = neighbour
    next[at] = (next[at] as number) + 1
  }
  each((one, other) => {
    put(one, other)
    put(other, one)
  })
  return { start, beside }
}

/** Steps from one knot to each other along strands; -1 where there is no way. `queue` is room to work in. */
export function stepsFrom(origin: number, { start, beside }: Neighbours, steps: Int32Array, queue: Int32Array): number {
  steps.fill(-1)
  steps[origin] = 0
  queue[0] = origin
  let reached = 1
  for (let at = 0; at < reached; at++) {
    const knot = queue[at] as number
    const next = (steps[knot] as number) + 1
    for (let index = start[knot] as number; index < (start[knot + 1] as number); index++) {
      const neighbour = beside[index] as number
      if (steps[neighbour] !== -1) continue
      steps[neighbour] = next
      queue[reached++] = neighbour
    }
  }
  return reached
}

/** Knots that hang together, the largest set first; those of one size in the order of their first knot. */
export function partsOf(count: number, neighbours: Neighbours): Int32Array[] {
  const seen = new Uint8Array(count)
  const [steps, queue] = [new Int32Array(count).fill(-1), new Int32Array(count)]
  const parts: Int32Array[] = []
  for (let knot = 0; knot < count; knot++) {
    if (seen[knot]) continue
    const part = queue.slice(0, spreadFrom(knot, neighbours, steps, queue)).sort()
    for (const one of part) seen[one] = 1
    parts.push(part)
  }
  return parts.sort((one, other) => other.length - one.length || (one[0] as number) - (other[0] as number))
}

// As `stepsFrom`, but marks are left standing: each knot is walked once, however many parts there are.
function spreadFrom(origin: number, { start, beside }: Neighbours, steps: Int32Array, queue: Int32Array): number {
  steps[origin] = 0
  queue[0] = origin
  let reached = 1
  for (let at = 0; at < reached; at++) {
    const knot = queue[at] as number
    for (let index = start[knot] as number; index < (start[knot + 1] as number); index++) {
      const neighbour = beside[index] as number
      if (steps[neighbour] !== -1) continue
      steps[neighbour] = 0
      queue[reached++] = neighbour
    }
  }
  return reached
}

/** One part with its knots numbered anew from 0, in the order of `part`. */
export function partOf(part: Int32Array, { start, beside }: Neighbours, numbers: Int32Array): Neighbours {
  part.forEach((knot, index) => {
    numbers[knot] = index
  })
  const own = new Int32Array(part.length + 1)
  part.forEach((knot, index) => {
    own[index + 1] = (own[index] as number) + (start[knot + 1] as number) - (start[knot] as number)
  })
  const next = new Int32Array(own[part.length] as number)
  part.forEach((knot, index) => {
    let at = own[index] as number
    for (let one = start[knot] as number; one < (start[knot + 1] as number); one++)
      next[at++] = numbers[beside[one] as number] as number
  })
  return { start: own, beside: next }
}
