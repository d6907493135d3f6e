import { expect, test } from 'vitest'
import { newReference, type Reference, readReference, sayReference } from './reference.ts'

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const MANY = Array.from({ length: 5000 }, newReference)

test('Five thousand references are all different, and say nothing of the order they were made in', () => {
  expect(new Set(MANY).size).toBe(MANY.length)
  expect(Math.abs(spearman(MANY))).toBeLessThan(0.1)
})

test('Every symbol of a reference is used, in every random place', () => {
  for (let place = 0; place < 9; place++) {
    expect(new Set(MANY.map(reference => reference.charAt(place))).size).toBe(SYMBOLS.length)
  }
})

test('A reference reads the same however it is typed or heard', () => {
  const reference = MANY.find(found => found.includes('0') && found.includes('1'))
  expect(reference).toBeDefined()
  const shown = sayReference(reference ?? ('' as Reference))
  const ways = [
    shown,
    shown.toLowerCase(),
    ` ${shown.replace('-', ' ')} `,
    shown.replaceAll('0', 'O').replaceAll('1', 'l'),
  ]
  expect(ways.map(readReference)).toEqual(ways.map(() => ({ ok: true, reference })))
  expect(shown).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
})

test('Any one wrong symbol, and any two neighbours that changed places, are noticed', () => {
  for (const reference of MANY.slice(0, 20)) {
    for (let place = 0; place < 10; place++) {
      for (const symbol of SYMBOLS.replace(reference.charAt(place), '')) {
        expect(readReference(reference.slice(0, place) + symbol + reference.slice(place + 1)).ok).toBe(false)
      }
      const [first = '', second = ''] = reference.slice(place, place + 2)
      const swapped = reference.slice(0, place) + second + first + reference.slice(place + 2)
      expect(readReference(swapped).ok).toBe(swapped === reference)
    }
  }
})

test('No reference can be read as a word', () => {
  expect(MANY.filter(reference => /[AE01][A-Z]{2}|[A-Z][AE01][A-Z]|[A-Z]{2}[AE01]/.test(reference))).toEqual([])
})

test.each([
  ['', 'A reference has 10'],
  ['7K3M9', 'A reference has 10'],
  ['7K3M9-QX24U', 'never holds “U”'],
  ['7K3M9-QX24F', 'is wrong, or two have changed places'],
])('“%s” is sent back: %s', (typed, sentence) => {
  const read = readReference(typed)
  expect(read.ok ? '' : read.sentence).toContain(sentence)
})

/** Rank correlation of the references, sorted as text, against the order they were made in. */
function spearman(made: readonly string[]): number {
  const rank = new Map(made.toSorted().map((reference, index) => [reference, index]))
  const squares = made.reduce((sum, reference, index) => sum + ((rank.get(reference) ?? 0) - index) ** 2, 0)
  return 1 - (6 * squares) / (made.length * (made.length ** 2 - 1))
}
