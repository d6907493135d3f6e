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

/** What an answer is cut to before anything is looked for. */
export interface Cut {
  readonly isHidden: (id: string) => boolean
  readonly holds: Holds
  readonly kinds: readonly Kind[] | undefined
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
  readonly #seen = new Column()
  #turn = 0
  #kinds = 0
  #parts = false
  #cut: Cut = { isHidden: () => false, holds: () => false, kinds: undefined }
  found: Weighed[] = []

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
    this.#turn++
    this.#kinds = cut.kinds ? cut.kinds.reduce((bits, kind) => bits | (1 << KINDS.indexOf(kind)), 0) : 15
    if (this.#records.count > 0)
      this.#seen.set(Math.max(this.#records.count, this.#seen.length) - 1, this.#seen.at(this.#records.count - 1))
  }

  /** Weighs at most `most` whom this reader may be led to; answers how many there were. */
  follow(key: number, asking: Asking, alone: boolean, most: number): number {
    const postings = this.#postings
    let met = 0
    postings.open(key)
    for (let record = postings.next(); record >= 0 && met < most; record = postings.next()) {
      if (this.#seen.data[record] === this.#turn || !this.#isOpen(record)) continue
      met++
      this.weigh(record, asking, alone)
    }
    return met
  }

  /** Ids of what a key leads to; none that is hidden. */
  recordsOf(key: number): number[] {
    const records: number[] = []
    this.#postings.open(key)
    for (let record = this.#postings.next(); record >= 0; record = this.#postings.next())
      if (this.#isOpen(record)) records.push(record)
    return records
  }

  /** Whoever is come across and is not led to is as if not met: another key may lead there. */
  weigh(record: number, asking: Asking, alone: boolean): void {
    const weight = this.weightOf(record, asking)
    if (!isLedTo(this.#scales, asking, alone)) return
    this.#seen.data[record] = this.#turn
    if (!this.#parts && !standingOf(weight, this.#scales, asking)) return
    if (this.#parts && weight < LEAST) return
    this.found.push({ record, weight, rank: weight + this.#scales.first, mask: this.#scales.mask })
  }

  weightOf(record: number, asking: Asking): number {
    const { row, starts } = this.#records
    return this.#scales.weigh(
      row.data,
      starts.at(record),
      starts.at(record + 1),
      this.#records.sexOf(record),
      asking,
      this.#cut.holds,
    )
  }

  isVisible(record: number): boolean {
    return this.#records.stands(record) && !this.#cut.isHidden(this.#records.idOf(record))
  }

  /** It stands, is of a kind that was asked for, is not hidden, and nothing that leads to it has a scope that is not held. */
  #isOpen(record: number): boolean {
    const { scope, otherScope } = this.#postings
    if ((this.#kinds >>> this.#records.kindOf(record)) % 2 === 0) return false
    if ((scope && !this.#cut.holds(scope)) || (otherScope && !this.#cut.holds(otherScope))) return false
    return this.isVisible(record)
  }
}
