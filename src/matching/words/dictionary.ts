import { Column } from '../index/column.ts'
import { hashOf } from '../index/hash.ts'
import { Neighbours } from './neighbours.ts'
import { rarity } from './rarity.ts'
import { soundOf } from './sound.ts'

/** Every word once, under a number from 1. What is known of names is worked out when a word is first met as one. */
export class Dictionary {
  readonly #ids = new Map<string, number>()
  readonly #outward = new Map<string, number>()
  readonly outwards: string[] = ['']
  readonly texts: string[] = ['']
  readonly hashes = new Column()
  /** Hash of how a name sounds; 0 for what has never been one. */
  readonly sounds = new Column()
  /** Rarity of a name in bits, given and family. */
  given = new Float32Array(1024)
  family = new Float32Array(1024)
  readonly neighbours = new Neighbours(this.texts)

  constructor() {
    this.hashes.push(0)
    this.sounds.push(0)
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
    return id
  }

  /** Outward halves of postcodes have numbers of their own, below 2^19. */
  outward(text: string): number {
    const known = this.#outward.get(text)
    if (known !== undefined) return known
    this.#outward.set(text, this.outwards.length)
    this.outwards.push(text)
    return this.outwards.length - 1
  }

  outwardOf(text: string): number {
    return this.#outward.get(text) ?? 0
  }

  name(text: string): number {
    const id = this.intern(text)
    if (this.sounds.at(id) !== 0) return id
    this.sounds.set(id, hashOf(soundOf(text)) | 1)
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
