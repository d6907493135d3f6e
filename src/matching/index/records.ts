import type { Described, Kind } from '../model.ts'
import { KINDS } from '../model.ts'
import type { Dictionary } from '../words/dictionary.ts'
import { Column } from './column.ts'
import { contentHash } from './content.ts'
import { encode } from './encode.ts'
import { hashOf, joinedHash } from './hash.ts'
import { Ids } from './ids.ts'

/** Every record once in one row of words; each change writes it anew at the end, under a new number. */
export class Records {
  readonly row = new Column(1 << 12)
  /** Where each record begins; the next one's beginning is its end. */
  readonly starts = new Column(1 << 8)
  /** Kind, sex and whether it stands: two bits, two bits, one bit. */
  readonly facts = new Column(1 << 8)
  readonly slotOf = new Column(1 << 8)
  /** Which record of a slot stands, plus one; 0 where none does. */
  readonly standing = new Column(1 << 8)
  readonly slots = new Ids()
  #dropped = 0
  /** In which question a record was met last; one that has gone is met in every one, so that nothing else need be read of it. */
  readonly #seen = new Column(1 << 8)
  #turn = 0
  readonly words: Dictionary
  size = 0

  constructor(words: Dictionary) {
    this.words = words
    this.starts.push(0)
  }

  get count(): number {
    return this.starts.length - 1
  }

  slot(id: string): number {
    const slot = this.slots.of(id)
    if (slot === this.standing.length) this.standing.push(0)
    return slot
  }

  /** A new question: nothing has been seen yet. */
  beginTurn(): void {
    this.#turn++
  }

  isSeen = (record: number) => (this.#seen.data[record] ?? 0) >= this.#turn

  see(record: number): void {
    this.#seen.data[record] = this.#turn
  }

  /** Whether a record has gone; null while none has. */
  gone(): ((record: number) => boolean) | null {
    return this.#dropped === 0 ? null : record => (this.facts.at(record) & 16) === 0
  }

  put(id: string, described: Described): number {
    const slot = this.slot(id)
    this.drop(slot)
    const record = this.count
    encode(described, this.words, this.row, beside => this.slot(beside))
    this.starts.push(this.row.length)
    const sex = described.sex === 'f' ? 1 : described.sex === 'm' ? 2 : 0
    this.facts.push(KINDS.indexOf(described.kind) | (sex << 2) | 16)
    this.slotOf.push(slot)
    this.standing.set(slot, record + 1)
    this.#seen.push(0)
    this.size++
    return record
  }

  /** The record that stood under a slot, or -1. */
  drop(slot: number): number {
    const record = this.standing.at(slot) - 1
    if (record < 0) return -1
    this.facts.set(record, this.facts.at(record) & ~16)
    this.standing.set(slot, 0)
    this.#seen.set(record, 0xffffffff)
    this.#dropped++
    this.size--
    return record
  }

  kind(record: number): Kind {
    return KINDS[this.kindOf(record)] ?? 'person'
  }

  idOf(record: number): string {
    return this.slots.texts[this.slotOf.at(record)] ?? ''
  }

  /** Twice 32 bits over everything that stands, each record under its id. */
  digest(): string {
    return [0x5bd1e995, 0x27d4eb2f].map(seed => this.#sum(seed).toString(16).padStart(8, '0')).join('')
  }

  #sum(seed: number): number {
    let sum = this.size
    for (let record = 0; record < this.count; record++) {
      if (!this.stands(record)) continue
      const content = contentHash(
        this.row.data,
        this.starts.at(record),
        this.starts.at(record + 1),
        this.words,
        this.slots.texts,
        seed,
      )
      const facts = joinedHash(this.facts.at(record), hashOf(this.idOf(record)) ^ seed)
      sum = (sum + joinedHash(content, facts)) >>> 0
    }
    return sum
  }

  stands = (record: number) => (this.facts.at(record) & 16) !== 0
  kindOf = (record: number) => this.facts.at(record) & 3
  sexOf = (record: number) => (this.facts.at(record) >>> 2) & 3
}
