import { expect, test } from 'vitest'
import { AT_ONCE, LONG_TEXTS, oddlyTyped } from '../../../../test/odd-texts.ts'
import {
  IDENTIFIER_SCHEMES,
  type IdentifierScheme,
  initialsOf,
  partsOf,
  readAddress,
  readBirth,
  readDueDate,
  readIdentifier,
  readName,
  readPostcode,
} from '../model.ts'

const NOW = new Date('2026-11-25T12:00:00Z')
type Answer = { readonly ok: true } | { readonly ok: false; readonly sentence: string }

const READERS: readonly (readonly [string, readonly string[], (typed: string) => Answer])[] = [
  ['name', ['Kayleigh Smith'], readName],
  ['date of birth', ['14 March 2009', '14 or 15'], typed => readBirth(typed, NOW)],
  ['due date', ['28 weeks'], typed => readDueDate(typed, NOW)],
  ['address', ['12 Mill Lane, NG1 5FS'], readAddress],
  ['postcode', ['NG1 5FS'], readPostcode],
  ...(Object.keys(IDENTIFIER_SCHEMES) as IdentifierScheme[]).map(
    scheme =>
      [
        `${scheme} identifier`,
        [scheme === 'upn' ? 'Y892400012001' : '943 476 5919'],
        (typed: string) => readIdentifier(scheme, typed),
      ] as const,
  ),
]

test.each(READERS)('Whatever is typed as a %s, there is a value or a sentence that ends', (_, right, read) => {
  const typed = oddlyTyped(right)
  expect(typed.length).toBeGreaterThan(300)
  for (const text of typed) {
    const answer = read(text)
    if (!answer.ok) expect(answer.sentence, text).toMatch(/^\p{Lu}.{10,250}\.$/su)
  }
})

test('A value that was read holds nothing that cannot be kept', () => {
  for (const text of oddlyTyped(['Kayleigh Smith'])) {
    const name = readName(text)
    const address = readAddress(text)
    const kept = `${name.ok ? name.name : ''} ${address.ok ? address.value : ''}`
    expect(kept.isWellFormed() && !/\p{Cc}/u.test(kept), text).toBe(true)
  }
})

test.each(READERS)('Fifty thousand hostile characters as a %s are answered at once', (_, right, read) => {
  for (const text of LONG_TEXTS.flatMap(long => [long, right[0] + long])) {
    expect(
      quickestOf(() => read(text)),
      JSON.stringify(text.slice(0, 20)),
    ).toBeLessThan(AT_ONCE)
  }
})

test('A name of any length is sorted and shortened at once', () => {
  for (const text of LONG_TEXTS) {
    expect(
      quickestOf(() => [partsOf(text), initialsOf(text)]),
      JSON.stringify(text.slice(0, 20)),
    ).toBeLessThan(AT_ONCE)
  }
})

/** Milliseconds. A busy machine may hold up one attempt, but not each of three. */
function quickestOf(attempt: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const started = performance.now()
    attempt()
    return performance.now() - started
  })
  return Math.min(...times)
}
