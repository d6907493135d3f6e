import { expect, test } from 'vitest'
import { familyFiles } from '../../../../../../test/samples/families/files.ts'
import { readFamily } from '../index.ts'

// Files as other programs write them, as they arrive cut off, and as nobody should have made them: a family, or a sentence.

const NAMES = 'Zoë /Müller-Łódź/'
const text = (ends: string, name = NAMES, char = 'UTF-8'): string =>
  ['0 HEAD', '1 GEDC', '2 VERS 5.5.1', `1 CHAR ${char}`, '0 @I1@ INDI', `1 NAME ${name}`, '0 TRLR', ''].join(ends)
const wide = (said: string): Buffer => Buffer.from(said, 'utf16le')

test.each([
  ['UTF-8', Buffer.from(text('\n'))],
  ['UTF-8 with its mark, and CRLF', Buffer.from(`\uFEFF${text('\r\n')}`)],
  ['CR alone', Buffer.from(text('\r'))],
  ['UTF-8 that calls itself ANSEL', Buffer.from(text('\n', NAMES, 'ANSEL'))],
  ['UTF-16, little end first', wide(`\uFEFF${text('\r\n', NAMES, 'UNICODE')}`)],
  ['UTF-16 without its mark', wide(text('\n', NAMES, 'UNICODE'))],
  ['UTF-16, big end first', wide(`\uFEFF${text('\n')}`).swap16()],
  [
    'ANSEL, marks before their letters',
    Buffer.from(text('\n', 'Zo\xE8e /M\xE8uller-\xA1\xE2od\xE2z/', 'ANSEL'), 'latin1'),
  ],
])('%s', (_name, bytes) => {
  const read = readFamily(bytes)
  expect(read.ok && read.file.problems).toEqual([])
  expect(read.ok && read.file.family.people[0]?.names[0]).toEqual({
    text: 'Zoë Müller-Łódź',
    family: 'Müller-Łódź',
    sort: '',
  })
})

test('what Windows writes and calls ANSI', () => {
  const read = readFamily(Buffer.from(text('\r\n', 'Zo\xEB /O\x92Hara/', 'ANSI'), 'latin1'))
  expect(read.ok && read.file.family.people[0]?.names[0]?.text).toBe('Zoë O’Hara')
})

const person = (...lines: string[]): Buffer =>
  Buffer.from(['0 HEAD', '1 GEDC', '2 VERS 5.5.1', '0 @I1@ INDI', ...lines, '0 TRLR'].join('\n'))

test.each([
  ['a level too deep', ['1 NAME A /B/', '3 DATE 1900'], 6, 'could be 2 at most'],
  ['no level', ['1 NAME A /B/', 'and some words'], 6, 'no line of GEDCOM'],
  ['a family that is not there', ['1 FAMC @F9@'], 5, 'points at no family'],
  ['somebody who is not there', ['1 ASSO @I9@', '2 RELA Friend'], 5, 'points at nobody'],
  ['two of one name', ['0 @I1@ INDI'], 5, 'is there twice'],
])('%s has its sentence, with the line', (_name, lines, line, sentence) => {
  const read = readFamily(person(...lines))
  expect(read.ok && read.file.problems).toEqual([{ line, sentence: expect.stringContaining(sentence) }])
  expect(read.ok && read.file.family.people.length).toBe(1)
})

test('values go on over lines, doubled @ is one, and control characters are none', () => {
  const read = readFamily(person('1 NOTE a @@ b', '2 CONC c', '2 CONT d\u0007', `2 CONT ${'x'.repeat(5000)}`))
  const notes = read.ok ? read.file.family.people[0]?.notes : []
  expect(notes?.map(({ length }) => length)).toEqual([2000, 2000, 1009])
  expect(notes?.join('')).toBe(`a @ bc\nd\n${'x'.repeat(5000)}`)
})

test('nobody is their own ancestor: of each ring one link is left out', () => {
  const ring = ['1 FAMC @F1@', '1 FAMS @F2@', '0 @I2@ INDI', '1 FAMC @F2@', '1 FAMS @F1@']
  const families = ['0 @F1@ FAM', '1 HUSB @I2@', '1 CHIL @I1@', '0 @F2@ FAM', '1 HUSB @I1@', '1 CHIL @I2@']
  const read = readFamily(person(...ring, ...families))
  expect(read.ok && read.file.family.links.length).toBe(1)
  expect(read.ok && read.file.problems[0]?.sentence).toContain('their own ancestor')
  const self = readFamily(person('1 FAMC @F1@', '1 FAMS @F1@', '0 @F1@ FAM', '1 HUSB @I1@', '1 CHIL @I1@'))
  expect(self.ok && self.file.family.links).toEqual([])
})

test.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['another file', Buffer.from('Date,Details\n1,2\n'), 'not a family file'],
  ['nobody', Buffer.from('0 HEAD\n0 TRLR\n'), 'nobody in this file'],
  ['more than 10 MB', Buffer.alloc(10_000_001, '0 HEAD\n'), 'larger than 10 MB'],
  ['more than 5,000 people', person(...Array.from({ length: 5000 }, (_, at) => `0 @P${at}@ INDI`)), 'more than 5,000'],
])('%s is refused in a sentence', (_name, bytes, sentence) => {
  const read = readFamily(bytes)
  expect(read.ok ? '' : read.sentence).toContain(sentence)
})

test('10 MB of one person, of lines that are none, and of levels without end are read in seconds', {
  timeout: 60_000,
}, () => {
  const long = readFamily(person(`1 NOTE ${'word '.repeat(1_900_000)}`))
  expect(long.ok && long.file.family.people[0]?.notes.length).toBeGreaterThan(4000)
  const none = readFamily(person('no line\n'.repeat(900_000)))
  expect(none.ok && none.file.problems.length).toBe(900_000)
  const deep = readFamily(person(...Array.from({ length: 90 }, (_, at) => `${at + 1} NOTE x`)))
  expect(deep.ok).toBe(true)
})

test('cut off anywhere, or with any byte changed, a file is a family or a sentence', { timeout: 60_000 }, () => {
  for (const { bytes } of familyFiles().filter(one => one.bytes.length < 70_000)) {
    const step = Math.ceil(bytes.length / 25)
    for (let at = 1; at < bytes.length; at += step) {
      const cut = readFamily(bytes.subarray(0, at))
      expect(cut.ok ? cut.file.problems.length > 0 : cut.sentence.length > 0).toBe(true)
      const spoilt = Buffer.from(bytes)
      spoilt[at] = (at * 7) % 256
      const read = readFamily(spoilt)
      expect(read.ok || read.sentence.length > 0).toBe(true)
    }
  }
})
