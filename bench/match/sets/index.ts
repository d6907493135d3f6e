import type { Scores } from '../scores.ts'
import { nameScores } from './names.ts'
import { areAbsent } from './read.ts'
import { miniSearchOn, ours, SETS } from './sets.ts'

/** A line for each labelled set and each engine: the half on which nothing was tried. */
export function* sets(): Generator<string> {
  if (areAbsent) return yield 'The labelled sets are not beside the project: they are left out.'
  for (const make of SETS) {
    const set = make()
    yield `${set.name}, ours: ${line(ours(set, 1))}`
    // With 50,000 people the peer takes minutes; its figures among a million are above.
    if (set.held.length < 10_000) yield `${set.name}, MiniSearch: ${line(miniSearchOn(set, 1))}`
  }
  for (const only of ['all', 'Person'] as const) {
    const { ours, sorted, logic, pairs } = nameScores(only)
    yield `Name pairs (${only}, ${pairs}): F1 ours ${ours.toFixed(3)}, sorted Jaro-Winkler ${sorted.toFixed(3)}, logic-v2 ${logic.toFixed(3)}`
  }
}

const line = ({ first, ten, sure, falsely, siblings }: Scores) =>
  `recall@1 ${first.toFixed(4)}, @10 ${ten.toFixed(4)}, at precision .99 ${sure.toFixed(4)}; falsely known ${falsely}, of them new siblings ${siblings}`
