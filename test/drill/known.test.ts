import '../../src/chapters.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CastHouse, castDatabase } from '../cast.ts'
import { keptUnderFaults } from './house/known.ts'

let house: CastHouse
beforeAll(async () => {
  house = await castDatabase({ max: 8 })
})
afterAll(() => house?.drop())

test('with writers at once, notices lost, connections cut and restarts, the index is the record in the end, and never said what was not so', {
  timeout: 60_000,
}, async () => {
  const { wrong, acts, cutOff, restarts, asked } = await keptUnderFaults(house, { seed: 7, acts: 25, writers: 4 })
  expect(wrong).toEqual([])
  expect(Math.min(acts, cutOff, restarts, asked)).toBeGreaterThan(0)
})
