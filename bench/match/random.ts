/** The same numbers in the same order every time (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let value = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  /** Whether something of this likelihood happens. */
  chance(likelihood: number): boolean {
    return this.next() < likelihood
  }

  of<One>(list: readonly One[]): One {
    const one = list[this.below(list.length)]
    if (one === undefined) throw new RangeError('There is nothing to choose from.')
    return one
  }
}

/** Chooses by weight in one step of binary search. */
export function weighted(list: readonly (readonly [string, number])[]): (random: Random) => string {
  const sums = new Float64Array(list.length)
  let sum = 0
  for (const [at, [, count]] of list.entries()) sums[at] = sum += count
  return random => {
    const wanted = random.next() * sum
    let [low, high] = [0, list.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return list[low]?.[0] ?? ''
  }
}
