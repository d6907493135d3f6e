import { dayOf, monthOf, type Packed, packed, yearOf } from '../words/date.ts'
import type { Dictionary } from '../words/dictionary.ts'
import { AS_WORD, emailHalves, NUMBER_KINDS } from '../words/number.ts'
import { Column } from './column.ts'
import { hashOf, joinedHash } from './hash.ts'
import {
  BESIDE,
  BIRTH,
  HOME,
  highIn,
  houseIn,
  inwardIn,
  isScoped,
  kindIn,
  MORE,
  NAME,
  NUMBER,
  outwardIn,
  ownOf,
  tagOf,
  WORD,
  wordOf,
} from './layout.ts'

// What leads to a record: names by how they sound, two and two and with the month or the day of a birth or the first half of a
// postcode; dates, homes and numbers by themselves.

export const soundKey = (sound: number) => joinedHash(1, sound)
export const pairKey = (one: number, other: number) => joinedHash(one < other ? one : other, one < other ? other : one)
export const birthKey = (day: Packed) => joinedHash(2, day)
export const monthKey = (sound: number, day: Packed) => joinedHash(sound ^ 0x3333, packed(yearOf(day), monthOf(day), 0))
export const dayKey = (sound: number, day: Packed) => joinedHash(sound ^ 0x4444, packed(0, monthOf(day), dayOf(day)))
export const postcodeKey = (outward: number, inward: number) => joinedHash(joinedHash(5, outward), inward)
export const streetKey = (house: number, street: number) => joinedHash(joinedHash(6, house), street)
export const outwardKey = (sound: number, outward: number) => joinedHash(sound ^ 0x7777, outward)
export const numberKey = (kind: number, high: number, low: number) => joinedHash(joinedHash(8 + (kind << 5), high), low)
export const tailKey = (tail: number) => joinedHash(9, tail)
export const emailKey = (half: string) => joinedHash(11, hashOf(half))
export const besideKey = (slot: number) => joinedHash(10, slot)

export type Emit = (key: number, scope: number, other: number) => void

/** Works out every key of a record; one that comes of two values has both their scopes. */
export class Keys {
  readonly #words: Dictionary
  readonly #sounds = new Column()
  readonly #soundScopes = new Column()

  constructor(words: Dictionary) {
    this.#words = words
  }

  each(row: Uint32Array, from: number, to: number, emit: Emit): void {
    this.#gatherSounds(row, from, to)
    this.#names(emit)
    for (let at = from; at < to; ) {
      const word = row[at] ?? 0
      const tag = tagOf(word)
      const scope = isScoped(word) ? (row[at + 1] ?? 0) : 0
      const next = at + 1 + (scope ? 1 : 0)
      if (tag === BIRTH) this.#birth(ownOf(word), scope, emit)
      else if (tag === HOME) this.#home(ownOf(word), row, next, scope, emit)
      else if (tag === NUMBER) this.#number(ownOf(word), row[next] ?? 0, scope, emit)
      else if (tag === BESIDE) emit(besideKey(ownOf(word)), scope, 0)
      at = next + (MORE[tag] ?? 0)
    }
  }

  #gatherSounds(row: Uint32Array, from: number, to: number): void {
    this.#sounds.length = 0
    this.#soundScopes.length = 0
    for (let at = from; at < to; ) {
      const word = row[at] ?? 0
      const tag = tagOf(word)
      const scope = isScoped(word) ? (row[at + 1] ?? 0) : 0
      if (tag === NAME || tag === WORD) {
        const own = ownOf(word)
        this.#addSound(this.#words.sounds.at(tag === NAME ? wordOf(own) : own), scope)
      }
      at += 1 + (scope ? 1 : 0) + (MORE[tag] ?? 0)
    }
  }

  #addSound(sound: number, scope: number): void {
    for (let at = 0; at < this.#sounds.length; at++)
      if (this.#sounds.at(at) === sound && this.#soundScopes.at(at) === scope) return
    this.#sounds.push(sound)
    this.#soundScopes.push(scope)
  }

  #names(emit: Emit): void {
    for (let one = 0; one < this.#sounds.length; one++) {
      const sound = this.#sounds.at(one)
      const scope = this.#soundScopes.at(one)
      emit(soundKey(sound), scope, 0)
      for (let other = one + 1; other < this.#sounds.length; other++)
        if (this.#sounds.at(other) !== sound)
          emit(pairKey(sound, this.#sounds.at(other)), scope, this.#soundScopes.at(other))
    }
  }

  #birth(day: Packed, scope: number, emit: Emit): void {
    if (monthOf(day) === 0) return
    if (dayOf(day) !== 0) emit(birthKey(day), scope, 0)
    for (let at = 0; at < this.#sounds.length; at++) {
      emit(monthKey(this.#sounds.at(at), day), scope, this.#soundScopes.at(at))
      if (dayOf(day) !== 0) emit(dayKey(this.#sounds.at(at), day), scope, this.#soundScopes.at(at))
    }
  }

  #home(own: number, row: Uint32Array, next: number, scope: number, emit: Emit): void {
    const [house, street, postcode] = [houseIn(own), row[next] ?? 0, row[next + 1] ?? 0]
    const [outward, inward] = [outwardIn(postcode), inwardIn(postcode)]
    if (outward && inward) emit(postcodeKey(outward, inward), scope, 0)
    if (house && street) emit(streetKey(house, street), scope, 0)
    if (outward)
      for (let at = 0; at < this.#sounds.length; at++)
        emit(outwardKey(this.#sounds.at(at), outward), scope, this.#soundScopes.at(at))
  }

  #number(own: number, low: number, scope: number, emit: Emit): void {
    const kind = kindIn(own)
    emit(numberKey(kind, highIn(own), low), scope, 0)
    if (NUMBER_KINDS[kind] === 'email' && highIn(own) === AS_WORD)
      for (const half of emailHalves(this.#words.textOf(low))) emit(emailKey(half), scope, 0)
    if (NUMBER_KINDS[kind] !== 'phone') return
    const high = highIn(own)
    const tail = high === AS_WORD ? tailOf(this.#words.textOf(low)) : (high * 2 ** 32 + low) % 10 ** TAIL
    if (tail >= 0) emit(tailKey(tail), scope, 0)
  }
}

/** So many last digits of a phone lead to it. */
export const TAIL = 6
/** As a number; -1 where there are too few. */
export const tailOf = (bare: string) => (bare.length >= TAIL ? Number(bare.slice(-TAIL)) || -1 : -1)
