/** Chance that can be thrown again: the same seed gives the same world, ids included. */
export interface Dice {
  chance(of: number): boolean
  below(limit: number): number
  one<Item>(list: readonly Item[]): Item
  some<Item>(list: readonly Item[], count: number): Item[]
  times<Item>(count: number, make: (at: number) => Item): Item[]
  id(): string
}

export function dice(seed: number): Dice {
  let state = seed >>> 0
  // mulberry32 (Tommy Ettinger, public domain): even enough for a world of some hundred rows.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const one = <Item>(list: readonly Item[]): Item => {
    const found = list[below(list.length)]
    if (found === undefined) throw new Error('Nothing to choose from')
    return found
  }
  const hex = (digits: number): string => Array.from({ length: digits }, () => below(16).toString(16)).join('')
  return {
    chance: of => next() < of,
    below,
    one,
    some: (list, count) => (list.length === 0 ? [] : [...new Set(Array.from({ length: count }, () => one(list)))]),
    times: (count, make) => Array.from({ length: count }, (_, at) => make(at)),
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${one(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`,
  }
}
