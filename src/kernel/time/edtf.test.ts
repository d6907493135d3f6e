import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWhen, sortsAt, whenAt, whenFrom } from './edtf.ts'

const NOW = new Date('2026-11-23T14:02:00Z')
const read = (text: string) => readWhen(text, { now: NOW })
const edtfOf = (text: string): string => {
  const answer = read(text)
  return answer.ok ? answer.when.edtf : answer.sentence
}

test.each([
  ['14/3/2009', '2009-03-14'],
  ['14 March 2009', '2009-03-14'],
  ['Sat 14th Mar. 2009', '2009-03-14'],
  ['14.03.2009', '2009-03-14'],
  ['March 2009', '2009-03'],
  ['10/2009', '2009-10'],
  ['2009', '2009'],
  ['the 1990s', '199X'],
  ['about spring 2009', '2009-21~'],
  ['c. spring 2010', '2010-21~'],
  ['late March 2009', '2009-03~'],
  ['mid-March 2009', '2009-03~'],
  ['3 days ago', '2026-11-20'],
  ['6 weeks ago', '2026-10-12~'],
  ['2 months ago', '2026-09~'],
  ['14 March 2009?', '2009-03-14?'],
  ['w/c 4 Oct 2010', '[2010-10-04..2010-10-10]'],
  ['w/c 23 Nov 2026', '[2026-11-23..2026-11-29]'],
  ['the week commencing 4th October 2010', '[2010-10-04..2010-10-10]'],
  ['4 Oct 2010 at 23:15', '2010-10-04T23:15:00'],
  ['at 2315 on 4 Oct 2010', '2010-10-04T23:15:00'],
  ['14/3/2009 9pm', '2009-03-14T21:00:00'],
  ['9.30 p.m. on 14/3/2009', '2009-03-14T21:30:00'],
  ['about 9pm 14/3/2009', '2009-03-14T21:00:00~'],
  ['14 March 2009, 12am', '2009-03-14T00:00:00'],
  ['noon 14 March 2009', '2009-03-14T12:00:00'],
  ['between 3 and 9 May 2011', '[2011-05-03..2011-05-09]'],
  ['3–9 May 2011', '2011-05-03/2011-05-09'],
  ['March to May 2009', '2009-03/2009-05'],
  ['between 9pm and 10pm on 14 March 2009', '[2009-03-14T21:00:00..2009-03-14T22:00:00]'],
  ['14 March 2009 9pm to 11pm', '2009-03-14T21:00:00/2009-03-14T23:00:00'],
  ['14 or 15 March 2009', '[2009-03-14,2009-03-15]'],
  ['before 2008', '[..2007]'],
  ['by 2008', '[..2008]'],
  ['after June 2012', '[2012-07..]'],
  ['since June 2012', '2012-06/..'],
  ['until 2008', '../2008'],
  ['today', '2026-11-23'],
  ['yesterday at 2315hrs', '2026-11-22T23:15:00'],
  ['yesterday evening', '[2026-11-22T18:00:00..2026-11-22T23:59:00]'],
  ['last night', '[2026-11-22T18:00:00..2026-11-23T05:59:00]'],
  ['last night at 2am', '2026-11-23T02:00:00'],
  ['unknown', 'XXXX'],
  ['..', 'XXXX'],
  ['2009-03~', '2009-03~'],
  ['2009-21', '2009-21'],
  ['2009-03/2009-05', '2009-03/2009-05'],
  ['2009-03/', '2009-03/'],
  ['2009-XX', '2009-XX'],
  ['2010-07-04T23:15:00Z', '2010-07-05T00:15:00'],
])('“%s” is %s', (typed, edtf) => {
  expect(edtfOf(typed)).toBe(edtf)
})

test.each([
  ['', 'Enter when it was'],
  ['14/03/09', 'Write the year in full: 2009 or 1909.'],
  ['14 March', 'Write the year as well'],
  ['29/02/2009', 'There is no 29 February in 2009'],
  ['31/11/2010', 'There is no 31 November'],
  ['03/14/2009', 'There is no month 14'],
  ['14/3/2009 25:00', 'There is no 25:00'],
  ['14/3/2009 at 9', 'Write 9am or 9pm'],
  ['14/3/2009 13pm', 'Write 13:00 without pm'],
  ['9pm', 'Write the date as well'],
  ['midnight 14 March 2009', 'Write midnight as 23:59'],
  ['Sunday 14 March 2009', '14 March 2009 was a Saturday'],
  ['2009/10', 'Write a month'],
  ['last Tuesday at 9pm', 'Write the date: the last Tuesday was 17 November 2026.'],
  ['on Monday', 'the last Monday was 16 November 2026'],
  ['about', 'We could not read'],
  ['9-10pm 14/3/2009', 'the 9 may be a day or an hour'],
  ['between 9 and 3 May 2011', 'The first date is after the second'],
  ['31 Oct 2010 1:30', 'There were two 1:30s that night: write 1:30 BST or 1:30 GMT.'],
  ['28 March 2027 at 1.30am', 'There was no 1:30 that night'],
  ['9pm GMT 14 July 2009', 'The clocks did not show GMT'],
  ['tomorrow', 'This is in the future'],
  ['between 2009 and 2030', 'This is in the future'],
  ['w/c 30 Nov 2026', 'This is in the future'],
  ['between 20 and 30 November 2026', 'This is in the future'],
  ['1/1/1066', 'Check the year 1066'],
  ['when she was little', 'We could not read'],
  ['March 2009 May', 'We could not read'],
  ['x'.repeat(201), 'Say when in 200'],
])('“%s” is sent back: %s', (typed, sentence) => {
  const answer = read(typed)
  expect(answer.ok ? answer.when.edtf : answer.sentence).toContain(sentence)
})

