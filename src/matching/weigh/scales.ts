import {
  BIRTH,
  HOME,
  isFamily,
  isScoped,
  MORE,
  NAME,
  NUMBER,
  ownOf,
  sortOf,
  tagOf,
  WORD,
  wordOf,
} from '../index/layout.ts'
import { SORTS } from '../model.ts'
import weights from '../tables/weights.json' with { type: 'json' }
import { BIRTH_LEVELS, birthLevel } from '../words/date.ts'
import type { Dictionary } from '../words/dictionary.ts'
import { type Asking, FAMILY, GIVEN, LOOSE, levelTo } from './asking.ts'
import { type HomeLevel, homeLevel } from './home.ts'
import { BY_ITSELF, ledByBirth, ledByHome } from './led.ts'
import { DIFFERENT, FAR, INITIAL, LEVEL_NAMES, SLIP, SOUND } from './levels.ts'
import { numberAgreement } from './number.ts'

export type Holds = (scope: number) => boolean

const MOST_HELD = 24
const SORT_LOSS = SORTS.map(sort => weights.sortLoss[sort])
const BIRTH_NEAR = BIRTH_LEVELS.indexOf('near')
const BIRTH_BITS = BIRTH_LEVELS.map(level => weights.birth[level])
const NAME_BITS = LEVEL_NAMES.map(level => (level === 'different' ? [0, 0] : weights.name[level]))
/** A word of a thing (silver, corsa) counts as one in two hundred. */
const WORD_BITS = 7.5
/** Rarer than this in bits, and it may be no name at all. */
const RARE = 16.5

/** Weighs one record after the other against a question; what it found of the last one can be read until the next. */
export class Scales {
  readonly words: Dictionary
  /** Of each word asked: the level and the word that it was paired with. */
  readonly level = new Uint8Array(8)
  readonly paired = new Uint32Array(8)
  /** Bits of each word asked that found its like. */
  readonly bits = new Float32Array(8)
  /** Which words asked were paired. */
  mask = 0
  birth = -1
  home: HomeLevel = ''
  numbers = 0
  number: 'same' | 'close' | 'different' | '' = ''
  /** Bits by which it comes earlier than it weighs: whoever shares a home is looked at first, and no surer for it. */
  first = 0
  /** What of the record led, or could have led, to it. */
  led = 0
  sex = 0
  givenDifferent = false
  familyDifferent = false
  /** The given name is a slip away, and both are names of their own: Ada and Ida. */
  doubtful = false
  /** A further given name asked for, and another one held in its place. */
  furtherDifferent = false
  names = 0

  readonly #held = new Uint32Array(MOST_HELD)
  readonly #isWord = new Uint8Array(MOST_HELD)
  #count = 0
  #birthBits = 0
  #homeBits = 0

  constructor(words: Dictionary) {
    this.words = words
  }

  /** Base 2 logarithm of the likelihood. Values whose scope is not held are as if they were not there. */
  weigh(row: Uint32Array, from: number, to: number, sex: number, asking: Asking, holds: Holds): number {
    this.#clear()
    for (let at = from; at < to; ) {
      const word = row[at] ?? 0
      const tag = tagOf(word)
      const scoped = isScoped(word)
      const next = at + 1 + (scoped ? 1 : 0)
      if (!scoped || holds(row[at + 1] ?? 0)) this.#take(tag, ownOf(word), row, next, asking)
      at = next + (MORE[tag] ?? 0)
    }
    const name = this.#pairNames(asking)
    return name + this.#others(sex, asking)
  }

