import { folded } from './fold.ts'

/** Said before or after a name, and no part of it. */
const HONORIFICS = new Set(
  'mr mrs miss ms mx dr prof professor sir dame lord lady rev reverend fr father sr sister br brother pc dc ds di dci sgt insp cllr baby master imam sheikh shaikh haji hajji ustad mullah pan pani jr jnr snr esq ii iii mp obe mbe phd bsc'.split(
    ' ',
  ),
)
/** Small words within names: they are written apart, joined on, or left out. */
export const PARTICLES = new Set(
  'de del della der den di da dos das do du des la le las los van von vom zu zur ter ten te af av al el ul bin ibn ben bint bt abu umm y e i the of st'.split(
    ' ',
  ),
)
/** Beginnings of Irish and Scottish names that are joined to what follows. */
const JOINED = new Set(['mc', 'mac', 'o', 'fitz', 'ni', 'nic', 'ua', 'ap', 'ab'])

/** The words of a name in the order in which it is said. */
export interface NameWords {
  readonly words: readonly string[]
  /** From here on they are the family's, as far as the order tells; equal to the length where it cannot. */
  readonly family: number
}

/** Takes "Smith, Jon", "Dr Ana-Maria de Souza" and "O'Brien Tel" alike. A single word is nobody's given or family name for sure. */
export function nameWords(text: string): NameWords {
  const comma = text.indexOf(',')
  if (comma > 0) {
    const family = wordsOf(text.slice(0, comma))
    const given = wordsOf(text.slice(comma + 1))
    if (given.length > 0) return { words: [...given, ...family], family: given.length }
  }
  const words = wordsOf(text)
  return { words, family: words.length > 1 ? words.length - 1 : words.length }
}

/** Whether a part of a name is a word that no rule joins, splits or leaves out. */
export function isPlain(part: string): boolean {
  const word = part.toLowerCase()
  return /^(?:[A-Z]?[a-z]+|[A-Z]+)$/.test(part) && !HONORIFICS.has(word) && !PARTICLES.has(word) && !JOINED.has(word)
}

function wordsOf(text: string): string[] {
  const all = folded(apart(text)).split(' ').filter(Boolean)
  const said = all.filter(word => !HONORIFICS.has(word))
  return joined(said.length > 0 ? said : all)
}

// SergeiLavrov is two words; McDonald and DeSouza are one.
const apart = (text: string) =>
  text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, (_, at: number) =>
    /(?:^|[^\p{L}])(?:ma?c|de|du|la|le|van|von|fitz|o|al|el|ap)$/iu.test(text.slice(0, at)) ? '' : ' ',
  )

function joined(words: readonly string[]): string[] {
  const whole: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const next = words[at + 1]
    if (next !== undefined && JOINED.has(word) && words.length > 2) {
      whole.push(word + next)
      at++
    } else if (!PARTICLES.has(word) || (next === undefined && whole.length === 0)) whole.push(word)
  }
  return whole.length > 0 ? whole : [...words]
}
