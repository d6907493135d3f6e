import type { Described, HomeOf, NumberOf } from '../model.ts'
import { SORTS } from '../model.ts'
import { houseOf, postcodeOf, streetOf } from '../words/address.ts'
import { dayOfText } from '../words/date.ts'
import type { Dictionary } from '../words/dictionary.ts'
import { folded } from '../words/fold.ts'
import { nameWords } from '../words/name.ts'
import { AS_WORD, bareNumber, bitsOf, type Kept, kindCode } from '../words/number.ts'
import type { Column } from './column.ts'
import {
  BESIDE,
  BIRTH,
  HOME,
  headOf,
  homeBits,
  NAME,
  NUMBER,
  nameBits,
  numberBits,
  postcodeBits,
  WORD,
} from './layout.ts'

/** Writes what is known of somebody at the end of a row. `slot` gives the number of an id beside it. */
export function encode(described: Described, words: Dictionary, row: Column, slot: (id: string) => number): void {
  for (const { text, sort, scope } of described.names) {
    const { words: said, family } = nameWords(text)
    const code = SORTS.indexOf(sort)
    for (let at = 0; at < said.length; at++)
      put(row, NAME, nameBits(code, at >= family, at === 0, words.name(said[at] ?? '')), scope)
  }
  for (const { text, scope } of described.births) {
    const day = dayOfText(text)
    if (day) put(row, BIRTH, day, scope)
  }
  for (const home of described.homes) encodeHome(home, words, row)
  for (const number of described.numbers) encodeNumber(number, words, row)
  for (const { text, scope } of described.words)
    for (const word of folded(text).split(' ')) if (word) put(row, WORD, words.name(word), scope)
  for (const { id, scope } of described.beside) put(row, BESIDE, slot(id), scope)
}

function put(row: Column, tag: number, own: number, scope: number | undefined): void {
  row.push(headOf(tag, own, scope))
  if (scope) row.push(scope)
}

function encodeHome(home: HomeOf, words: Dictionary, row: Column): void {
  const postcode = home.postcode ? postcodeOf(home.postcode) : null
  const [house, street, town] = [
    home.house ? words.intern(houseOf(home.house)) : 0,
    home.street ? words.intern(streetOf(home.street)) : 0,
    home.town ? words.intern(folded(home.town)) : 0,
  ]
  if (!house && !street && !town && !postcode) return
  put(row, HOME, homeBits(home.until !== undefined, house), home.scope)
  row.push(street)
  row.push(postcode ? postcodeBits(words.outward(postcode.outward), postcode.inward) : 0)
  row.push(town)
}

function encodeNumber(number: NumberOf, words: Dictionary, row: Column): void {
  const kept = keptNumber(number, text => words.intern(text))
  if (!kept) return
  put(row, NUMBER, numberBits(kept.kind, kept.high), number.scope)
  row.push(kept.low)
}

/** Null where nothing of it can be compared. */
export function keptNumber({ kind, value }: NumberOf, wordFor: (text: string) => number): Kept | null {
  const bare = bareNumber(kind, value)
  if (bare === '') return null
  const bits = bitsOf(kind, bare)
  return bits ? { kind: kindCode(kind), ...bits } : { kind: kindCode(kind), high: AS_WORD, low: wordFor(bare) }
}
