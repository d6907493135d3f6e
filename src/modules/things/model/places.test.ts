import { expect, test } from 'vitest'
import { PLACE_KINDS } from './places.ts'

test('No two kinds of place read alike, and a page can say each in a line', () => {
  const labels = Object.values(PLACE_KINDS)
  expect(new Set(labels).size).toBe(labels.length)
  expect(labels.filter(label => !/^[A-Z].{2,40}$/.test(label))).toEqual([])
})
