import { expect, test } from 'vitest'
import { familyOf } from '../../../test/samples/drawings/families.ts'
import { HARD_CASE } from '../../../test/samples/drawings/hard-case.ts'
import { changed, drawn, movedBy, restarted } from '../../../test/samples/drawings/trials.ts'
import { placed } from './placed.ts'

// The whole number of restarts and changes is tried by `npm run drill -- drawings`.

test('in 1,000 generated families everybody is drawn once, nothing lies over anything, and brothers and sisters stand together', () => {
  expect(drawn(1, 1001)).toEqual([])
})

test('the same family is the same drawing', () => {
  for (let seed = 1; seed < 40; seed++) expect(placed(familyOf(seed))).toEqual(placed(familyOf(seed)))
})

test('lines cross hardly more often than in the best of many beginnings', () => {
  const { ours, best } = restarted(1, 16, 10)
  expect(ours).toBeLessThanOrEqual(best * 1.3)
})

test('one more person in the hard case moves the others by a median within a symbol’s width', () => {
  for (const { kind, median, turned } of movedBy(HARD_CASE)) {
    expect(median, kind).toBeLessThanOrEqual(40)
    expect(turned, kind).toEqual([])
  }
})

test('in generated families no brothers and sisters change their order for one more, and most stay where they were', () => {
  const { medians, turned } = changed(1, 40)
  expect(turned).toEqual([])
  expect(medians.filter(median => median <= 40).length).toBeGreaterThanOrEqual(medians.length * 0.75)
})
