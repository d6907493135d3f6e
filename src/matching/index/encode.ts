import type { Described, HomeOf, NumberOf } from '../model.ts'
import { SORTS } from '../model.ts'
import { houseOf, streetOf } from '../words/address.ts'
import { dayOfText } from '../words/date.ts'
import type { Dictionary } from '../words/dictionary.ts'
import { folded } from '../words/fold.ts'
import { nameWords } from '../words/name.ts'
import { AS_WORD, bareNumber, bitsOf, type Kept, kindCode, plainPhone } from '../words/number.ts'
import type { Column } from './column.ts'
import { BESIDE, BIRTH, HOME, headOf, homeBits, NAME, NUMBER, nameBits, numberBits, WORD } from './layout.ts'

const PHONE = kindCode('phone')

/** Writes what is known of somebody at the end of a row. `slot` gives the number of an id beside it. */
export function encode(described: Described, words: Dictionary, row: Column, slot: (id: string) => number): void {
  for (const { text, sort, scope } of described.names) {
    const code = SORTS.indexOf(sort)
    if (encodePlain(text, code, scope, words, row)) continue
    const { words: said, family } = nameWords(text)
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

/** A name of which every part has been met before as a plain word, which most are: no need to take it apart by rules. */
function encodePlain(text: string, sort: number, scope: number | undefined, words: Dictionary, row: Column): boolean {
  const from = row.length
  let first = true
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at)
    const end = space < 0 ? text.length : space
    const id = end > at ? words.plain(text.slice(at, end)) : 0
    if (id < 0) {
      row.length = from
      return false
    }
    if (id > 0) put(row, NAME, nameBits(sort, end === text.length && !first, first, id), scope)
    first = first && id === 0
    at = end + 1
  }
  return row.length > from && !text.endsWith(' ')
}

function put(row: Column, tag: number, own: number, scope: number | undefined): void {
  row.push(headOf(tag, own, scope))
  if (scope) row.push(scope)
}

function encodeHome(home: HomeOf, words: Dictionary, row: Column): void {
  const postcode = home.postcode ? words.postcode(home.postcode) : 0
  const [house, street, town] = [
    home.house ? words.typed(home.house, houseOf) : 0,
    home.street ? words.typed(home.street, streetOf) : 0,
    home.town ? words.typed(home.town, folded) : 0,
  ]
  if (!house && !street && !town && !postcode) return
  put(row, HOME, homeBits(home.until !== undefined, house), home.scope)
  row.push(street)
  row.push(postcode)
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
  const phone = kind === 'phone' ? plainPhone(value) : 0
  if (phone > 0) return { kind: PHONE, high: Math.floor(phone / 2 ** 32), low: phone % 2 ** 32 }
  const bare = bareNumber(kind, value)
  if (bare === '') return null
  const bits = bitsOf(kind, bare)
  return bits ? { kind: kindCode(kind), ...bits } : { kind: kindCode(kind), high: AS_WORD, low: wordFor(bare) }
}
