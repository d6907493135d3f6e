import { keptNumber } from '../index/encode.ts'
import { hashOf } from '../index/hash.ts'
import type { Asked, Described } from '../model.ts'
import { houseOf, postcodeOf, streetOf } from '../words/address.ts'
import { dayOfText, type Packed } from '../words/date.ts'
import type { Dictionary } from '../words/dictionary.ts'
import { folded } from '../words/fold.ts'
import { nameWords } from '../words/name.ts'
import { namesLike } from '../words/nicknames.ts'
import { bareNumber, type Kept } from '../words/number.ts'
import { rarity } from '../words/rarity.ts'
import { soundOf } from '../words/sound.ts'
import { DIFFERENT, distantLevel, lettersOf, mayBeNear, SAME, SLIP, shapeOf, VARIANT } from './levels.ts'

export const GIVEN = 0
export const FAMILY = 1
export const EITHER = 2
export const LOOSE = 3

/** More words than this of a name, or of a search, are left out. */
const MOST_WORDS = 8

/** A word asked for, with what it was found to be to each word of the dictionary. */
export interface AskedWord {
  readonly text: string
  readonly sound: number
  readonly letters: number
  readonly shape: number
  /** The sounds under which it may stand: its own, those of other forms of the name, those of names one slip away. */
  readonly sounds: readonly number[]
  readonly role: number
  readonly given: number
  readonly family: number
  /** The level to each word met so far, plus one; 0 where it was not met yet. */
  readonly memo: Uint8Array
  readonly met: number[]
}

export interface AskedHome {
  readonly house: number
  readonly street: string
  readonly streetWord: number
  readonly outward: string
  readonly outwardWord: number
  readonly inward: number
  readonly town: string
}

export interface AskedNumber extends Kept {
  readonly bare: string
  /** The bare number where it is one. */
  readonly whole: number
}

/** A question made ready for one dictionary. */
export interface Asking {
  readonly words: readonly AskedWord[]
  readonly births: readonly Packed[]
  readonly homes: readonly AskedHome[]
  readonly numbers: readonly AskedNumber[]
  readonly sex: 'f' | 'm' | undefined
}

/** Memos that are all 0, kept from one question to the next: making them anew would cost more than asking. */
export class Memos {
  readonly #free: Uint8Array[] = []

  take(size: number): Uint8Array {
    const memo = this.#free.pop()
    return memo && memo.length >= size ? memo : new Uint8Array(Math.ceil(size * 1.25) + 64)
  }

  give({ words }: Asking): void {
    for (const { memo, met } of words) {
      for (const id of met) memo[id] = 0
      this.#free.push(memo)
    }
  }
}

export function asking(asked: Asked | Described, words: Dictionary, memos: Memos): Asking {
  return {
    words: askedWords(asked, words, memos),
    births: asked.births.map(({ text }) => dayOfText(text)).filter(day => day > 0),
    homes: asked.homes.map(home => askedHome(home, words)),
    numbers: asked.numbers.flatMap(number => {
      const kept = keptNumber(number, text => words.idOf(text))
      return kept
        ? [{ ...kept, bare: bareNumber(number.kind, number.value), whole: kept.high * 2 ** 32 + kept.low }]
        : []
    }),
    sex: asked.sex,
  }
}

function askedWords(asked: Asked | Described, words: Dictionary, memos: Memos): AskedWord[] {
  const said = new Map<string, number>()
  for (const { text } of asked.names) {
    const { words: parts, family } = nameWords(text)
    for (const [at, word] of parts.entries())
      if (!said.has(word)) said.set(word, parts.length === 1 ? EITHER : at >= family ? FAMILY : GIVEN)
  }
  const loose = 'loose' in asked ? asked.loose : asked.words.flatMap(({ text }) => folded(text).split(' '))
  for (const word of loose) if (word && !said.has(word)) said.set(word, LOOSE)
  return [...said].slice(0, MOST_WORDS).map(([text, role]) => askedWord(text, role, words, memos))
}

function askedWord(text: string, role: number, words: Dictionary, memos: Memos): AskedWord {
  const memo = memos.take(words.size)
  const met: number[] = []
  const sound = hashOf(soundOf(text)) | 1
  const sounds = [sound >>> 0]
  const know = (id: number, level: number) => {
    if (id === 0 || memo[id]) return
    memo[id] = level + 1
    met.push(id)
  }
  const standsUnder = (sound: number) => {
    if (!sounds.includes(sound)) sounds.push(sound)
  }
  know(words.idOf(text), SAME)
  for (const like of namesLike(text)) {
    know(words.idOf(like), VARIANT)
    standsUnder((hashOf(soundOf(like)) | 1) >>> 0)
  }
  for (const near of words.neighbours.of(text)) {
    know(near, SLIP)
    standsUnder(words.sounds.at(near))
  }
  const rare = { given: rarity(text, 'given'), family: rarity(text, 'family') }
  return {
    text,
    sound: sound >>> 0,
    letters: lettersOf(text) >>> 0,
    shape: shapeOf(text),
    sounds,
    role,
    ...rare,
    memo,
    met,
  }
}

function askedHome(home: Described['homes'][number], words: Dictionary): AskedHome {
  const postcode = home.postcode ? postcodeOf(home.postcode) : null
  const street = home.street ? streetOf(home.street) : ''
  return {
    house: home.house ? words.idOf(houseOf(home.house)) || -1 : 0,
    street,
    streetWord: street ? words.idOf(street) || -1 : 0,
    outward: postcode?.outward ?? '',
    outwardWord: postcode ? words.outwardOf(postcode.outward) || -1 : 0,
    inward: postcode?.inward ?? 0,
    town: home.town ? folded(home.town) : '',
  }
}

/** How a word asked agrees with a word of the dictionary, worked out once a question. */
export function levelTo(asked: AskedWord, id: number, words: Dictionary): number {
  const known = asked.memo[id]
  if (known) return known - 1
  // Most words are told apart by what lies in rows of numbers; their texts are scattered over the memory.
  const sounds = words.sounds.data[id] === asked.sound
  const mayBe = sounds || mayBeNear(asked.shape, words.shapes.at(id), asked.letters ^ words.letters.at(id))
  const level = mayBe ? distantLevel(asked.text, words.textOf(id), sounds) : DIFFERENT
  asked.memo[id] = level + 1
  asked.met.push(id)
  return level
}
