import fc from 'fast-check'
import { expect, test } from 'vitest'
import { familyFiles } from '../../../../../../test/samples/families/files.ts'
import { type FamilyDate, type GedcomFamily, gedcomOf, inOrder, LINK_SORTS, readFamily } from '../index.ts'

// What we keep comes out again, and in again, the same: of every file, in both versions, and of families nobody thought of.

const VERSIONS = ['5.5.1', '7.0'] as const

test.each(familyFiles().map(({ name, bytes }) => [name, bytes] as const))(
  '%s comes out as it came in',
  (_name, bytes) => {
    const { family } = read(bytes)
    for (const version of VERSIONS) {
      const again = read(Buffer.from(gedcomOf(family, version)))
      expect(again.problems).toEqual([])
      expect(again.left.filter(({ tag }) => !/^HEAD\.|^SUBM/.test(tag))).toEqual([])
      expect(again.version).toBe(version)
      expect(inOrder(again.family)).toEqual(inOrder(family))
    }
  },
)

test('royal92: who is who is read whole', () => {
  const [royal] = familyFiles().filter(({ name }) => name === 'royal92.ged')
  if (!royal) return
  const { family, problems, left } = read(royal.bytes)
  expect(problems).toEqual([])
  expect(family.people.length).toBe(3010)
  // 1,139 of its 1,422 families name two partners, or one who married somebody that it does not know.
  expect(family.couples.length).toBe(1139)
  expect(family.links.length).toBe(3724)
  expect(left.map(({ tag }) => tag)).toContain('INDI.TITL')
  const [victoria] = family.people
  expect(victoria?.names).toEqual([{ text: 'Victoria Hanover', family: 'Hanover', sort: '' }])
  expect([victoria?.births, victoria?.deaths]).toEqual([[day('1819-05-24')], [day('1901-01-22')]])
})

const day = (edtf: string): FamilyDate => ({ edtf, words: '' })

const point = fc
  .tuple(fc.integer({ min: 1, max: 2100 }), fc.constantFrom('', '-02', '-11-30', '-04-01'))
  .map(([year, rest]) => `${String(year).padStart(4, '0')}${rest}`)
const edtf = fc.oneof(
  point,
  point.map(one => `${one}~`),
  point.map(one => `[..${one}]`),
  point.map(one => `[${one}..]`),
  fc.tuple(point, point).map(([one, other]) => (one < other ? `[${one.slice(0, 4)}..${other}]` : one)),
)
const words = fc
  .oneof(fc.lorem({ maxCount: 4 }), fc.constantFrom('on @ Easter day', 'née “Smith” 東京', '(in brackets', '@@'))
  .map(text => text.trim())
const date: fc.Arbitrary<FamilyDate> = fc.oneof(
  fc.record({ edtf, words: fc.constant('') }),
  fc.record({ edtf, words }),
  fc.record({ edtf: fc.constant(null), words }),
)
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  .map(said =>
    said
      .replace(/[/\p{C}]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter(said => said !== '')
const name = fc.record({
  text: text.map(said => said.slice(0, 60).trim()).filter(said => said.isWellFormed() && said !== ''),
  family: fc.constant(''),
  sort: fc.constantFrom('', 'legal', 'known-as', 'alias', 'former', 'street', 'described'),
})
const person = fc.record({
  names: fc.uniqueArray(name, { maxLength: 3, selector: one => `${one.sort} ${one.text}` }),
  sex: fc.constantFrom('female', 'male', 'neither', 'unknown', null),
  births: fc.uniqueArray(date, { maxLength: 2, selector: one => JSON.stringify(one) }),
  deaths: fc.oneof(
    fc.constant([]),
    fc.constant([{ edtf: null, words: '' }]),
    date.map(one => [one]),
  ),
  notes: fc.array(text, { maxLength: 2 }),
})

const family: fc.Arbitrary<GedcomFamily> = fc
  .tuple(fc.array(person, { minLength: 1, maxLength: 8 }), fc.array(fc.nat(), { minLength: 60, maxLength: 60 }))
  .map(([people, dice]) => {
    let at = 0
    const roll = (sides: number): number => (dice[at++ % dice.length] ?? 0) % sides
    const pointers = people.map((_, place) => `I${place + 1}`)
    const two = (): [string, string] => {
      const one = roll(people.length)
      const other = (one + 1 + roll(Math.max(1, people.length - 1))) % people.length
      return [pointers[Math.min(one, other)] ?? '', pointers[Math.max(one, other)] ?? '']
    }
    const some = <One>(most: number, make: () => One): One[] => Array.from({ length: roll(most + 1) }, make)
    const isTwo = ([one, other]: readonly [string, string | null]): boolean => one !== other
    return {
      people: people.map((one, place) => ({ ...one, pointer: pointers[place] ?? '' })),
      couples: some(3, () => ({
        partners: two(),
        periods: [{ sort: ['married', 'relationship', 'living-together'][roll(3)] ?? '', since: null, until: null }],
      })).filter(({ partners }) => isTwo(partners)),
      // Parents come before their children, so that nobody is their own ancestor.
      links: some(6, () => {
        const [parent, child] = two()
        return { parent, child, sort: LINK_SORTS[roll(4)] ?? ('birth' as const) }
      }).filter(({ parent, child }) => parent !== child),
      ties: some(3, () => {
        const [from, to] = two()
        return { kind: 'friend-of', code: ['friend', 'close'][roll(2)] ?? '', from, to }
      }).filter(({ from, to }) => from !== to),
    }
  })

test('families nobody thought of come back the same from both versions', () => {
  fc.assert(
    fc.property(family, fc.constantFrom(...VERSIONS), (said, version) => {
      const again = read(Buffer.from(gedcomOf(said, version)))
      expect(again.problems).toEqual([])
      expect(inOrder(again.family)).toEqual(inOrder(said))
    }),
    { numRuns: 500 },
  )
})

function read(bytes: Uint8Array) {
  const found = readFamily(bytes)
  if (!found.ok) throw new Error(found.sentence)
  return found.file
}
