import { edits, likeness } from '../words/distance.ts'
import { nicknameOf } from '../words/nicknames.ts'

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
}

export function nameLevel(asked: Said, held: Said): number {
  const [one, other] = [asked.text, held.text]
  if (one === other) return SAME
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? INITIAL : DIFFERENT
  if (nicknameOf(one, other)) return VARIANT
  const away = edits(one, other, 2)
  if (away === 1 && Math.max(one.length, other.length) > 2) return SLIP
  const alike = likeness(one, other)
  if (asked.sound === held.sound && (away <= 2 || alike >= 0.78)) return SOUND
  if (away === 2 && Math.max(one.length, other.length) > 5) return FAR
  if (alike >= 0.91) return FAR
  if (Math.min(one.length, other.length) > 2 && (one.startsWith(other) || other.startsWith(one))) return START
  return DIFFERENT
}