  #clear(): void {
    this.#count = 0
    this.mask = 0
    this.birth = -1
    this.home = ''
    this.numbers = 0
    this.number = ''
    this.led = 0
    this.doubtful = false
    this.sex = 0
    this.#birthBits = Number.NEGATIVE_INFINITY
    this.#homeBits = Number.NEGATIVE_INFINITY
    for (let one = 0; one < 8; one++) {
      this.level[one] = 0
      this.bits[one] = 0
    }
  }

  #take(tag: number, own: number, row: Uint32Array, next: number, asking: Asking): void {
    if (tag === NAME || tag === WORD) {
      if (this.#count === MOST_HELD) return
      this.#isWord[this.#count] = tag === WORD ? 1 : 0
      this.#held[this.#count++] = own
    } else if (tag === BIRTH) this.#takeBirth(own, asking)
    else if (tag === HOME) this.#takeHome(own, row, next, asking)
    else if (tag === NUMBER) this.#takeNumber(own, row[next] ?? 0, asking)
  }

  #takeBirth(own: number, asking: Asking): void {
    for (const day of asking.births) {
      const level = BIRTH_LEVELS.indexOf(birthLevel(day, own))
      const bits = BIRTH_BITS[level] ?? 0
      this.led |= ledByBirth(day, own)
      if (bits <= this.#birthBits) continue
      this.#birthBits = bits
      this.birth = level
    }
  }

  #takeHome(own: number, row: Uint32Array, next: number, asking: Asking): void {
    for (const home of asking.homes) {
      const { level, bits } = homeLevel(home, own, row[next] ?? 0, row[next + 1] ?? 0, row[next + 2] ?? 0, this.words)
      this.led |= ledByHome(home, own, row[next] ?? 0, row[next + 1] ?? 0)
      if (level === '' || bits <= this.#homeBits) continue
      this.#homeBits = bits
      this.home = level
    }
  }

  #takeNumber(own: number, low: number, asking: Asking): void {
    for (const number of asking.numbers) {
      const { verdict, bits, tail } = numberAgreement(number, own, low, this.words)
      if (verdict === '') continue
      if (tail) this.led |= BY_ITSELF
      const better = this.number === '' || bits > 0
      if (better) this.numbers = this.number === '' || this.numbers < 0 ? bits : this.numbers + bits
      if (this.number === '' || verdict === 'same' || (verdict === 'close' && this.number === 'different'))
        this.number = verdict
    }
  }

  /** The pairs that agree best are taken first, each word once. */
  #pairNames(asking: Asking): number {
    const count = asking.words.length
    if (count === 0) return 0
    let taken = 0
    let total = 0
    for (let turn = 0; turn < count; turn++) {
      let best = 0
      let bestAsked = -1
      let bestHeld = -1
      for (let one = 0; one < count; one++) {
        if (this.mask & (1 << one)) continue
        for (let other = 0; other < this.#count; other++) {
          if (taken & (1 << other)) continue
          const bits = this.#pairBits(asking, one, other)
          if (bits <= best) continue
          best = bits
          bestAsked = one
          bestHeld = other
        }
      }
      if (bestAsked < 0) break
      this.mask |= 1 << bestAsked
      taken |= 1 << bestHeld
      total += best
      this.#keep(asking, bestAsked, bestHeld, best)
    }
    this.names = total + this.#missing(asking, taken)
    return this.names
  }

  #pairBits(asking: Asking, one: number, other: number): number {
    const word = asking.words[one]
    const own = this.#held[other] ?? 0
    if (!word) return 0
    const isWord = this.#isWord[other] === 1
    const id = isWord ? own : wordOf(own)
    const level = levelTo(word, id, this.words)
    if (level === DIFFERENT) return 0
    if (isWord) return level >= SOUND ? WORD_BITS * (level / 7) : 0
    const family = isFamily(own)
    const rare = this.#rarity(word, id, family)
    const two = this.#areTwoNames(word, id, level) ? weights.twoNames : 0
    const [share = 0, loss = 0] = NAME_BITS[level] ?? []
    const crossed = word.role < 2 && (word.role === FAMILY) !== family ? weights.crossed : 0
    return Math.max(0.05, rare * share - loss - (SORT_LOSS[sortOf(own)] ?? 0) - crossed - two)
  }

  /** A slip from one name that is borne to another is less likely to be one. */
  #areTwoNames(word: Asking['words'][number], id: number, level: number): boolean {
    if (level !== SLIP && level !== FAR) return false
    if (this.words.sounds.at(id) === word.sound) return false
    return word.given < RARE && (this.words.given[id] ?? RARE) < RARE
  }

  #rarity(word: Asking['words'][number], id: number, family: boolean): number {
    const its = family ? (this.words.family[id] ?? 0) : (this.words.given[id] ?? 0)
    return Math.min(its, family ? word.family : word.given)
  }

  #keep(asking: Asking, one: number, other: number, bits: number): void {
    const own = this.#held[other] ?? 0
    const word = asking.words[one]
    const id = this.#isWord[other] === 1 ? own : wordOf(own)
    this.paired[one] = id
    this.bits[one] = bits
    if (!word) return
    this.level[one] = levelTo(word, id, this.words)
    if (!isFamily(own) && this.#areTwoNames(word, id, this.level[one] ?? 0)) this.doubtful = true
  }

  /** What was asked and found nothing like it among what is held: against it only where something else is held instead. */
  #missing(asking: Asking, taken: number): number {
    const left = this.#left(taken)
    let given = false
    let family = false
    let bits = 0
    let missing = 0
    for (const [one, word] of asking.words.entries()) {
      const paired = (this.mask & (1 << one)) !== 0
      if (word.role === GIVEN && paired && (this.level[one] ?? 0) > INITIAL) given = true
      if (word.role === FAMILY && paired) family = true
      if (paired) continue
      if (word.role === LOOSE) bits += weights.looseMissing
      else missing |= 1 << word.role
    }
    this.givenDifferent = (missing & (1 << GIVEN)) !== 0 && !given && left.given
    this.familyDifferent = (missing & (1 << FAMILY)) !== 0 && !family && left.family
    if (this.givenDifferent) bits += weights.givenDifferent
    this.furtherDifferent = !this.givenDifferent && given && (missing & (1 << GIVEN)) !== 0 && left.given
    if (this.furtherDifferent) bits += weights.extraDifferent
    if (this.familyDifferent) bits += weights.familyDifferent
    if (missing & 4 && (left.given || left.family)) bits += weights.familyDifferent
    return bits
  }

  #left(taken: number): { given: boolean; family: boolean } {
    const left = { given: false, family: false }
    for (let other = 0; other < this.#count; other++) {
      if (taken & (1 << other) || this.#isWord[other] === 1) continue
      if (isFamily(this.#held[other] ?? 0)) left.family = true
      else left.given = true
    }
    return left
  }

  #others(sex: number, asking: Asking): number {
    const birth = this.birth < 0 ? 0 : this.#birthBits
    const home = this.home === '' ? 0 : this.#homeBits
    let bits = birth + home + this.numbers
    if (asking.sex && sex) {
      this.sex = (asking.sex === 'f' ? 1 : 2) === sex ? 1 : -1
      bits += weights.sex[this.sex > 0 ? 0 : 1] ?? 0
    }
    const apart = this.#householdBits(birth, home)
    const atHome = this.home === 'whole' || this.home === 'houseStreet'
    this.first = (atHome ? weights.homeFirst : 0) - apart
    bits += apart
    return bits
  }

  /** What tells apart those of one household, whose fields do not agree by chance. */
  #householdBits(birth: number, home: number): number {
    const together = home > 5 || birth > 10 || this.number === 'same'
    // Another given name in the same family and home is a brother or sister; another name altogether may be a changed one.
    if (this.givenDifferent && !this.familyDifferent && together)
      return this.birth >= BIRTH_NEAR ? weights.givenDifferentBornApart : weights.givenDifferentAtHome
    const namesake = birth <= 0 && this.birth >= 0 && home > 8 && !this.givenDifferent && !this.familyDifferent
    return namesake ? weights.birthApartAtHome : 0
  }
}
