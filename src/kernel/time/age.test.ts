import { expect, test } from 'vitest'
import { ageOn, couldBeUnder, sayAge } from './age.ts'

test.each([
  ['2012-05-03', '2026-05-02', '13'],
  ['2012-05-03', '2026-05-03', '14'],
  ['2008-02-29', '2026-02-28', '17'],
  ['2008-02-29', '2026-03-01', '18'],
  ['2012', '2026-06-01', '13 or 14'],
  ['2012~', '2026-06-01', 'about 13 or 14'],
  ['2012-05-03~', '2026-05-03', 'about 14'],
  ['201X', '2026-06-01', '6 to 16'],
  ['[..2007]', '2026-06-01', '18 or older'],
  ['2026-05-03', '2026-06-01', 'under 1'],
  ['2027-01-10~', '2026-06-01', ''],
  ['XXXX', '2026-06-01', ''],
])('born %s, on %s: “%s”', (birth, date, words) => {
  expect(sayAge(birth, date)).toBe(words)
})

test('A child who may be under 13 is treated as under 13', () => {
  expect(couldBeUnder(13, '2013', '2026-06-01')).toBe(true)
  expect(couldBeUnder(13, '2013-05-03', '2026-06-01')).toBe(false)
  expect(couldBeUnder(13, 'XXXX', '2026-06-01')).toBe(true)
})

test('Somebody not yet born has no age', () => {
  expect(ageOn('2026-12-01', '2026-11-23')).toBeNull()
})
