import { describe, expect, test } from 'vitest'
import { nameScores } from '../../bench/match/sets/names.ts'
import { areAbsent } from '../../bench/match/sets/read.ts'
import { ours, SETS } from '../../bench/match/sets/sets.ts'

// On people whom others made up and labelled, on the half of the questions on which no weight was tried. Where the shared data is
// not beside the project, these are skipped. The bench of matching says the same beside its peers.

const FLOORS: Readonly<Record<string, readonly [first: number, ten: number, sure: number]>> = {
  'UK set': [0.985, 0.99, 0.93],
  'FEBRL4 without national id': [0.99, 0.99, 0.99],
  FEBRL1: [0.99, 0.99, 0.99],
  FEBRL2: [0.99, 0.99, 0.9],
  fake_1000: [0.96, 0.96, 0.95],
}

describe.skipIf(areAbsent)('found as labelled', () => {
  test.each(SETS.map(make => [make()] as const))('$name', set => {
    const { first, ten, sure, falsely } = ours(set, 1)
    const [leastFirst = 1, leastTen = 1, leastSure = 1] = FLOORS[set.name] ?? []
    expect(first).toBeGreaterThanOrEqual(leastFirst)
    expect(ten).toBeGreaterThanOrEqual(leastTen)
    expect(sure).toBeGreaterThanOrEqual(leastSure)
    expect(falsely / set.asked.length).toBeLessThan(0.01)
  })

  test('names alone', () => {
    const { ours: mine, sorted } = nameScores('all')
    expect(mine).toBeGreaterThanOrEqual(0.83)
    expect(mine).toBeGreaterThan(sorted)
  })
})
