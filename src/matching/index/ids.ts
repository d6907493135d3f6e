import { hashOf } from './hash.ts'

/** Ids under numbers from 0, in a table of our own: a Map of a million of them takes four times the room. */
export class Ids {
  readonly texts: string[] = []
  #table = new Uint32Array(1 << 10)

  /** Its number, given to it now where it had none. */
  of(id: string): number {
    if (this.texts.length * 2 > this.#table.length) this.#widen()
    const place = this.#place(id)
    const known = this.#table[place] ?? 0
    if (known > 0) return known - 1
    this.#table[place] = this.texts.push(id)
    return this.texts.length - 1
  }

  known(id: string): number | undefined {
    const known = this.#table[this.#place(id)] ?? 0
    return known > 0 ? known - 1 : undefined
  }

  #place(id: string): number {
    const mask = this.#table.length - 1
    let place = hashOf(id) & mask
    for (
      let known = this.#table[place] ?? 0;
      known > 0 && this.texts[known - 1] !== id;
      known = this.#table[place] ?? 0
    )
      place = (place + 1) & mask
    return place
  }

  #widen(): void {
    const table = new Uint32Array(this.#table.length * 4)
    const mask = table.length - 1
    for (const [at, id] of this.texts.entries()) {
      let place = hashOf(id) & mask
      while (table[place]) place = (place + 1) & mask
      table[place] = at + 1
    }
    this.#table = table
  }
}
