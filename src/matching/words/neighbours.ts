import { Column } from '../index/column.ts'
import { hashOf } from '../index/hash.ts'
import { edits } from './distance.ts'

/** A shorter word is one slip from too many. */
const SHORTEST = 4

/**
 * Which names are one slip away from a word: each name stands under its own hash and under that of itself with any one
 * letter left out, so that two names one slip apart meet (Garbe's symmetric deletes).
 */
export class Neighbours {
  readonly #texts: readonly string[]
  readonly #hashes = new Column()
  readonly #ids = new Column()
  readonly #next = new Column()
  #heads = new Uint32Array(1 << 12)

  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  add(id: number): void {
    for (const hash of deletes(this.#texts[id] ?? '')) this.#link(hash, id)
    if (this.#ids.length > this.#heads.length) this.#widen()
  }

  /** Numbers of the names one slip away from a word of four letters or more, not the word itself. */
  of(word: string): number[] {
    const found: number[] = []
    if (word.length < SHORTEST) return found
    for (const hash of deletes(word))
      for (let link = this.#heads[hash & (this.#heads.length - 1)] ?? 0; link > 0; link = this.#next.at(link - 1)) {
        if (this.#hashes.at(link - 1) !== hash) continue
        const id = this.#ids.at(link - 1)
        if (!found.includes(id) && edits(word, this.#texts[id] ?? '', 1) === 1) found.push(id)
      }
    return found
  }

  #link(hash: number, id: number): void {
    const slot = hash & (this.#heads.length - 1)
    this.#next.push(this.#heads[slot] ?? 0)
    this.#ids.push(id)
    this.#heads[slot] = this.#hashes.push(hash) + 1
  }

  #widen(): void {
    this.#heads = new Uint32Array(this.#heads.length * 4)
    const mask = this.#heads.length - 1
    for (let at = 0; at < this.#hashes.length; at++) {
      const slot = this.#hashes.at(at) & mask
      this.#next.set(at, this.#heads[slot] ?? 0)
      this.#heads[slot] = at + 1
    }
  }
}

// Words of one or two letters have no slips: everything would be near them.
function deletes(word: string): number[] {
  const hashes = [hashOf(word)]
  if (word.length < 3) return hashes
  for (let at = 0; at < word.length; at++) {
    if (word[at] !== word[at - 1]) hashes.push(hashOf(word.slice(0, at) + word.slice(at + 1)))
  }
  return hashes
}
