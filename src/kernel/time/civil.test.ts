import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addSeconds,
  civilDateOf,
  civilStampOf,
  daysInMonth,
  instantsOf,
  isCivilDate,
  startOfDay,
  weekdayOf,
} from './civil.ts'

const day = fc.integer({ min: -43_000, max: 65_000 }).map(days => addDays('1970-01-01', days))

test('Calendar arithmetic agrees with Temporal, from 1852 to 2147', () => {
  void fc.assert(
    fc.property(day, fc.integer({ min: -400, max: 400 }), (date, count) => {
      const plain = Temporal.PlainDate.from(date)
      expect(addDays(date, count)).toBe(plain.add({ days: count }).toString())
      expect(addMonths(date, count)).toBe(plain.add({ months: count }).toString())
      expect(weekdayOf(date)).toBe(plain.dayOfWeek)
      expect(daysInMonth(plain.year, plain.month)).toBe(plain.daysInMonth)
      expect(addSeconds(`${date}T23:59:30`, 45)).toBe(`${addDays(date, 1)}T00:00:15`)
    }),
    { numRuns: 200 },
  )
})

test('A day is 23 hours long when the clocks go forward and 25 when they go back', () => {
  const hours = (date: string): number =>
    (startOfDay(addDays(date, 1)).getTime() - startOfDay(date).getTime()) / 3_600_000
  expect(['2027-03-28', '2027-10-31', '2027-11-01'].map(hours)).toEqual([23, 25, 24])
})

test('The wall clock shows each time once, but for an hour a year never and an hour a year twice', () => {
  expect(instantsOf('2027-03-28T01:30:00')).toEqual([])
  expect(instantsOf('2027-10-31T01:30:00').map(at => at.toISOString())).toEqual([
    '2027-10-31T00:30:00.000Z',
    '2027-10-31T01:30:00.000Z',
  ])
  expect(instantsOf('2027-07-01T01:30:00').map(at => at.toISOString())).toEqual(['2027-07-01T00:30:00.000Z'])
})

test('Every instant is found again among the instants of what the wall clock showed', () => {
  const second = fc.integer({ min: 0, max: 2_500_000_000 }).map(seconds => new Date(seconds * 1000))
  void fc.assert(
    fc.property(second, at => {
      expect(instantsOf(civilStampOf(at)).map(found => found.getTime())).toContain(at.getTime())
      expect(civilStampOf(at).slice(0, 10)).toBe(civilDateOf(at))
    }),
    { numRuns: 200 },
  )
})

test.each(['2009-02-29', '2009-13-01', '2009-11-31', '2009-00-10', '2009-1-1', '14/3/2009', ''])(
  '“%s” is no civil date',
  text => {
    expect(isCivilDate(text)).toBe(false)
  },
)

test('29 February is a civil date in a leap year', () => {
  expect(isCivilDate('2028-02-29')).toBe(true)
})
