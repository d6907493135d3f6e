import { Column } from '../index/column.ts'
import { hashOf } from '../index/hash.ts'
import { postcodeBits } from '../index/layout.ts'
import { lettersOf, shapeOf } from '../weigh/levels.ts'
import { postcodeOf } from './address.ts'
import { folded } from './fold.ts'
import { isPlain } from './name.ts'
import { Neighbours } from './neighbours.ts'
import { rarity } from './rarity.ts'
import { soundOf } from './sound.ts'

const SPACE = 32
const MOST_TYPED = 200_000

/** Every word once, under a number from 1. What is known of names is worked out when a word is first met as one. */
export class Dictionary {
  readonly #ids = new Map<string, number>()
  readonly #outward = new Map<string, number>()
  readonly outwards: string[] = ['']
  readonly texts: string[] = ['']
  readonly hashes = new Column()
  /** Hash of how a name sounds; 0 for what has never been one. */
  readonly sounds = new Column()
  /** One bit for each letter of a name. */
  readonly letters = new Column()
  /** Length, first and last letter of a word, 8 bits each. */
  readonly shapes = new Column()
  /** Rarity of a name in bits, given and family. */
  given = new Float32Array(1024)
  family = new Float32Array(1024)
  readonly neighbours = new Neighbours(this.texts)

  constructor() {
    this.hashes.push(0)
    this.sounds.push(0)
    this.letters.push(0)
    this.shapes.push(0)
  }

  /** Numbers of texts as they were typed, so that most need no folding; a map for each reader. */
  readonly #typed = new Map<(text: string) => string, Map<string, number>>()

  /** The number of a text read by `read`, remembered by how it was typed. */
  typed(text: string, read: (text: string) => string): number {
    const typed = this.#typed.get(read) ?? new Map<string, number>()
    if (typed.size === 0) this.#typed.set(read, typed)
    const known = typed.get(text)
    if (known !== undefined) return known
    const id = this.intern(read(text))
    if (typed.size < MOST_TYPED) typed.set(text, id)
    return id
  }

  readonly #plain = new Map<string, number>()

  /** The number of a part of a name that is one word by itself, as it was typed; -1 where rules must say what it is. */
  plain(part: string): number {
    const known = this.#plain.get(part)
    if (known !== undefined) return known
    const id = isPlain(part) ? this.name(folded(part)) : -1
    if (this.#plain.size < MOST_TYPED) this.#plain.set(part, id)
    return id
  }

  get size(): number {
    return this.texts.length
  }

  idOf(text: string): number {
    return this.#ids.get(text) ?? 0
  }

  textOf(id: number): string {
    return this.texts[id] ?? ''
  }

  intern(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.texts.length
    this.#ids.set(text, id)
    this.texts.push(text)
    this.hashes.push(hashOf(text))
    this.sounds.push(0)
    this.letters.push(0)
    this.shapes.push(shapeOf(text))
    return id
  }

  /** Outward halves of postcodes have numbers of their own, below 2^19. */
  outward(text: string): number {
    const known = this.#outward.get(text)
    if (known !== undefined) return known
    this.#outward.set(text, this.outwards.length)
    if (text !== text.toUpperCase()) this.#outward.set(text.toUpperCase(), this.outwards.length)
    this.outwards.push(text)
    return this.outwards.length - 1
  }

  /** A postcode in 32 bits: which outward half, and the inward half. */
  postcode(text: string): number {
    const plain = this.#plainPostcode(text)
    if (plain > 0) return plain
    const read = postcodeOf(text)
    return read ? postcodeBits(this.outward(read.outward), read.inward) : 0
  }

  /** A whole postcode in capitals or small letters, with a space or without, of which the outward half is known; else 0. */
  #plainPostcode(text: string): number {
    const end = text.length
    const space = text.charCodeAt(end - 4) === SPACE ? 1 : 0
    const outward = this.#outward.get(text.slice(0, end - 3 - space))
    const [one, two, three] = [
      text.charCodeAt(end - 3) - 48,
      (text.charCodeAt(end - 2) | 32) - 97,
      (text.charCodeAt(end - 1) | 32) - 97,
    ]
    if (outward === undefined || one < 0 || one > 9 || two < 0 || two > 25 || three < 0 || three > 25) return 0
    return postcodeBits(outward, 1 + one * 676 + two * 26 + three)
  }

  outwardOf(text: string): number {
    return this.#outward.get(text) ?? 0
  }

  name(text: string): number {
    const id = this.intern(text)
    if (this.sounds.at(id) !== 0) return id
    this.sounds.set(id, hashOf(soundOf(text)) | 1)
    this.letters.set(id, lettersOf(text) >>> 0)
    this.#measure(id, text)
    this.neighbours.add(id)
    return id
  }

  #measure(id: number, text: string): void {
    if (id >= this.given.length) {
      this.given = widened(this.given, id)
      this.family = widened(this.family, id)
    }
    this.given[id] = rarity(text, 'given')
    this.family[id] = rarity(text, 'family')
  }
}

function widened(row: Float32Array<ArrayBuffer>, id: number): Float32Array<ArrayBuffer> {
  const wider = new Float32Array(Math.max(id + 1, row.length * 2))
  wider.set(row)
  return wider
}
