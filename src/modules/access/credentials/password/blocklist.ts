import { FOOTBALL, LOVED, NAMES, OFFICE, SEASONS, SENTENCES } from './words.ts'

// The offline blocklist (AU-02): made from rules rather than copied from a leak, so that the list can be read and
// argued with, and holds nobody's real password.

const SHORTEST = 12
const KEYBOARD = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qwertyuiopasdfghjklzxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
  'qazwsxedcrfvtgbyhnujmikolp',
  'qawsedrftgyhujikolp',
  'qweasdzxcrtyfghvbn',
  'zaqxswcdevfrbgtnhymju',
  'azsxdcfvgbhnjmkl',
  'a1b2c3d4e5f6g7h8i9j0',
  '1a2b3c4d5e6f7g8h9i0j',
  'aabbccddeeffgghhii',
]
const DIGITS = ['01234567890123456789', '147258369', '159357', '112233445566778899', '3141592653589793']
const SHIFTED_DIGITS = ['!"£$%^&*()', '!@#$%^&*()']
const ENDINGS = [
  '1',
  '01',
  '12',
  '123',
  '321',
  '1234',
  '12345',
  '123456',
  '1!',
  '123!',
  '1234!',
  '!',
  '!!',
  '007',
  '69',
]
const YEARS = Array.from({ length: 31 }, (_, i) => String(2000 + i))

/** Words that many passwords are built on. */
export const commonWords: ReadonlySet<string> = new Set([...OFFICE, ...SEASONS, ...FOOTBALL, ...NAMES, ...LOVED])

/** Stretches along a keyboard, the alphabet and the digits, there and back: from four letters, or from three digits. */
export const runs: ReadonlySet<string> = new Set([
  ...KEYBOARD.flatMap(row => bothWays(row, 4)),
  ...[...DIGITS, ...SHIFTED_DIGITS].flatMap(row => bothWays(row, 3)),
])

/** Whole passwords of twelve signs or more that many arrive at. */
export const commonPasswords: ReadonlySet<string> = new Set(
  [...SENTENCES, ...decorated(), ...dated(), ...repeated(), ...runs].filter(each => each.length >= SHORTEST),
)

/** A word with the ending that a rule about digits and signs brings out. */
function decorated(): string[] {
  return [...commonWords].flatMap(word => ENDINGS.flatMap(ending => [word + ending, ending + word]))
}

/** A season, month or club with a year: the answer to "change it every ninety days". */
function dated(): string[] {
  return [...SEASONS, ...FOOTBALL, ...OFFICE].flatMap(word =>
    YEARS.flatMap(year => [word + year, `${word}${year}!`, year + word]),
  )
}

/** The same short thing until it is long enough: words, runs and single signs. */
function repeated(): string[] {
  const shortRuns = [...runs].filter(run => run.length <= 6)
  const signs = [...'abcdefghijklmnopqrstuvwxyz0123456789!*.#']
  return [...commonWords, ...shortRuns, ...signs].map(each =>
    each.repeat(Math.max(2, Math.ceil(SHORTEST / each.length))),
  )
}

function bothWays(row: string, shortest: number): string[] {
  return [row, [...row].reverse().join('')].flatMap(line => {
    const starts = Array.from({ length: line.length - shortest + 1 }, (_, start) => start)
    return starts.flatMap(start =>
      Array.from({ length: line.length - start - shortest + 1 }, (_, more) =>
        line.slice(start, start + shortest + more),
      ),
    )
  })
}
