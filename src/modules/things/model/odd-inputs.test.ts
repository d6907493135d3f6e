import { expect, test } from 'vitest'
import { AT_ONCE, LONG_TEXTS, oddlyTyped } from '../../../../test/odd-texts.ts'
import { platesLike, readHandle, readPhone, readPlate, readVehicle, sayPhone, sayPlate } from '../model.ts'

type Answer = { readonly ok: true } | { readonly ok: false; readonly sentence: string }

const READERS: readonly (readonly [string, readonly string[], (typed: string) => Answer])[] = [
  ['plate', ['AB12 CDE', 'starts YK07'], readPlate],
  ['phone', ['07700 900123', 'ends 4432'], readPhone],
  ['handle', ['@kay_2011', 'https://social.example/kay'], readHandle],
  ['vehicle', ['silver Corsa'], typed => readVehicle({ plate: '', description: typed })],
]

test.each(READERS)('Whatever is typed as a %s, there is a value or a sentence that ends', (_, right, read) => {
  const typed = oddlyTyped(right)
  expect(typed.length).toBeGreaterThan(300)
  for (const text of typed) {
    const answer = read(text)
    if (!answer.ok) expect(answer.sentence, text).toMatch(/^\p{Lu}.{10,250}\.$/su)
  }
})

test('What was read is kept in signs that can be kept, and reads the same again', () => {
  for (const text of oddlyTyped(['AB12 CDE', '07700 900123', '@kay_2011'])) {
    const [plate, phone, handle] = [readPlate(text), readPhone(text), readHandle(text)]
    if (plate.ok)
      expect(readPlate(plate.value), text).toMatchObject({ value: plate.value, shown: sayPlate(plate.value) })
    if (phone.ok) expect(phone.value, text).toMatch(/^(\+\d{6,15}(;ext=\d+)?|[+\d?*]{3,20})$/)
    if (phone.ok) expect(sayPhone(phone.value), text).toBe(phone.shown)
    if (handle.ok) expect(handle.shown.isWellFormed() && !/\p{Cc}/u.test(handle.shown), text).toBe(true)
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

test('Plates are compared at once, however long they are', () => {
  for (const text of LONG_TEXTS) {
    expect(quickestOf(() => platesLike(text, '*?'.repeat(25_000)))).toBeLessThan(AT_ONCE)
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
