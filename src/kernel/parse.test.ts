import { expect, test } from 'vitest'
import { z } from 'zod'
import type { SubjectId } from './ids.ts'
import { checkbox, choice, choices, email, formErrors, optional, reference, text, uuid, whenField } from './parse.ts'
import { newReference, sayReference } from './reference.ts'

const NOW = () => new Date('2026-11-23T14:02:00Z')
const CHILD = '3f2b8c1e-9a4d-4e6f-8b7a-1c2d3e4f5a6b'
const form = z.strictObject({
  what: text({ label: 'What happened', max: 40 }),
  source: choice(['school', 'police'], 'Choose where this came from'),
  when: whenField({ now: NOW }),
  note: optional(text({ label: 'Note', max: 10 })),
  signs: choices(['missing', 'gifts'], 'Choose from the list'),
  child: uuid<SubjectId>(),
  urgent: checkbox(),
})
const GOOD = { what: 'She was seen at the bus station', source: 'school', when: 'yesterday', child: CHILD }

test('A form as a browser sends it becomes typed values', () => {
  const read = form.parse({ ...GOOD, signs: 'gifts', urgent: 'on' })
  expect(read).toMatchObject({ source: 'school', note: null, signs: ['gifts'], child: CHILD, urgent: true })
  expect(read.when.edtf).toBe('2026-11-22')
})

test('Boxes left empty are sent as nothing at all', () => {
  expect(form.parse(GOOD)).toMatchObject({ signs: [], urgent: false, note: null })
})

test('Each field that could not be read has one sentence', () => {
  const read = form.safeParse({
    what: '',
    source: 'dentist',
    when: '31/11/2010',
    note: 'x'.repeat(11),
    child: 'no',
    signs: ['gold'],
  })
  expect(read.success ? {} : formErrors(read.error)).toEqual({
    what: 'Enter what happened',
    source: 'Choose where this came from',
    when: 'There is no 31 November: November 2010 has 30 days.',
    note: 'Note must be 10 characters or fewer',
    signs: 'Choose from the list',
    child: 'Choose from the list',
  })
})

test('A form with nothing in it asks for everything it needs', () => {
  const read = form.safeParse({})
  expect(Object.keys(read.success ? {} : formErrors(read.error)).toSorted()).toEqual([
    'child',
    'source',
    'what',
    'when',
  ])
})

test('A field nobody declared is refused, not dropped', () => {
  const read = form.safeParse({ ...GOOD, role: 'administrator' })
  expect(read.success ? {} : formErrors(read.error)).toEqual({
    '': 'This page has changed since you opened it. Load it again.',
  })
})

test('Words are kept as typed: only their ends, line ends and accents are made one way', () => {
  const words = text({ label: 'What happened', max: 100 })
  expect(words.parse('  “I  don’t want to”\r\n\tshe said — Zoe\u0308 ')).toBe('“I  don’t want to”\n\tshe said — Zoë')
})

test.each(['a\u0000b', 'a\u001bb', 'a\u0085b', 'a\ud800b'])('A character that cannot be kept is refused: %j', typed => {
  expect(text({ label: 'Name' }).safeParse(typed).success).toBe(false)
})

test('A text that is not required may be empty or missing', () => {
  const note = text({ label: 'Note', required: false })
  expect([note.parse(''), note.parse(undefined)]).toEqual(['', ''])
})

test('The same field sent twice where one is wanted is refused', () => {
  const read = form.safeParse({ ...GOOD, what: ['one', 'two'] })
  expect(read.success ? {} : formErrors(read.error)).toEqual({ what: 'Enter what happened' })
})

test('References are read forgivingly, and a wrong one says so', () => {
  const made = newReference()
  expect(reference().parse(` ${sayReference(made).toLowerCase()} `)).toBe(made)
  expect(reference('Enter the child’s reference').safeParse(' ').error?.issues[0]?.message).toBe(
    'Enter the child’s reference',
  )
  expect(reference().safeParse('7K3M9-QX24F').error?.issues[0]?.message).toContain('changed places')
})

test.each(['amina.khan@example.org', 'A+B@Sub.Example.org'])('%s is an email address', typed => {
  expect(email().parse(` ${typed}`)).toBe(typed.toLowerCase())
})

test.each(['', 'amina', 'a@b', 'a@@b.org', 'a b@c.org', 'a@-b.org', 'a@b..org', `${'a'.repeat(65)}@b.org`])(
  '%s is not',
  typed => {
    expect(email().safeParse(typed).success).toBe(false)
  },
)

test('Fifty thousand hostile characters in any field are answered at once', () => {
  const fields = [text({ label: 'What' }), email(), whenField(), reference(), uuid(), optional(text({ label: 'Note' }))]
  const started = performance.now()
  for (const field of fields) for (const piece of ['a@', '.', ' ', '1/', '-']) field.safeParse(piece.repeat(50_000))
  expect(performance.now() - started).toBeLessThan(300)
})
