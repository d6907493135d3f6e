import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, ageOn } from '../../../kernel/index.ts'
import { ageSaid, mayBeUnder, possibleAges, readBirth, readDueDate } from './birth.ts'

const NOW = new Date('2026-11-25T12:00:00Z')
const TODAY = '2026-11-25'
const edtfOf = (read: ReturnType<typeof readBirth>): string => (read.ok ? read.birth.edtf : read.sentence)

test.each([
  ['14/3/2009', '2009-03-14'],
  ['born 14 March 2009', '2009-03-14'],
  ['DOB: 14.3.2009', '2009-03-14'],
  ['March 2011', '2011-03'],
  ['about 2010', '2010~'],
  ['2010 or 2011', '[2010,2011]'],
  ['before 2008', '[..2007]'],
  ['from March to May 2009', '[2009-03..2009-05]'],
  ['since 2012', '[2012..]'],
  ['until 2008', '[..2008]'],
  ['yesterday at 9pm', '2026-11-24'],
  ['between 9pm and 10pm on 14 March 2009', '2009-03-14'],
  ['the 1980s', '198X'],
  ['unknown', 'XXXX'],
])('born “%s” is %s', (typed, edtf) => {
  expect(edtfOf(readBirth(typed, NOW))).toBe(edtf)
})

test.each([
  ['15', '15'],
  ['aged 15', '15'],
  ['15 years old', '15'],
  ['15 y.o.', '15'],
  ['14 or 15', '14 or 15'],
  ['14–15 yrs', '14 or 15'],
  ['between 13 and 15', '13 to 15'],
  ['about 15', 'about 15'],
  ['15-ish?', 'about 15'],
  ['in her 20s', '20 to 29'],
  ['in his 70s', '70 to 79'],
  ['mid-20s', '24 to 26'],
  ['late 40s', '47 to 49'],
  ['teenager', '13 to 19'],
  ['18+', '18 or older'],
  ['over 18', '18 or older'],
  ['18 or over', '18 or older'],
  ['under 18', '0 to 17'],
  ['17 or under', '0 to 17'],
  ['6 months old', 'under 1'],
  ['0', 'under 1'],
])('somebody said to be “%s” is %s on that day', (typed, words) => {
  const read = readBirth(typed, NOW)
  expect(read.ok && ageSaid(read.birth.edtf, TODAY)).toBe(words)
  expect(read.ok && read.birth.asTyped).toBe(typed)
})

test('An age becomes the first and the last day of birth that it allows', () => {
  expect(readBirth('14 or 15', NOW)).toEqual({
    ok: true,
    birth: { edtf: '[2010-11-26..2012-11-25]', from: '2010-11-26', to: '2012-11-26', asTyped: '14 or 15' },
  })
  expect(edtfOf(readBirth('2 days old', NOW))).toBe('2026-11-23')
  expect(edtfOf(readBirth('3 weeks', NOW))).toBe('[2026-10-29..2026-11-04]')
})

test.each([
  ['', 'Enter a date of birth or an age, or write unknown.'],
  ['2030', 'This is in the future. Check the date.'],
  ['1900', 'more than 120 years ago. Check the year, or the age.'],
  ['aged 130', 'more than 120 years ago'],
  ['14-900', 'more than 120 years ago'],
  ['14/3/11', 'Write the year in full'],
  ['10/11', 'Write the year as well'],
  ['the 70s', 'Write “in her 70s” for an age, or “the 1970s” for the years of birth.'],
  ['15.5', 'We could not read'],
  ['16 to 14', 'Write'],
])('born “%s” is sent back: %s', (typed, sentence) => {
  expect(edtfOf(readBirth(typed, NOW))).toContain(sentence)
})

test.each([
  ['14 March 2027', '2027-03-14'],
  ['due March 2027', '2027-03'],
  ['28 weeks', '2027-02-17~'],
  ['28 weeks pregnant', '2027-02-17~'],
  ['28+3', '2027-02-14~'],
  ['28/40', '2027-02-17~'],
  ['in 6 weeks', '2027-01-06~'],
  ['due in 2 months', '2027-01-25~'],
  ['1 Nov 2026', '2026-11-01'],
  ['unknown', 'XXXX'],
  ['', 'Enter the date the baby is due'],
  ['2028', 'This is more than 42 weeks away. Check the date the baby is due.'],
  ['1 October 2026', 'If the baby is born, record the date of birth instead.'],
  ['soon', 'We could not read'],
])('due “%s” is %s', (typed, said) => {
  expect(edtfOf(readDueDate(typed, NOW))).toContain(said)
})

test('Nobody’s age is said before birth, or when nothing is known of it', () => {
  expect(ageSaid('2027-03', TODAY)).toBe('not born yet')
  expect(ageSaid('XXXX', TODAY)).toBe('age not known')
  expect(possibleAges('2027-03', TODAY)).toEqual({ youngest: 0, oldest: 0 })
  expect(possibleAges('XXXX', TODAY)).toEqual({ youngest: 0, oldest: null })
  expect(possibleAges('2012', '2026-06-01')).toEqual({ youngest: 13, oldest: 14 })
})

test('A child who may be under 13 is treated as under 13', () => {
  expect(mayBeUnder(13, '2013', TODAY)).toBe(true)
  expect(mayBeUnder(13, '2013-05-03', TODAY)).toBe(false)
  expect(mayBeUnder(13, 'XXXX', TODAY)).toBe(true)
  expect(mayBeUnder(13, '2027-03', TODAY)).toBe(true)
})

test('In an age dispute one date of birth that makes a child is enough', () => {
  expect(mayBeUnder(18, ['2005-01-01', '2010-01-01'], TODAY)).toBe(true)
  expect(mayBeUnder(18, ['2005-01-01', '2006-01-01'], TODAY)).toBe(false)
  expect(mayBeUnder(18, [], TODAY)).toBe(true)
})

test('Whatever the day, an age that was said is the age of everybody it allows, leap years too', () => {
  const days = fc.integer({ min: 0, max: 12_000 }).map(count => addDays('2000-01-01', count))
  void fc.assert(
    fc.property(days, fc.nat(30), fc.nat(5), (today, youngest, more) => {
      const read = readBirth(`${youngest} to ${youngest + more + 1}`, new Date(`${today}T12:00:00Z`))
      expect(read.ok && ageOn(read.birth.edtf, today)).toEqual({ youngest, oldest: youngest + more + 1 })
    }),
    { numRuns: 200 },
  )
})
