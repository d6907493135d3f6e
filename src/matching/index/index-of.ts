import type { Asked, Described, Found, Kind } from '../model.ts'
import weights from '../tables/weights.json' with { type: 'json' }
import { type Asking, asking, Memos } from '../weigh/asking.ts'
import { Scales } from '../weigh/scales.ts'
import { standingOf } from '../weigh/standing.ts'
import { verdicts } from '../weigh/verdicts.ts'
import { Dictionary } from '../words/dictionary.ts'
import { Keys } from './keys.ts'
import { alone, lookups, soundsOf } from './lookups.ts'
import { Postings } from './postings.ts'
import { Records } from './records.ts'
import { type Cut, Search, type Weighed } from './search.ts'

export interface FindOptions {
  /** At most so many, the best first. */
  readonly limit: number
  /** They are passed over before the best are cut; the answer is as if they were not there. */
  readonly hidden?: ReadonlySet<string> | ((id: string) => boolean)
  /** Whether the asker holds a scope; none unless told. */
  readonly holds?: (scope: number) => boolean
  readonly kinds?: readonly Kind[]
}

export interface Index {
  readonly size: number
  put(id: string, described: Described): void
  remove(id: string): void
  /** The best first; among equals by id. */
  find(asked: Asked | Described, options: FindOptions): Found[]
  /** Equal for equal content, whatever the order in which it came. */
  digest(): string
}

/** Whoever is only led to by one word is looked for among so many, the first put first. */
const MOST_ALONE = 4_000

/** An index in memory; it holds what it was given and nothing else. */
export function createIndex(): Index {
  return new Held()
}

class Held implements Index {
  readonly #words = new Dictionary()
  readonly #records = new Records(this.#words)
  readonly #scales = new Scales(this.#words)
  readonly #keys = new Keys(this.#words)
  readonly #postings = new Postings()
  readonly #memos = new Memos()
  readonly #search = new Search(this.#records, this.#postings, this.#scales)

  get size(): number {
    return this.#records.size
  }

  put(id: string, described: Described): void {
    const record = this.#records.put(id, described)
    const { row, starts } = this.#records
    this.#keys.each(row.data, starts.at(record), starts.at(record + 1), (key, scope, other) =>
      this.#postings.add(key, record, scope, other),
    )
    this.#postings.loading(this.#records.stands)
  }

  remove(id: string): void {
    const slot = this.#records.slotKnown(id)
    if (slot !== undefined) this.#records.drop(slot)
  }

  find(asked: Asked | Described, options: FindOptions): Found[] {
    this.#postings.settle(this.#records.stands)
    const question = asking(asked, this.#words, this.#memos)
    try {
      return this.#answer(question, options)
    } finally {
      this.#memos.give(question)
    }
  }

  digest(): string {
    return this.#records.digest()
  }

  #answer(question: Asking, options: FindOptions): Found[] {
    this.#search.begin(cutOf(options), weights.standing.possible)
    const sounds = question.words.map(word => soundsOf(word, this.#words))
    const keys = lookups(question, sounds)
    for (const key of keys) this.#search.follow(key, question, false, Number.POSITIVE_INFINITY)
    if (this.#search.found.length === 0 && question.words.length > 0)
      for (const each of sounds) for (const key of alone(each)) this.#search.follow(key, question, true, MOST_ALONE)
    return this.#best(this.#search.found, question, options.limit)
  }

  #best(found: Weighed[], question: Asking, limit: number): Found[] {
    const idOf = ({ record }: Weighed) => this.#records.idOf(record)
    return found
      .sort((one, other) => other.weight - one.weight || (idOf(one) < idOf(other) ? -1 : 1))
      .slice(0, limit)
      .flatMap(each => this.#said(each.record, question))
  }

  #said(record: number, question: Asking): Found | [] {
    const weight = this.#search.weightOf(record, question)
    const standing = standingOf(weight, this.#scales, question)
    const id = this.#records.idOf(record)
    return standing ? { id, standing, fields: verdicts(question, this.#scales), also: [], weight } : []
  }
}

function cutOf({ hidden, holds = () => false, kinds }: FindOptions): Cut {
  const isHidden = typeof hidden === 'function' ? hidden : hidden ? (id: string) => hidden.has(id) : () => false
  return { isHidden, holds, kinds }
}
