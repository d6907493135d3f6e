import { expect, test } from 'vitest'
import { isNoPupilNumber, readIdentifier, sayIdentifier } from './identifiers.ts'

const nhs = (typed: string) => readIdentifier('nhs', typed)
const upn = (typed: string) => readIdentifier('upn', typed)
const sentenceOf = (read: ReturnType<typeof readIdentifier>): string => (read.ok ? '' : read.sentence)

test.each(['9434765919', '9434765870', '9990000018'])('NHS number %s is right', value => {
  expect(nhs(value)).toEqual({
    ok: true,
    value,
    shown: `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}`,
  })
})

test.each(['A950000178301', 'H243278544154', 'B801200005001', 'Y892400012001', 'M892400012002', 'P207000016049'])(
  'pupil number %s is right',
  value => expect(upn(value)).toEqual({ ok: true, value, shown: value }),
)

test('A temporary pupil number ends with a letter, which is checked too', () => {
  expect(upn('J89240001200A')).toMatchObject({ ok: true, value: 'J89240001200A' })
  expect(sentenceOf(upn('J89240001200B'))).toContain('is wrong, or two have changed places')
  expect(sentenceOf(upn('J89240001200S'))).toContain('is wrong, or two have changed places')
})

test.each(['R247962919251', 'X428558133462', 'A801200005001', 'Q207000016049'])('pupil number %s is wrong', value => {
  expect(sentenceOf(upn(value))).toBe(
    'One digit of this pupil number is wrong, or two have changed places. Check it again.',
  )
})

test('The two numbers that vendors and validators got wrong are judged by the arithmetic', () => {
  expect(upn('X845212818005').ok).toBe(true)
  expect(upn('Q207000016049').ok).toBe(false)
})

test('A number reads the same however it is typed', () => {
  for (const typed of [
    '943 476 5919',
    '943-476-5919',
    '943.476.5919',
    ' 9434765919\n',
    '943 476 59I9',
    '943 476 59l9',
  ]) {
    expect(nhs(typed)).toMatchObject({ ok: true, value: '9434765919' })
  }
  expect(nhs('943 476 587O')).toMatchObject({ ok: true, value: '9434765870' })
  for (const typed of ['y892 4000 12 001', 'Y-892-400O-12-OO1', 'y8924ooo12ool', 'Ｙ８９２４０００１２００１']) {
    expect(upn(typed)).toMatchObject({ ok: true, value: 'Y892400012001' })
  }
})

test('Any one wrong digit, and any two neighbours that changed places, are noticed', () => {
  for (let place = 0; place < 10; place++) {
    for (const digit of '0123456789') {
      const typed = `${'9434765919'.slice(0, place)}${digit}${'9434765919'.slice(place + 1)}`
      expect(nhs(typed).ok).toBe(typed === '9434765919')
    }
  }
  expect(nhs('9437465919').ok).toBe(false)
  expect(upn('A950000178031').ok).toBe(false)
})

test.each([
  ['', 'Enter the number. Check it and type it again.'],
  ['943 476 591', 'has 10 digits, and this has 9'],
  ['943 476 59X9', 'never holds “X”. Type its ten digits only.'],
  ['9434765918', 'One digit of this NHS number is wrong, or two have changed places. Check it again.'],
  ['0000000000', 'Leave the field empty'],
  ['9'.repeat(101), 'must be 100 characters or fewer. Check it and type it again.'],
])('NHS number “%s” is sent back: %s', (typed, sentence) => {
  expect(sentenceOf(nhs(typed))).toContain(sentence)
})

test('A child may have no pupil number, and the reason stands in its place', () => {
  expect(upn(' un3 ')).toEqual({ ok: true, value: 'UN3', shown: 'None: goes to school outside England' })
  expect(['UN1', 'UN5', 'UN6', 'Y892400012001', '__proto__'].map(isNoPupilNumber)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  expect(sentenceOf(upn('UN9'))).toContain('UN1 to UN5')
})

test.each([
  ['Y89240001200', 'and this has 12'],
  ['1892400012001', 'a letter and 12 digits'],
])('pupil number “%s” is sent back: %s', (typed, sentence) => {
  expect(sentenceOf(upn(typed))).toContain(sentence)
})

test('Numbers without a check digit are kept as their agency writes them', () => {
  expect(readIdentifier('la', 'cin-001 234')).toMatchObject({ value: 'CIN001234' })
  expect(sentenceOf(readIdentifier('la', 'x'.repeat(21)))).toContain('up to 20 letters and digits')
  expect(readIdentifier('police', ' 26/3456789x ')).toMatchObject({ value: '26/3456789X', shown: '26/3456789X' })
  expect(readIdentifier('home-office', '3434-0056-1234-5678')).toMatchObject({ value: '3434-0056-1234-5678' })
  expect(sentenceOf(readIdentifier('other', '--'))).toContain('at least one letter or number')
})

test('A stored number is said as it was shown', () => {
  expect(sayIdentifier('nhs', '9434765919')).toBe('943 476 5919')
  expect(sayIdentifier('upn', 'UN2')).toBe('None: has never been to a maintained school in England')
})
