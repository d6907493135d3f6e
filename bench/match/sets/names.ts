import { compare, type Described } from '../../../src/matching/index.ts'
import { likeness } from '../../../src/matching/words/distance.ts'
import { folded } from '../../../src/matching/words/fold.ts'
import { csv } from './read.ts'

const named = (text: string): Described => ({
  kind: 'person',
  names: [{ text, sort: 'name' }],
  births: [],
  homes: [],
  numbers: [],
  words: [],
  beside: [],
})

/** How much of two names agrees, 0 to 1: of what each would weigh against itself, the smaller share; less where both hold a word that the other lacks. */
export function agreement(one: string, other: string): number {
  return Math.min(share(one, other), share(other, one))
}

function share(one: string, other: string): number {
  const whole = compare(named(one), named(one)).weight
  const { weight, fields } = compare(named(one), named(other))
  const against = fields[0]?.verdict === 'different' || fields[0]?.why?.includes('another')
  return whole > 0 ? Math.max(0, (weight / whole) * (against ? AGAINST : 1)) : 0
}

const AGAINST = 0.3

const sorted = (text: string) => folded(text).split(' ').sort().join(' ')
export const sortedLikeness = (one: string, other: string) => likeness(sorted(one), sorted(other))

interface Judged {
  readonly isSame: boolean
  readonly score: number
}

/** F1 on one half of the name pairs at the threshold that was best on the other half. */
export function nameScores(only: 'Person' | 'all'): { ours: number; sorted: number; logic: number; pairs: number } {
  const pairs = csv('names/name_pairs_nomenklatura.csv').filter(({ schema }) => only === 'all' || schema === 'Person')
  const judged = (score: (pair: Readonly<Record<string, string>>) => number) => {
    const all = pairs.map(pair => ({ isSame: pair['is_match'] === 'true', score: score(pair) }))
    const [tried, kept] = [0, 1].map(half => all.filter((_, at) => at % 2 === half))
    return f1(kept ?? [], bestThreshold(tried ?? []))
  }
  return {
    ours: judged(({ name1 = '', name2 = '' }) => agreement(name1, name2)),
    sorted: judged(({ name1 = '', name2 = '' }) => sortedLikeness(name1, name2)),
    logic: judged(({ score }) => Number(score)),
    pairs: pairs.length,
  }
}

const bestThreshold = (all: readonly Judged[]) =>
  all.map(({ score }) => score).reduce((best, score) => (f1(all, score) > f1(all, best) ? score : best), 1)

function f1(all: readonly Judged[], threshold: number): number {
  const said = all.filter(({ score }) => score >= threshold)
  const right = said.filter(({ isSame }) => isSame).length
  return (2 * right) / (said.length + all.filter(({ isSame }) => isSame).length)
}
