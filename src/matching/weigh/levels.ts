import { edits, likeness } from '../words/distance.ts'

/** How two words of a name agree, worst first. From `SOUND` on an index finds one by the other. */
export const DIFFERENT = 0
export const INITIAL = 1
export const START = 2
export const FAR = 3
export const SOUND = 4
export const SLIP = 5
export const VARIANT = 6
export const SAME = 7
export const LEVEL_NAMES = ['different', 'initial', 'start', 'far', 'sound', 'slip', 'variant', 'same'] as const

export interface Said {
  readonly text: string
  readonly sound: number
  /** One bit for each letter in it. */
  readonly letters: number
}

/** Words with more letters than this that only one of them has are not compared letter by letter. */
const MOST_OTHER_LETTERS = 4

/** The level of two words that are neither the same, nor forms of one name, nor one slip apart: whoever asks knows those already. */
export function distantLevel(asked: Said, held: Said): number {
  const [one, other] = [asked.text, held.text]
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? INITIAL : DIFFERENT
  const sounds = asked.sound === held.sound
  if (sounds || bitsIn(asked.letters ^ held.letters) <= MOST_OTHER_LETTERS) {
    const away = edits(one, other, 2)
    const alike = likeness(one, other)
    if (sounds && (away <= 2 || alike >= 0.78)) return SOUND
    if ((away === 2 && Math.max(one.length, other.length) > 5) || alike >= 0.91) return FAR
  }
  return Math.min(one.length, other.length) > 2 && (one.startsWith(other) || other.startsWith(one)) ? START : DIFFERENT
}

export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97)
  return letters
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
