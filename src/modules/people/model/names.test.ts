import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialsOf, partsOf, readName } from './names.ts'

const sentenceOf = (typed: string): string => {
  const read = readName(typed)
  return read.ok ? '' : read.sentence
}

test.each([
  'Kayleigh',
  'Siân Llywelyn-Rees',
  'Sinéad O’Connor-Ní Bhriain',
  'Vincent van der Berg',
  'Nguyễn Thị Minh Khai',
  'Łukasz Żółć',
  'Оксана Шевченко',
  'محمد بن سلمان',
  'Kaʻiulani Keʻalohilani',
  'می‌نا',
  '王小明',
  'xX_kay_2011_Xx',
  'unknown male, “Smiler”',
  'Baby of Amina',
  '🔥🔥',
  "Robert'); DROP TABLE name;--",
  '<b>Kay</b>',
  '__proto__',
])('“%s” is kept as typed', name => {
  expect(readName(name)).toEqual({ ok: true, name })
})

test('Ends and doubled spaces go, accents take one form, and marks that turn the page around are left out', () => {
  expect(readName('  Zoe\u0308 \n\t Clark\u00A0 ')).toEqual({ ok: true, name: 'Zoë Clark' })
  expect(readName('\u202EKay\u202C \uFEFF Smith')).toEqual({ ok: true, name: 'Kay Smith' })
})

test.each([
  ['', 'Enter a name.'],
  ['   ', 'Enter a name.'],
  ['\u200D\u200D', 'Enter a name, or say who it is'],
  ['Kay\u0000', 'holds a character that cannot be kept. Copy the words again as plain text.'],
  ['Kay\uD800', 'holds a character that cannot be kept'],
  ['x'.repeat(201), 'must be 200 characters or fewer.'],
])('“%s” is sent back: %s', (typed, sentence) => {
  expect(sentenceOf(typed)).toContain(sentence)
})

test.each([
  ['Kayleigh Anne Smith', ['Kayleigh', 'Anne'], 'Smith', 'KS'],
  ['Smith, Kayleigh Anne', ['Kayleigh', 'Anne'], 'Smith', 'KS'],
  ['van der Berg, Vincent', ['Vincent'], 'van der Berg', 'VB'],
  ['Vincent van der Berg', ['Vincent'], 'van der Berg', 'VB'],
  ['María de la Cruz', ['María'], 'de la Cruz', 'MC'],
  ['de la Cruz', [], 'de la Cruz', 'C'],
  ['Van Nguyen', ['Van'], 'Nguyen', 'VN'],
  ['Ahmed bin Yusuf', ['Ahmed'], 'bin Yusuf', 'AY'],
  ['Sean O’ Brien', ['Sean'], 'O’ Brien', 'SB'],
  ['Sean O’Brien', ['Sean'], 'O’Brien', 'SO'],
  ['José Ortega y Gasset', ['José'], 'Ortega y Gasset', 'JO'],
  ['ʻIolani Kahale', ['ʻIolani'], 'Kahale', 'IK'],
  ['Smiler', ['Smiler'], '', 'S'],
  ['محمد علي', ['محمد'], 'علي', 'مع'],
  ['Smith,', ['Smith,'], '', 'S'],
  ['2011', ['2011'], '', '2'],
  ['', [], '', '?'],
])('“%s” is sorted by %s, %s and shortened to %s', (name, given, family, initials) => {
  expect(partsOf(name)).toEqual({ given, family })
  expect(initialsOf(name)).toBe(initials)
})

test('No text makes it throw, and a name that was read is read the same again', () => {
  void fc.assert(
    fc.property(fc.string({ maxLength: 220, unit: 'binary' }), typed => {
      const read = readName(typed)
      initialsOf(typed)
      if (read.ok) expect(readName(read.name)).toEqual(read)
    }),
    { numRuns: 300 },
  )
})
