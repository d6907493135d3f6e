import { type FamilyCouple, type GedcomFamily, inOrder } from '../family.ts'
import { inTurn } from '../periods.ts'
import { decodeFamily, FAMILY_LIMITS } from '../text/decode.ts'
import { type GedcomLine, type Problem, treeOf } from '../text/lines.ts'
import { together } from './families.ts'
import { type LeftOut, leftOut } from './left.ts'
import { ringsIn } from './own-ancestors.ts'
import { personOf } from './people.ts'

export interface FamilyFile {
  /** As the file calls its people. */
  readonly family: GedcomFamily
  readonly version: string
  readonly encoding: string
  readonly left: readonly LeftOut[]
  /** By the lines of the file: what could not be read. */
  readonly problems: readonly Problem[]
}

export type ReadFamily =
  | { readonly ok: true; readonly file: FamilyFile }
  | { readonly ok: false; readonly sentence: string }

/** A family file of GEDCOM 5.5, 5.5.1 or 7.0, in any of its character sets. Never throws: a file that is none has a sentence. */
export function readFamily(bytes: Uint8Array): ReadFamily {
  const decoded = decodeFamily(bytes)
  if (!decoded.ok) return decoded
  const { records, version, problems, encoding } = treeOf(decoded.text, decoded.encoding)
  const people = records.filter(({ tag, pointer }) => tag === 'INDI' && pointer !== '')
  if (people.length === 0) return { ok: false, sentence: 'There is nobody in this file.' }
  if (people.length > FAMILY_LIMITS.people)
    return { ok: false, sentence: 'There are more than 5,000 people in this file. Ask for the part that you need.' }
  const found = [...problems]
  for (const { line } of records.filter(({ tag, pointer }) => tag === 'INDI' && pointer === ''))
    found.push({
      line,
      sentence: 'This person has no pointer, so that nothing can be said of them. They are left out.',
    })
  const notes = new Map(
    records.filter(({ tag }) => tag === 'NOTE' || tag === 'SNOTE').map(note => [note.pointer, note.value]),
  )
  const { couples, links, ties } = together(records, found)
  const rings = ringsIn(links)
  for (const { child, parent } of rings)
    found.push({
      line: lineOf(people, child),
      sentence: `@${child}@ would be their own ancestor: that @${parent}@ is a parent is left out.`,
    })
  const family = {
    people: people.map(line => personOf(line, notes)),
    couples: mended(couples),
    links: links.filter(link => !rings.has(link)),
    ties,
  }
  return {
    ok: true,
    file: {
      family,
      version,
      encoding,
      left: leftOut(records),
      problems: found.sort((one, other) => one.line - other.line),
    },
  }
}

/** The same two in two families of the file (a second marriage) are one couple, with all that they were. */
function mended(couples: readonly FamilyCouple[]): FamilyCouple[] {
  const said = new Map<string, FamilyCouple>()
  for (const [number, couple] of couples.entries()) {
    const key = couple.partners[1] === null ? `${number}` : couple.partners.toSorted().join(' ')
    const before = said.get(key)
    said.set(key, before ? { ...before, periods: [...before.periods, ...couple.periods] } : couple)
  }
  return [...said.values()].map(couple => ({ ...couple, periods: inTurn(couple.periods) }))
}

const lineOf = (people: readonly GedcomLine[], pointer: string): number =>
  people.find(person => person.pointer === pointer)?.line ?? 1

/** Whether two values say the same, whatever they call their people. */
export const sameFamily = (one: GedcomFamily, other: GedcomFamily): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
