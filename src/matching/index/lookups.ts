import type { AskedWord, Asking } from '../weigh/asking.ts'
import { swapped } from '../weigh/led.ts'
import { dayOf, monthOf } from '../words/date.ts'
import type { Dictionary } from '../words/dictionary.ts'
import { namesLike } from '../words/nicknames.ts'
import { soundOf } from '../words/sound.ts'
import { hashOf } from './hash.ts'
import {
  birthKey,
  dayKey,
  monthKey,
  numberKey,
  outwardKey,
  pairKey,
  postcodeKey,
  soundKey,
  streetKey,
  tailKey,
  tailOf,
} from './keys.ts'

/** The sounds under which a word asked may stand: its own, those of other forms of the name, those of names one slip away. */
export function soundsOf(word: AskedWord, words: Dictionary): number[] {
  const sounds = new Set([word.sound])
  for (const like of namesLike(word.text)) sounds.add(hashOf(soundOf(like)) | 1)
  for (const near of words.neighbours.of(word.text)) sounds.add(words.sounds.at(near))
  return [...sounds]
}

/** Every key that can lead to whom a question is about. */
export function lookups(asking: Asking, sounds: readonly (readonly number[])[]): Set<number> {
  const keys = new Set<number>()
  for (const { kind, high, low, bare } of asking.numbers) {
    keys.add(numberKey(kind, high, low))
    const tail = tailOf(bare)
    if (tail) keys.add(tailKey(tail))
  }
  for (const day of asking.births) {
    if (dayOf(day) !== 0) keys.add(birthKey(day)).add(birthKey(swapped(day)))
    if (monthOf(day) === 0) continue
    for (const sound of sounds.flat()) {
      keys.add(monthKey(sound, day))
      if (dayOf(day) !== 0) keys.add(dayKey(sound, day))
    }
  }
  for (const { house, streetWord, outwardWord, inward } of asking.homes) {
    if (outwardWord > 0 && inward) keys.add(postcodeKey(outwardWord, inward))
    if (house > 0 && streetWord > 0) keys.add(streetKey(house, streetWord))
    if (outwardWord > 0) for (const sound of sounds.flat()) keys.add(outwardKey(sound, outwardWord))
  }
  addPairs(sounds, keys)
  return keys
}

function addPairs(sounds: readonly (readonly number[])[], keys: Set<number>): void {
  for (const [at, mine] of sounds.entries())
    for (const theirs of sounds.slice(at + 1))
      for (const one of mine) for (const other of theirs) if (one !== other) keys.add(pairKey(one, other))
}

export const alone = (sounds: readonly number[]) => sounds.map(soundKey)
