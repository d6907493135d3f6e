import type { Question } from '../match/questions.ts'

/** A row of the list and whom it was linked to. */
export interface Pair {
  readonly row: number
  readonly id: number
  readonly weight: number
}

/** The best F1 of any threshold, and the share of the true links at the lowest threshold at which 99 in 100 are right. */
export function pairScores(
  pairs: readonly Pair[],
  list: readonly Question[],
): { f1: number; sure: number; falsely: number } {
  const known = list.filter(({ truth }) => truth >= 0).length
  const sorted = [...pairs].sort((one, other) => other.weight - one.weight)
  let right = 0
  let strangers = 0
  const best = { f1: 0, sure: 0, falsely: 0 }
  for (const [at, { row, id }] of sorted.entries()) {
    const truth = list[row]?.truth ?? -1
    if (truth === id) right++
    if (truth < 0) strangers++
    best.f1 = Math.max(best.f1, (2 * right) / (at + 1 + known))
    if (right / (at + 1) < 0.99) continue
    best.sure = right / known
    best.falsely = strangers
  }
  return best
}
