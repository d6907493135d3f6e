import type { Stroke } from './links.ts'

/** How far a line reaches to each side of its middle: teeth, lines beside it, its arrow. */
const BREADTH: Readonly<Partial<Record<Stroke, number>>> = {
  adopted: 2,
  close: 2,
  conflict: 4,
  'close-hostile': 5,
  fused: 4,
  'cut-off': 3,
  'cut-off-repaired': 3,
  'no-contact': 3,
  caretaker: 4,
  protective: 4,
  concern: 5,
  'physical-abuse': 4,
  'emotional-abuse': 4,
  'sexual-abuse': 6,
}

export const breadthOf = (stroke: Stroke): number => BREADTH[stroke] ?? 0

/** Where an upright line begins and ends across. */
export const edgesAt = (x: number, breadth: number): readonly number[] =>
  breadth === 0 ? [x] : [x - breadth, x, x + breadth]

/** Something that wants to stand somewhere across, and how far it reaches to each side. */
export interface Wish {
  readonly at: number
  readonly breadth: number
}

/** Places in the given order, as near to the wishes as can be with so much between them, within the limits where they suffice. */
export function spaced(wishes: readonly Wish[], apart: number, low: number, high: number): readonly number[] {
  const wanted = wishes.map((wish, index) => {
    const before = wishes[index - 1]
    return before ? apart + before.breadth + wish.breadth : 0
  })
  const total = wanted.reduce((sum, step) => sum + step, 0)
  const scale = total > high - low ? Math.max(0, high - low) / total : 1
  let reached = 0
  const offsets = wanted.map(step => (reached += step * scale))
  const blocks: { sum: number; count: number }[] = []
  for (const [index, { at }] of wishes.entries()) {
    const kept = Math.max(low, Math.min(high, at))
    let block = { sum: kept - (offsets[index] ?? 0), count: 1 }
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      block = { sum: block.sum + last.sum, count: block.count + last.count }
      blocks.pop()
    }
    blocks.push(block)
  }
  const free = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  return free.map((place, index) => {
    const offset = offsets[index] ?? 0
    return Math.max(low + offset, Math.min(high - (total * scale - offset), place + offset))
  })
}
