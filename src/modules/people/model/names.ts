// A name is kept as its owner or its teller writes it. Nothing here says which part is the family's: sorting only guesses.

import { text } from '../../../kernel/index.ts'

export const NAME_KINDS = {
  legal: 'Legal name',
  'known-as': 'Known as',
  nickname: 'Nickname',
  street: 'Street name',
  handle: 'Online name',
  former: 'Former name',
  alias: 'Alias',
  described: 'Described, name not known',
  unborn: 'Unborn baby',
} as const
export type NameKind = keyof typeof NAME_KINDS

export type ReadName = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly sentence: string }

/** Any script, particles, hyphens, digits and one-word names, up to 200 characters. Refuses what cannot be kept or seen. */
export function readName(typed: string): ReadName {
  const read = NAME.safeParse(typed.replace(UNSEEN, '').replace(/\s+/g, ' '))
  if (!read.success) return { ok: false, sentence: `${read.error.issues[0]?.message ?? ''}.` }
  if (VISIBLE.test(read.data)) return { ok: true, name: read.data }
  return { ok: false, sentence: 'Enter a name, or say who it is: unknown male, about 30.' }
}

/** A best guess for an alphabetical list, no more. `family` is empty for a name of one word. */
export interface NameParts {
  readonly given: readonly string[]
  readonly family: string
}

/** "Surname, Given" is understood; particles (van der, bin, de la, O’, Mc) stay with the name they belong to. */
export function partsOf(name: string): NameParts {
  const comma = name.search(/[,،、]/)
  if (comma > 0) {
    const given = wordsOf(name.slice(comma).replace(/[,،、]/g, ' '))
    if (given.length > 0) return { given, family: wordsOf(name.slice(0, comma)).join(' ') }
  }
  const words = wordsOf(name)
  const start = familyStart(words)
  return { given: words.slice(0, start), family: words.slice(start).join(' ') }
}

/** One or two capitals for a small place: the first letters of the first given and the family name; `?` when it has none. */
export function initialsOf(name: string): string {
  const { given, family } = partsOf(name)
  const familyWords = wordsOf(family)
  const main = familyWords.find(word => !isParticle(word)) ?? familyWords[0] ?? ''
  const letters = [given[0] ?? '', main].map(initialOf).join('')
  return letters === '' ? (name.match(/[\p{N}\p{S}\p{P}]/u)?.[0] ?? '?') : letters
}

const NAME = text({ label: 'A name', max: 200 })

/** Marks that turn the direction of the page around them, and spaces of no width: pasted along, never part of a name. */
const UNSEEN = /[\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

const VISIBLE = /[^\p{C}\p{Z}\p{M}]/u

const wordsOf = (name: string): string[] => name.split(' ').filter(word => word !== '' && word !== ',')

/** Where the family name begins: the last word, with the particles before it. A name that starts small is one from its start. */
function familyStart(words: readonly string[]): number {
  if (words.length < 2) return words.length
  let start = words.length - 1
  while (start > 1 && joins(words, start)) start--
  const first = words[0] ?? ''
  return start === 1 && isParticle(first) && first === first.toLowerCase() ? 0 : start
}

/** "Ortega y Gasset" is one family name: the word before the joint belongs to it as well. */
const joins = (words: readonly string[], start: number): boolean =>
  isParticle(words[start - 1] ?? '') || JOINTS.has(words[start] ?? '')

const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase()) || JOINTS.has(word)

const JOINTS: ReadonlySet<string> = new Set(['y', 'e', 'i'])

const PARTICLES: ReadonlySet<string> = new Set(
  "van der den de del della di da das dos do du la le las los von zu zur ten ter te bin ibn bint binti al el ap ab st st. saint mac mc o’ o' ó ní nic uí mhic".split(
    ' ',
  ),
)

/** The first true letter: an okina, an apostrophe or a hyphen before it is not one. */
const initialOf = (word: string): string => word.match(/[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]\p{M}*/u)?.[0].toUpperCase() ?? ''
