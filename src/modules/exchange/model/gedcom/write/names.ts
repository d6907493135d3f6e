import type { FamilyName, GedcomVersion } from '../family.ts'
import { NAME_WORDS } from '../read/names.ts'
import { type Line, line } from './lines.ts'

const TYPES: Readonly<Record<string, string>> = { 'known-as': 'AKA', legal: 'BIRTH' }

/** Every name with its sort; the first nickname under the first name, where every program looks for it. */
export function nameLines(names: readonly FamilyName[], version: GedcomVersion): Line[] {
  const whole = names.filter(({ sort }) => sort !== 'nickname')
  const nicknames = names.filter(({ sort }) => sort === 'nickname')
  const [first, ...others] = whole.length > 0 ? nicknames : [undefined, ...nicknames]
  return [
    ...whole.map((name, place) =>
      line('NAME', marked(name), [
        ...typeLines(name.sort, version),
        ...(place === 0 && first ? [line('NICK', first.text)] : []),
      ]),
    ),
    ...others
      .filter(name => name !== undefined)
      .map(name => line('NAME', marked(name), typeLines('nickname', version))),
  ]
}

/** "Given /Family/": the marks around the part that is the family's. */
function marked({ text, family }: FamilyName): string {
  const at = family === '' ? -1 : text.lastIndexOf(family)
  return at < 0 ? text : `${text.slice(0, at)}/${family}/${text.slice(at + family.length)}`
}

function typeLines(sort: string, version: GedcomVersion): Line[] {
  const type = TYPES[sort]
  if (type) return [line('TYPE', version === '7.0' ? type : type.toLowerCase())]
  const words = NAME_WORDS[sort]
  if (!words) return []
  return version === '7.0' ? [line('TYPE', 'OTHER', [line('PHRASE', words)])] : [line('TYPE', words)]
}
