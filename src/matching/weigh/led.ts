import { houseIn, inwardIn, outwardIn } from '../index/layout.ts'
import { dayOf, monthOf, type Packed, packed, yearOf } from '../words/date.ts'
import { type AskedHome, type Asking, GIVEN } from './asking.ts'
import { SOUND } from './levels.ts'
import type { Scales } from './scales.ts'

// Whether a record is one that its own values lead to. An index may come across it by a word that only somebody hidden bears;
// that must not show, so every record that is come across is asked this, and nothing else decides.

/** A date, a home or a number that leads to a record whatever its name. */
export const BY_ITSELF = 1
/** A month or a day that leads to it together with a name; the first half of a postcode. */
export const WITH_NAME = 2

export function ledByBirth(asked: Packed, held: Packed): number {
  if (monthOf(asked) === 0 || monthOf(held) === 0) return 0
  const whole = dayOf(asked) !== 0 && dayOf(held) !== 0
  if (whole && (asked === held || swapped(asked) === held)) return BY_ITSELF
  const sameMonth = monthOf(asked) === monthOf(held)
  return sameMonth && (yearOf(asked) === yearOf(held) || (whole && dayOf(asked) === dayOf(held))) ? WITH_NAME : 0
}

export const swapped = (day: Packed) => packed(yearOf(day), dayOf(day), monthOf(day))

export function ledByHome(asked: AskedHome, own: number, street: number, postcode: number): number {
  const sameOutward = asked.outwardWord > 0 && outwardIn(postcode) === asked.outwardWord
  if (sameOutward && asked.inward !== 0 && inwardIn(postcode) === asked.inward) return BY_ITSELF
  const sameStreet = asked.streetWord > 0 && street === asked.streetWord
  if (sameStreet && asked.house > 0 && houseIn(own) === asked.house) return BY_ITSELF
  return sameOutward ? WITH_NAME : 0
}

/** `alone`: one word is enough. */
export function isLedTo(scales: Scales, asking: Asking, alone: boolean): boolean {
  if (scales.led & BY_ITSELF) return true
  let reached = 0
  let family = false
  for (let at = 0; at < asking.words.length; at++) {
    if (!(scales.mask & (1 << at)) || (scales.level[at] ?? 0) < SOUND) continue
    reached++
    if (asking.words[at]?.role !== GIVEN) family = true
  }
  if (reached > 1) return family || alone || !asking.hasFamily || (scales.led & WITH_NAME) !== 0
  return reached === 1 && (alone || (scales.led & WITH_NAME) !== 0)
}
