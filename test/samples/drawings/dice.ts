/** The same throws for the same seed, on every machine. */
export interface Dice {
  /** From 0 up to, and without, 1. */
  readonly next: () => number
  readonly below: (count: number) => number
  readonly chance: (part: number) => boolean
  readonly pick: <Thing>(of: readonly [Thing, ...Thing[]]) => Thing
}

export function diceOf(seed: number): Dice {
  let state = (seed * 2654435761) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    next,
    below,
    chance: part => next() < part,
    pick: of => of[below(of.length)] ?? of[0],
  }
}

export function shuffledBy<Thing>(dice: Dice, things: readonly Thing[]): readonly Thing[] {
  const mixed = [...things]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = dice.below(at + 1)
    const [one, two] = [mixed[at], mixed[other]]
    if (one !== undefined && two !== undefined) [mixed[at], mixed[other]] = [two, one]
  }
  return mixed
}
