import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bankHolidays } from './bank-holidays.ts'
import { addDays, addMonths, civilDate } from './civil.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

const FACTS = new URL('../../../../shared/facts/bank-holidays-england-wales.json', import.meta.url)

test.each([
  ['2026-12-17', 15, '2027-01-12', 'a conference over Christmas and New Year'],
  ['2026-12-24', 1, '2026-12-29', 'a referral on Christmas Eve'],
  ['2026-03-20', 10, '2026-04-07', 'a core group over Easter'],
  ['2026-03-02', 45, '2026-05-07', 'an assessment over Easter and early May'],
  ['2022-09-16', 1, '2022-09-20', 'the day before the state funeral'],
  ['2011-04-20', 10, '2011-05-10', 'Easter and the royal wedding'],
  ['2011-01-13', 35, '2011-03-03', 'a core assessment from the seminar'],
  ['2027-12-23', 15, '2028-01-18', 'substitute days at Christmas 2027 and New Year 2028'],
  ['2026-11-21', 1, '2026-11-23', 'a referral on a Saturday'],
  ['2028-03-30', 20, '2028-05-02', 'a first review over Easter 2028'],
])('from %s, %i working days end on %s: %s', (trigger, days, deadline) => {
  expect(addWorkingDays(trigger, days)).toBe(deadline)
  expect(workingDaysBetween(trigger, deadline)).toBe(days)
})

test.each([
  ['2011-04-29', 'royal wedding'],
  ['2012-06-05', 'diamond jubilee'],
  ['2020-05-08', 'moved early May'],
  ['2022-06-02', 'platinum jubilee'],
  ['2023-05-08', 'coronation'],
  ['2027-12-28', 'Boxing Day on a Sunday'],
  ['2010-12-27', 'Christmas Day on a Saturday'],
])('nobody works on %s: %s', date => {
  expect(isWorkingDay(date)).toBe(false)
})

test('The holidays that were moved away are worked', () => {
  expect(['2012-05-28', '2020-05-04', '2022-05-30'].map(isWorkingDay)).toEqual([true, true, true])
})

test.skipIf(!existsSync(FACTS))(
  'Every holiday of 2010 to 2028 is the published one (skipped where the facts are not beside us)',
  () => {
    const published = z
      .object({ 'england-and-wales': z.object({ events: z.array(z.object({ date: z.string() })) }) })
      .parse(JSON.parse(readFileSync(FACTS, 'utf8')))
      ['england-and-wales'].events.map(({ date }) => date)
    const years = [...new Set(published.map(date => Number(date.slice(0, 4))))]
    expect(years.flatMap(bankHolidays)).toEqual(published.toSorted())
  },
)

test('However long the limit, the deadline is a working day and later limits end later', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map(days => addDays('1990-01-01', days))
  void fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (trigger, days) => {
      const deadline = addWorkingDays(trigger, days)
      expect(isWorkingDay(deadline)).toBe(true)
      expect(workingDaysBetween(trigger, deadline)).toBe(days)
      expect(addWorkingDays(trigger, days + 1) > deadline).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('A month from the 31st is the last day of a shorter month', () => {
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(addMonths('2027-11-30', 3)).toBe('2028-02-29')
  expect(addMonths(civilDate(2026, 8, 31), 6)).toBe('2027-02-28')
})

test('Working days are never counted backwards', () => {
  expect(() => addWorkingDays('2026-11-23', -1)).toThrow(RangeError)
})
