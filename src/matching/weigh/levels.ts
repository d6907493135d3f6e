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

/** Words with more letters than this that only one of them has are not compared letter by letter. */
const MOST_OTHER_LETTERS = 4

/** The level of two words that are neither the same, nor forms of one name, nor one slip apart: whoever asks knows those already. */
export function distantLevel(one: string, other: string, sounds: boolean): number {
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? INITIAL : DIFFERENT
  const away = edits(one, other, 2)
  const longest = Math.max(one.length, other.length)
  if (sounds && (away <= 2 || likeness(one, other) >= 0.78)) return SOUND
  if (away === 1 || (away === 2 && longest > 5) || (longest > 6 && likeness(one, other) >= 0.91)) return FAR
  return Math.min(one.length, other.length) > 2 && (one.startsWith(other) || other.startsWith(one)) ? START : DIFFERENT
}

/**
 * Whether two words may be more than different, by their shapes and the letters that only one of them has. Two slips seldom
 * change both ends of a word; most pairs are told apart here.
 */
export function mayBeNear(shape: number, other: number, letters: number): boolean {
  const [length, its] = [shape >>> 16, other >>> 16]
  const sameFirst = ((shape ^ other) & 0xff00) === 0
  if (sameFirst && (length === 1 || its === 1)) return true
  if (Math.abs(length - its) > 2 || (!sameFirst && ((shape ^ other) & 0xff) !== 0))
    return sameFirst && Math.min(length, its) > 2 && length !== its
  return bitsIn(letters) <= MOST_OTHER_LETTERS
}

export const shapeOf = (word: string) =>
  (Math.min(255, word.length) << 16) | ((word.charCodeAt(0) & 255) << 8) | (word.charCodeAt(word.length - 1) & 255)

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
