import { type Asking, GIVEN } from '../weigh/asking.ts'
import { swapped } from '../weigh/led.ts'
import { dayOf, monthOf } from '../words/date.ts'
import { emailHalves } from '../words/number.ts'
import type { Column } from './column.ts'
import {
  birthKey,
  dayKey,
  emailKey,
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
  addPairs(asking, sounds, keys)
}

function addPairs({ words, hasFamily }: Asking, sounds: readonly (readonly number[])[], keys: Column): void {
  for (let at = 0; at < sounds.length; at++)
    for (let to = at + 1; to < sounds.length; to++) {
      if (hasFamily && words[at]?.role === GIVEN && words[to]?.role === GIVEN) continue
      for (const one of sounds[at] ?? [])
        for (const other of sounds[to] ?? []) if (one !== other) keys.push(pairKey(one, other))
    }
}

export const alone = (sounds: readonly number[]) => sounds.map(soundKey)
