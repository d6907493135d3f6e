import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SubjectId } from '../../../src/kernel/index.ts'
import { type GedcomFamily, inOrder, readFamily } from '../../../src/modules/exchange/model.ts'
import { familyIdentity, familyOf } from '../../../src/modules/exchange/rules.ts'
import { familyMarksOf } from '../../../src/modules/exchange/store.ts'
import { childNamed, reading } from '../../../src/modules/record/index.ts'
import { type CastHouse, castDatabase } from '../../cast.ts'
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

test.skipIf(absent)(
  'royal92 comes onto a record whole within a minute, and out of it again with nothing lost',
  {
    timeout: 300_000,
  },
  async () => {
    const begun = performance.now()
    expect(await bringRoyalsIn(house, { who: null })).toMatchObject({ added: 3011, known: 0, ties: 4919 })
    expect(performance.now() - begun).toBeLessThan(60_000)
    const { said, out } = await house.cast.as('amara', '2026-06-02T09:00:00Z', async viewer => {
      const child = await childNamed(viewer, house.cast.children.jordan.reference)
      const marks = new Map((await familyMarksOf(viewer, child.id)).map(({ identity, person }) => [identity, person]))
      const read = await reading(viewer, [...marks.values()], { limit: 0 })
      return { said: onRecord(fileFamily(), marks), out: familyOf(read, child.id, '2026-06-02') }
    })
    const tied = new Map(out.people.map(person => [person.pointer, person]))
    const people = said.people.flatMap(({ pointer }) => tied.get(pointer) ?? [])
    // Whoever has no tie is on the record, and in nobody's family.
    const expected = { ...said, people: said.people.filter(({ pointer }) => tied.has(pointer)) }
    expect(people.length).toBeGreaterThan(2_900)
    expect(inOrder({ ...out, people })).toEqual(inOrder(expected))
  },
)

function fileFamily(): GedcomFamily {
  const read = readFamily(royalFile() ?? new Uint8Array())
  if (!read.ok) throw new Error(read.sentence)
  return read.file.family
}

/** The family of the file, called as the record calls its people; without whoever married somebody that nobody knows. */
function onRecord(family: GedcomFamily, marks: ReadonlyMap<string, SubjectId>): GedcomFamily {
  const ids = new Map(family.people.map(person => [person.pointer, marks.get(familyIdentity(person)) ?? '']))
  const called = (pointer: string): string => ids.get(pointer) ?? ''
  return {
    people: family.people.map(person => ({ ...person, pointer: called(person.pointer) })),
    couples: family.couples.flatMap(({ partners: [one, other], periods }) =>
      other === null ? [] : [{ partners: [called(one), called(other)] as const, periods }],
    ),
    links: family.links.map(({ parent, child, sort }) => ({ parent: called(parent), child: called(child), sort })),
    ties: [],
  }
}
