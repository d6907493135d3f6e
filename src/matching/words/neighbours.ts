import { hashOf } from '../index/hash.ts'
import { edits } from './distance.ts'

/**
 * Which names are one slip away from a word: each name stands under its own hash and under that of itself with any one
 * letter left out, so that two names one slip apart meet (Garbe's symmetric deletes).
 */
export class Neighbours {
  readonly #texts: readonly string[]
  readonly #names: number[] = []
  readonly #next: number[] = []
  #heads = new Int32Array(1 << 12).fill(-1)
  readonly #entries: { hashes: number[]; ids: number[] } = { hashes: [], ids: [] }

  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  add(id: number): void {
    this.#names.push(id)
    for (const hash of deletes(this.#texts[id] ?? '')) this.#link(hash, id)
    if (this.#entries.ids.length > this.#heads.length) this.#widen()
  }

  /** Numbers of the names at most one slip away from a word, itself among them. */
  of(word: string): number[] {
    const found = new Set<number>()
    for (const hash of deletes(word))
      for (let at = this.#heads[hash & (this.#heads.length - 1)] ?? -1; at >= 0; at = this.#next[at] ?? -1) {
        const id = this.#entries.ids[at] ?? 0
        if (this.#entries.hashes[at] === hash && !found.has(id) && edits(word, this.#texts[id] ?? '', 1) <= 1)
          found.add(id)
      }
    return [...found]
  }

  #link(hash: number, id: number): void {
    const slot = hash & (this.#heads.length - 1)
    this.#next.push(this.#heads[slot] ?? -1)
    this.#heads[slot] = this.#entries.ids.length
    this.#entries.hashes.push(hash)
    this.#entries.ids.push(id)
  }

  #widen(): void {
    this.#heads = new Int32Array(this.#heads.length * 4).fill(-1)
    const mask = this.#heads.length - 1
    this.#entries.hashes.forEach((hash, at) => {
      this.#next[at] = this.#heads[hash & mask] ?? -1
      this.#heads[hash & mask] = at
    })
  }
}

// Words of one or two letters have no slips: everything would be near them.
function deletes(word: string): number[] {
  const hashes = [hashOf(word)]
  if (word.length < 3) return hashes
  for (let at = 0; at < word.length; at++) hashes.push(hashOf(word.slice(0, at) + word.slice(at + 1)))
  return hashes
}
