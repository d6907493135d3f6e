import type { Kind } from '../model.ts'
import { KINDS } from '../model.ts'
import type { Asking } from '../weigh/asking.ts'
import { isLedTo } from '../weigh/led.ts'
import type { Holds, Scales } from '../weigh/scales.ts'
import { standingOf } from '../weigh/standing.ts'
import { Column } from './column.ts'
import type { Postings } from './postings.ts'
import type { Records } from './records.ts'

/** What weighs less is no part of anything. What fits one word of several weighs little, and may be half of what is meant. */
const LEAST = -30
const EVERY_KIND = 2 ** KINDS.length - 1

/** What an answer is cut to before anything is looked for. */
export interface Cut {
  /** Null where nobody is hidden. */
  readonly isHidden: ((id: string) => boolean) | null
  readonly holds: Holds
  readonly kinds: readonly Kind[] | undefined
  readonly strongOnly?: ((id: string) => boolean) | undefined
}

/** A record come across and weighed. */
export interface Weighed {
  readonly record: number
  readonly weight: number
  /** What it is sorted by. */
  readonly rank: number
  readonly mask: number
}

/** Weighs what keys lead to, each record once a question. */
export class Search {
  readonly #records: Records
  readonly #postings: Postings
  readonly #scales: Scales
  readonly #met = new Column(1 << 10)
  #kinds = EVERY_KIND
  #parts = false
  #cut: Cut = { isHidden: null, holds: () => false, kinds: undefined }
  found: Weighed[] = []
  /** Read and thrown away: see `#touch`. */
  touched = 0

  constructor(records: Records, postings: Postings, scales: Scales) {
    this.#records = records
    this.#postings = postings
    this.#scales = scales
  }

  /** `parts`: keeps also what is not worth showing by itself. */
  begin(cut: Cut, parts: boolean): void {
    this.#cut = cut
    this.#parts = parts
    this.found = []
    this.#records.beginTurn()
    this.#kinds = cut.kinds ? cut.kinds.reduce((bits, kind) => bits | (1 << KINDS.indexOf(kind)), 0) : EVERY_KIND
  }

  /** Weighs whom any of these keys leads to. */
  follow(keys: Column, asking: Asking): void {
    this.#met.length = 0
    for (let at = 0; at < keys.length; at++) this.#gather(keys.at(at), Number.POSITIVE_INFINITY)
    this.#weighMet(asking, false)
  }

  /** Weighs whom one word alone leads to: of each key at most `most` whom this reader may be led to, the first put first. */
  followAlone(keys: readonly number[], asking: Asking, most: number): void {
    this.#records.beginTurn()
    for (const { record } of this.found) this.#records.see(record)
    this.#met.length = 0
    for (const key of keys) this.#gather(key, most)
    this.#weighMet(asking, true)
  }

  /** What a key leads to, and nothing that is hidden. */
  recordsOf(key: number): number[] {
    const records: number[] = []
    this.#postings.open(key)
    for (let record = this.#postings.next(); record >= 0; record = this.#postings.next())
      if (this.#isOpen() && this.isVisible(record)) records.push(record)
    return records
  }

  weightOf(record: number, asking: Asking): number {
    const { row, starts } = this.#records
    const sex = asking.sex ? this.#records.sexOf(record) : 0
    return this.#scales.weigh(row.data, starts.at(record), starts.at(record + 1), sex, asking, this.#cut.holds)
  }

  isVisible(record: number): boolean {
    return this.#records.stands(record) && !this.#cut.isHidden?.(this.#records.idOf(record))
  }

  #gather(key: number, most: number): void {
    const { isHidden } = this.#cut
    let met = 0
    this.#postings.open(key)
    for (let record = this.#postings.next(); record >= 0 && met < most; record = this.#postings.next()) {
      if (this.#records.isSeen(record) || !this.#isOpen()) continue
      if (this.#kinds !== EVERY_KIND && (this.#kinds >>> this.#records.kindOf(record)) % 2 === 0) continue
      if (isHidden?.(this.#records.idOf(record))) continue
      met++
      this.#records.see(record)
      this.#met.push(record)
    }
  }

  /** Nothing that leads by the posting read last has a scope that is not held. */
  #isOpen(): boolean {
    const { scope, otherScope } = this.#postings
    return (scope === 0 || this.#cut.holds(scope)) && (otherScope === 0 || this.#cut.holds(otherScope))
  }

  #weighMet(asking: Asking, alone: boolean): void {
    this.#touch()
    for (let at = 0; at < this.#met.length; at++) this.#weigh(this.#met.at(at), asking, alone)
  }

  // Reads that do not wait for each other are ten times as quick as those that do: so every row is read once before it is weighed.
  #touch(): void {
    const { row, starts } = this.#records
    let sum = 0
    for (let at = 0; at < this.#met.length; at++) sum ^= row.data[starts.data[this.#met.data[at] ?? 0] ?? 0] ?? 0
    this.touched = sum
  }

  #weigh(record: number, asking: Asking, alone: boolean): void {
    const weight = this.weightOf(record, asking)
    if (!isLedTo(this.#scales, asking, alone)) return
    if (this.#parts ? weight < LEAST : !standingOf(weight, this.#scales, asking)) return
    this.found.push({ record, weight, rank: weight + this.#scales.first, mask: this.#scales.mask })
  }
}
