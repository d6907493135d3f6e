import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './civil.ts'
import { readWhen } from './edtf.ts'
import { sayDate, sayInstant, sayWhen } from './say.ts'

test.each([
  ['2009-03-14', '14 March 2009'],
  ['2009-21~', 'about spring 2009'],
  ['2009-03?', 'possibly March 2009'],
  ['2009-03-14T21:00:00', '14 March 2009, 9:00pm'],
  ['2010-10-31T01:30:00+01:00', '31 October 2010, 1:30am BST'],
  ['[2010-10-04..2010-10-10]', 'week beginning 4 October 2010'],
  ['[2010-10-05..2010-10-11]', 'between 5 and 11 October 2010'],
  ['[2009-03-14T18:00:00..2009-03-15T05:59:00]', 'night of 14 March 2009'],
  ['[2009-03-14T21:00:00..2009-03-14T22:00:00]', 'between 9:00pm and 10:00pm on 14 March 2009'],
  ['2009-03/2009-05', 'from March 2009 to May 2009'],
  ['2009-03/', 'from March 2009 until an unknown date'],
  ['2012-06/..', 'from June 2012'],
  ['[..2007]', 'before 2008'],
  ['[2012-07..]', 'after June 2012'],
  ['[2009-03-14,2009-03-15]', '14 March 2009 or 15 March 2009'],
  ['199X', 'the 1990s'],
  ['2009-XX', '2009, month not known'],
  ['XXXX', 'unknown'],
])('%s is said as “%s”', (edtf, words) => {
  expect(sayWhen(edtf)).toBe(words)
})

test('An instant is shown on London’s clock', () => {
  expect(sayInstant(new Date('2026-11-23T14:02:00Z'))).toBe('23 November 2026, 2:02pm')
  expect(sayInstant(new Date('2026-11-23T14:02:36.400Z'))).toBe('23 November 2026, 2:02pm')
  expect(sayInstant(new Date('2026-07-01T23:30:00Z'))).toBe('2 July 2026, 12:30am')
  expect(sayDate('2026-01-02')).toBe('2 January 2026')
})

test('What is said can be typed back and means the same', () => {
  void fc.assert(
    fc.property(edtfs(), edtf => {
      const answer = readWhen(sayWhen(edtf), { now: new Date('2026-11-23T14:02:00Z') })
      expect(answer.ok ? answer.when.edtf : answer.sentence).toBe(edtf)
    }),
    { numRuns: 400 },
  )
})

test('Text that is no date is not made into one', () => {
  expect(() => sayWhen('next week')).toThrow(RangeError)
})

function edtfs(): fc.Arbitrary<string> {
  const date = fc.integer({ min: 0, max: 12_000 }).map(days => addDays('1990-01-01', days))
  const time = fc
    .tuple(date, fc.integer({ min: 3, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([day, hour, minute]) => {
      return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`
    })
  const season = fc
    .tuple(fc.integer({ min: 1990, max: 2022 }), fc.integer({ min: 21, max: 24 }))
    .map(parts => parts.join('-'))
  const point = fc.oneof(
    date,
    time,
    season,
    date.map(day => day.slice(0, 7)),
    date.map(day => day.slice(0, 4)),
  )
  const marked = fc.tuple(point, fc.constantFrom('', '~', '?', '%')).map(parts => parts.join(''))
  const ordered = fc.tuple(date, date).map(days => days.toSorted())
  return fc.oneof(
    marked,
    ordered.map(([first, last]) => `${first}/${last}`),
    ordered.map(([first, last]) => `[${first}..${last}]`),
    fc.oneof(date, time).map(last => `[..${last}]`),
    fc.oneof(date, time).map(first => `[${first}..]`),
    point.map(first => `${first}/..`),
    point.map(last => `../${last}`),
    date.map(first => `[${first},${addDays(first, 3)}]`),
  )
}
