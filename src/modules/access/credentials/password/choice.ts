import { commonPasswords, commonWords, runs } from './blocklist.ts'

// Which passwords may be chosen (AU-02; NIST SP 800-63B 3.1.1.2, NCSC "three random words"): long ones, made of
// anything, that are not among the first an attacker tries. There is no rule about capitals, digits or signs.

const SHORTEST = 12
const LONGEST = 128
/** Three common words have this many. Fewer is one or two of them with an ending, or the worker's own details. */
const LEAST_CHOICES = 6

/** Whose password it is to be: what an attacker who knows them tries first. */
export interface Owner {
  readonly email: string
  readonly name: string
  readonly agency: string
}

/** The sentence that says what to change, or null where the password may be used. */
export function passwordProblem(password: string, owner: Owner): string | null {
  const length = lengthOf(password)
  if (length < SHORTEST) return `Your password must be ${SHORTEST} characters or more. Three random words work well`
  if (length > LONGEST) return `Your password must be ${LONGEST} characters or fewer`
  const variants = readings(password)
  if (choicesIn(variants, new Set()) < LEAST_CHOICES) {
    return 'That password is too easy to guess. Choose another: three random words work well'
  }
  if (choicesIn(variants, ownWords(owner)) < LEAST_CHOICES) {
    return 'Choose a password that is not made from your name, email address, agency or this service'
  }
  return null
}

/** In code points, as typed or as NFKC makes of it, whichever is fewer: a ligature is not eighteen characters. */
function lengthOf(password: string): number {
  return Math.min([...password].length, [...password.normalize('NFKC')].length)
}

// "P@ssw0rd" is read as typed, and as the letters its signs stand for; 1 is i to some and l to others. All three
// readings have one sign per sign, so that a stretch of one can be compared with the same stretch of another.
function readings(password: string): readonly string[] {
  const typed = [...fold(password)].slice(0, 2 * LONGEST)
  const asLetters = typed.map(sign => LOOKS_LIKE[sign] ?? sign)
  const onesAsL = typed.map(sign => (sign === '1' || sign === '!' ? 'l' : (LOOKS_LIKE[sign] ?? sign)))
  return [typed, asLetters, onesAsL].map(signs => signs.join(''))
}

/** Small letters without accents, and without what people put between words. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\s\p{Pd}._'’]/gu, '')

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '|': 'l',
  '2': 'z',
  '3': 'e',
  '€': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '+': 't',
  '8': 'b',
  '9': 'g',
}

/**
 * How few choices somebody made who typed this: a common word or password counts two, a run or a year one, any other
 * sign one; the worker's own words, and whatever repeats what came just before, count nothing. The cheapest reading
 * wins.
 */
function choicesIn(variants: readonly string[], own: ReadonlySet<string>): number {
  const [typed = ''] = variants
  const fewest = [0]
  for (let end = 1; end <= typed.length; end += 1) {
    let best = (fewest[end - 1] ?? 0) + 1
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start += 1) {
      const cost = costOf(variants, start, end, own)
      if (cost !== null) best = Math.min(best, (fewest[start] ?? 0) + cost)
    }
    fewest.push(best)
  }
  return fewest[typed.length] ?? 0
}

/** What one stretch costs as one piece, or null where it is no piece known to us. */
function costOf(variants: readonly string[], start: number, end: number, own: ReadonlySet<string>): number | null {
  const [typed = ''] = variants
  const stretch = typed.slice(start, end)
  const readAs = variants.map(variant => variant.slice(start, end))
  if (readAs.some(each => own.has(each))) return 0
  if (start >= end - start && typed.slice(start - stretch.length, start) === stretch) return 0
  if (runs.has(stretch) || /^(19|20)\d\d$/.test(stretch)) return 1
  return readAs.some(each => commonWords.has(each) || commonPasswords.has(each)) ? 2 : null
}

const LONGEST_PIECE = 40

/** Every name, and part of a name or address, of three letters or more; the agency's initials too. */
function ownWords({ email, name, agency }: Owner): ReadonlySet<string> {
  const written = [email, name, agency, 'sightline', 'safeguarding']
  const parts = written.flatMap(text => [text, ...text.split('@'), ...text.split(/[^\p{L}\p{N}\p{M}]+/u)])
  const initials = agency.split(/\s+/).map(word => word.charAt(0))
  return new Set([...parts, initials.join('')].map(fold).filter(word => word.length >= 3))
}
