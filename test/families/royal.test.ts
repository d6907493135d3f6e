import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CastHouse, castDatabase } from '../cast.ts'
import { bringRoyalsIn, readingOfFile, royalFile } from './royal.ts'

let house: CastHouse
beforeAll(async () => {
  house = await castDatabase()
})
afterAll(() => house?.drop())

const absent = royalFile() === null

test.skipIf(absent)('royal92 is one reading, in which everybody has a name', () => {
  const reading = readingOfFile(royalFile() ?? new Uint8Array())
  // One of them married somebody of whom the file knows nothing.
  expect(reading.subjects.size).toBe(3011)
  expect([...reading.subjects.values()].every(({ name }) => name !== null)).toBe(true)
})

test.skipIf(absent)('royal92 comes onto a record whole within a minute', { timeout: 180_000 }, async () => {
  const begun = performance.now()
  const outcome = await bringRoyalsIn(house)
  expect(outcome).toMatchObject({ added: 3010, known: 1, ties: 4928 })
  expect(performance.now() - begun).toBeLessThan(60_000)
})