test('A date without a time stays a date: its bounds are on the calendar and it has no instant', () => {
  expect(whenFrom('2009-07-14')).toMatchObject({
    from: '2009-07-14T00:00:00',
    to: '2009-07-15T00:00:00',
    hasTime: false,
    at: null,
  })
})

test('A time is read on the wall clock of its season', () => {
  expect(whenFrom('2009-07-14T21:00:00').at?.toISOString()).toBe('2009-07-14T20:00:00.000Z')
  expect(whenFrom('2009-12-14T21:00:00').at?.toISOString()).toBe('2009-12-14T21:00:00.000Z')
})

test('The hour that came twice is told apart, and lies an hour apart', () => {
  const [summer, winter] = ['31 Oct 2010 1:30 BST', '31 Oct 2010 1:30 GMT'].map(text => whenFrom(edtfOf(text)))
  expect([summer?.from, winter?.from]).toEqual(['2010-10-31T01:30:00', '2010-10-31T01:30:00'])
  expect((winter?.at?.getTime() ?? 0) - (summer?.at?.getTime() ?? 0)).toBe(3_600_000)
})

test('An old list may be read with its two-digit years, none of them to come', () => {
  const years = ['14/03/09', '14/03/26', '14/03/27'].map(text => readWhen(text, { now: NOW, shortYears: 'latest' }))
  expect(years.map(answer => answer.ok && answer.when.edtf)).toEqual(['2009-03-14', '2026-03-14', '1927-03-14'])
})

test('A plan may lie in the future when the form says so', () => {
  expect(readWhen('3 March 2027', { now: NOW, future: 'accept' }).ok).toBe(true)
})

test('The day is London’s: half past midnight in summer is already tomorrow', () => {
  const answer = readWhen('today', { now: new Date('2026-07-01T23:30:00Z') })
  expect(answer.ok && answer.when.edtf).toBe('2026-07-02')
})

test('Whatever is read is kept as EDTF that reads the same again, and begins before it ends', () => {
  void fc.assert(
    fc.property(typedWhens(), typed => {
      const answer = read(typed)
      if (!answer.ok) return
      const { edtf, from, to } = answer.when
      expect(edtfOf(edtf)).toBe(edtf)
      expect(whenFrom(edtf, typed)).toEqual(answer.when)
      if (from !== null && to !== null) expect(from < to).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('No text makes it throw, and hostile text of any length is answered at once', () => {
  void fc.assert(
    fc.property(fc.string({ maxLength: 250, unit: 'binary' }), text => void read(text)),
    { numRuns: 300 },
  )
  const started = performance.now()
  for (const piece of ['1/', '2009-', '[', '((', 'between ', 'from 9 ', ',', '~', '1.1.', ' ']) {
    read(piece.repeat(199 / piece.length))
    read(piece.repeat(50_000))
  }
  expect(performance.now() - started).toBeLessThan(200)
})

test('Every instant the system saw keeps its minute, in the hour that comes twice too', () => {
  const minute = fc.integer({ min: 0, max: 35_000_000 }).map(minutes => new Date(minutes * 60_000))
  void fc.assert(
    fc.property(minute, at => void expect(whenAt(at).at).toEqual(at)),
    { numRuns: 300 },
  )
  const night = Array.from({ length: 240 }, (_, minutes) => new Date(Date.UTC(2027, 9, 30, 23, minutes)))
  expect(night.map(at => whenAt(at).at)).toEqual(night)
})

test('Order follows the calendar, and what is unknown has no place in it', () => {
  const sorted = ['2009-03-14', '2009-03-14T21:00:00', '2009-03-15', '2009-04'].map(
    edtf => sortsAt(whenFrom(edtf))?.getTime() ?? 0,
  )
  expect(sorted).toEqual(sorted.toSorted((a, b) => a - b))
  expect(sortsAt(whenFrom('XXXX'))).toBeNull()
})

function typedWhens(): fc.Arbitrary<string> {
  const day = fc.integer({ min: 1, max: 31 })
  const month = fc.constantFrom('Jan', 'February', 'March', 'oct', 'Dec')
  const year = fc.integer({ min: 1990, max: 2026 })
  const time = fc.constantFrom('', ' 9pm', ' at 23:15', ' 1:30', ' 1:30 GMT', ' 00:00')
  const date = fc.tuple(day, month, year, time).map(([d, m, y, t]) => `${d} ${m} ${y}${t}`)
  const loose = fc.oneof(
    date,
    fc.tuple(month, year).map(parts => parts.join(' ')),
    year.map(String),
  )
  const worded = fc.constantFrom('', 'about ', 'before ', 'after ', 'since ', 'until ', 'w/c ', 'possibly ', 'by ')
  const pairs = fc.tuple(loose, loose, fc.constantFrom('to', 'or', '-')).map(([a, b, joint]) => `${a} ${joint} ${b}`)
  return fc.oneof(
    fc.tuple(worded, loose).map(parts => parts.join('')),
    pairs,
    pairs.map(pair => `between ${pair.replace(' to ', ' and ')}`),
  )
}
