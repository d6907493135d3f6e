import type { Asking } from '../weigh/asking.ts'
import { swapped } from '../weigh/led.ts'
import { dayOf, monthOf } from '../words/date.ts'
import { emailHalves } from '../words/number.ts'
import type { Column } from './column.ts'
import {
  birthKey,
  emailKey,
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

/** Every key that can lead to whom a question is about, by the sounds under which each of its words is looked for. */
export function lookups(asking: Asking, sounds: readonly (readonly number[])[], keys: Column): void {
  keys.length = 0
  for (const { kind, high, low, bare } of asking.numbers) {
    keys.push(numberKey(kind, high, low))
    if (bare.includes('@')) for (const half of emailHalves(bare)) keys.push(emailKey(half))
    const tail = tailOf(bare)
    if (tail >= 0) keys.push(tailKey(tail))
  }
  for (const day of asking.births) {
    if (dayOf(day) !== 0) {
      keys.push(birthKey(day))
      keys.push(birthKey(swapped(day)))
    }
    if (monthOf(day) === 0) continue
    for (const sound of sounds.flat()) {
      keys.push(monthKey(sound, day))
      if (dayOf(day) !== 0) keys.push(dayKey(sound, day))
    }
  }
  for (const { house, streetWord, outwardWord, inward } of asking.homes) {
    if (outwardWord > 0 && inward) keys.push(postcodeKey(outwardWord, inward))
    if (house > 0 && streetWord > 0) keys.push(streetKey(house, streetWord))
    if (outwardWord > 0) for (const sound of sounds.flat()) keys.push(outwardKey(sound, outwardWord))
  }
  addPairs(sounds, keys)
}

function addPairs(sounds: readonly (readonly number[])[], keys: Column): void {
  for (const [at, mine] of sounds.entries())
    for (const theirs of sounds.slice(at + 1))
      for (const one of mine) for (const other of theirs) if (one !== other) keys.push(pairKey(one, other))
}

export const alone = (sounds: readonly number[]) => sounds.map(soundKey)
