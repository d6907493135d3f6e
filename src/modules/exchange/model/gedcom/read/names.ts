import type { FamilyName } from '../family.ts'
import { all, type GedcomLine, one } from '../text/lines.ts'

/** The sorts of name that GEDCOM knows, as the record has them; and back in `write/names`. */
const SORTS: Readonly<Record<string, string>> = {
  AKA: 'known-as',
  BIRTH: 'legal',
  IMMIGRANT: 'alias',
  MAIDEN: 'former',
  MARRIED: 'legal',
  PROFESSIONAL: 'known-as',
}

/** What our own files say in words, and other programs may. */
export const NAME_WORDS: Readonly<Record<string, string>> = {
  former: 'former name',
  nickname: 'nickname',
  street: 'street name',
  handle: 'online name',
  alias: 'alias',
  described: 'described',
  unborn: 'unborn baby',
}

/** Every name of a person: in their order, nicknames last. */
export function namesOf(person: GedcomLine): FamilyName[] {
  const names = all(person, 'NAME')
  const whole = names.flatMap(line => [
    { ...partsOf(line), sort: sortOf(line) },
    ...['TRAN', 'FONE', 'ROMN'].flatMap(tag => all(line, tag).map(other => ({ ...partsOf(other), sort: 'alias' }))),
  ])
  const nicknames = names.flatMap(line => all(line, 'NICK').map(({ value }) => said(value, '', 'nickname')))
  const isNickname = ({ sort }: FamilyName): boolean => sort === 'nickname'
  const ordered = [...whole.filter(name => !isNickname(name)), ...nicknames, ...whole.filter(isNickname)]
  const readable = ordered.filter(({ text }) => text !== '')
  return [...new Map(readable.map(name => [`${name.sort} ${name.text}`, name])).values()]
}

/** "Given /Family/ Suffix"; the parts beside it where it is not said whole. */
function partsOf(line: GedcomLine): Omit<FamilyName, 'sort'> {
  const part = (tag: string): string => one(line, tag)?.value.replaceAll(',', ' ') ?? ''
  const spelled = `${part('NPFX')} ${part('GIVN')} /${part('SPFX')} ${part('SURN')}/ ${part('NSFX')}`
  return squeezed(line.value.replaceAll('/', '')) === '' ? said(spelled, '', '') : said(line.value, '', '')
}

function said(value: string, family: string, sort: string): FamilyName {
  const marked = /\/([^/]*)\/?/.exec(value)
  return {
    text: squeezed(value.replaceAll('/', ' ')).slice(0, 200).trim(),
    family: squeezed(marked?.[1] ?? family)
      .slice(0, 200)
      .trim(),
    sort,
  }
}

function sortOf(line: GedcomLine): string {
  const type = one(line, 'TYPE')
  const phrase = squeezed(type ? (one(type, 'PHRASE')?.value ?? '') : '').toLowerCase()
  const words = squeezed(type?.value ?? '')
  const known = SORTS[words.toUpperCase()]
  if (known) return known
  const ours = Object.entries(NAME_WORDS).find(([, said]) => said === phrase || said === words.toLowerCase())
  return ours?.[0] ?? ''
}

/** Marks that turn the direction of a page, and spaces of no width, are no part of a name. */
const UNSEEN = /[\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
const squeezed = (text: string): string => text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim()
