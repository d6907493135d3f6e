import { expect, test } from 'vitest'
import { familyOf } from '../../../test/drawings/families.ts'
import { changed, drawn, restarted } from '../../../test/drawings/trials.ts'
import { placed } from './placed.ts'

// The whole number of restarts and changes is tried by `npm run drill -- drawings`.

test('in 1,000 generated families everybody is drawn once, nothing lies over anything, and brothers and sisters stand together', () => {
  expect(drawn(1, 1001)).toEqual([])
})

test('the same family is the same drawing', () => {
  for (let seed = 1; seed < 40; seed++) expect(placed(familyOf(seed))).toEqual(placed(familyOf(seed)))
})

test('lines cross hardly more often than in the best of many beginnings', () => {
  const { ours, best } = restarted(1, 25, 20)
  expect(ours).toBeLessThanOrEqual(best * 1.3)
})

test('one more person moves the others little, and no brothers and sisters past each other', () => {
  const { medians, turned } = changed(1, 60)
  expect(turned).toEqual([])
  expect(medians[Math.floor(medians.length * 0.9)]).toBeLessThanOrEqual(40)
})
