/** A heap: whatever comes soonest by an order is taken first. */
export interface Heap<One> {
  add(one: One): void
  /** The soonest, which is then no longer in it. */
  take(): One | undefined
}

export function heap<One>(isSooner: (one: One, other: One) => boolean): Heap<One> {
  const held: One[] = []
  return {
    add(one) {
      let at = held.length
      while (at > 0) {
        const above = (at - 1) >> 1
        if (!isSooner(one, held[above] as One)) break
        held[at] = held[above] as One
        at = above
      }
      held[at] = one
    },
    take() {
      const [first, last] = [held[0], held.pop()]
      if (last === undefined || held.length === 0) return first
      let at = 0
      for (;;) {
        let below = 2 * at + 1
        if (below >= held.length) break
        if (below + 1 < held.length && isSooner(held[below + 1] as One, held[below] as One)) below++
        if (!isSooner(held[below] as One, last)) break
        held[at] = held[below] as One
        at = below
      }
      held[at] = last
      return first
    },
  }
}
