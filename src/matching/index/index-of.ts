import type { Asked, Described, Found, Kind, Standing } from '../model.ts'
import { STANDINGS } from '../model.ts'
import weights from '../tables/weights.json' with { type: 'json' }
import { type Asking, asking, LOOSE, Memos } from '../weigh/asking.ts'
import { Scales } from '../weigh/scales.ts'
import { standingOf } from '../weigh/standing.ts'
import { isStrong, verdicts } from '../weigh/verdicts.ts'
import { Dictionary } from '../words/dictionary.ts'
import { Beside, type Joined } from './beside.ts'
import { Column } from './column.ts'
import { Keys } from './keys.ts'
import { alone, lookups } from './lookups.ts'
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
  /** Whoever is only answered on a strong match: an identifier, or the full name and date of birth. Else as if they were not there. */
  readonly strongOnly?: (id: string) => boolean
  /** Once somebody of this standing is found by the quick ways (names as they sound, dates, homes, numbers), slips are not looked for. For lists. */
  readonly enough?: Standing
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
  readonly #lookups = new Column(1 << 9)
  readonly #memos = new Memos()
  readonly #search = new Search(this.#records, this.#postings, this.#scales)
  readonly #beside = new Beside(this.#records, this.#search, this.#scales)

  get size(): number {
    return this.#records.size
  }

  put(id: string, described: Described): void {
    const record = this.#records.put(id, described)
    const { row, starts } = this.#records
    this.#keys.each(row.data, starts.at(record), starts.at(record + 1), (key, scope, other) =>
      this.#postings.add(key, record, scope, other),
    )
    this.#postings.loading(this.#records.gone())
  }

  remove(id: string): void {
    const slot = this.#records.slots.known(id)
    if (slot !== undefined) this.#records.drop(slot)
  }

  find(asked: Asked | Described, options: FindOptions): Found[] {
    this.#postings.settle(this.#records.gone())
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
    const cut = cutOf(options)
    if (question.words.filter(({ role }) => role === LOOSE).length > 1)
      return this.#answerInParts(question, cut, options.limit)
    this.#search.begin(cut, false)
    if (options.enough) {
      this.#follow(
        question,
        question.words.map(({ sound }) => [sound]),
      )
      const best = this.#best(this.#kept(question, cut), question, options.limit)
      if (best[0] && STANDINGS.indexOf(best[0].standing) <= STANDINGS.indexOf(options.enough)) return best
    }
    this.#follow(
      question,
      question.words.map(({ sounds }) => sounds),
    )
    if (question.words.length === 1 && this.#kept(question, cut).length === 0) this.#alone(question)
    return this.#best(this.#kept(question, cut), question, options.limit)
  }

  #answerInParts(question: Asking, cut: Cut, limit: number): Found[] {
    this.#search.begin({ ...cut, kinds: undefined }, true)
    this.#follow(
      question,
      question.words.map(({ sounds }) => sounds),
    )
    const whole = 2 ** question.words.length - 1
    if (!this.#kept(question, cut).some(({ mask }) => mask === whole)) this.#alone(question)
    return this.#best(this.#joined(question, cut), question, limit)
  }

  #follow(question: Asking, sounds: readonly (readonly number[])[]): void {
    lookups(question, sounds, this.#lookups)
    this.#search.follow(this.#lookups, question)
  }

  #alone(question: Asking): void {
    this.#search.followAlone(
      question.words.flatMap(({ sounds }) => alone(sounds)),
      question,
      MOST_ALONE,
    )
  }

  #joined(question: Asking, cut: Cut): Joined[] {
    const { kinds, holds } = cut
    const isOf = (record: number) => !kinds || kinds.includes(this.#records.kind(record))
    const isPerson = (record: number) => this.#records.kind(record) === 'person'
    // A pair is answered once, by the person.
    return this.#beside
      .join(this.#sorted(this.#kept(question, cut)), question, holds)
      .filter(({ record, weight }) => weight >= weights.standing.possible && isOf(record))
      .filter(({ record, also }) => !also.some(one => isPerson(one) && isOf(one)) || isPerson(record))
  }

  /** Found so far, without whoever is only answered on a strong match and has none: before the best are cut, and before any helps another. */
  #kept(question: Asking, { strongOnly }: Cut): Weighed[] {
    const { found } = this.#search
    if (!strongOnly) return found
    return found.filter(({ record }) => !strongOnly(this.#records.idOf(record)) || this.#isStrong(record, question))
  }

  #isStrong(record: number, question: Asking): boolean {
    this.#search.weightOf(record, question)
    return isStrong(verdicts(question, this.#scales), question.words.length)
  }

  #sorted<One extends Weighed>(found: One[]): One[] {
    const idOf = ({ record }: Weighed) => this.#records.idOf(record)
    return found.sort((one, other) => other.rank - one.rank || (idOf(one) < idOf(other) ? -1 : 1))
  }

  #best(found: (Weighed | Joined)[], question: Asking, limit: number): Found[] {
    return this.#sorted(found)
      .slice(0, limit)
      .flatMap(each => this.#said(each, question))
  }

  #said(each: Weighed | Joined, question: Asking): Found | [] {
    const also = 'also' in each ? each.also : []
    const own = this.#search.weightOf(each.record, question)
    const standing = standingOf(also.length > 0 ? each.weight : own, this.#scales, question)
    if (!standing) return []
    const fields = verdicts(question, this.#scales)
    const beside =
      also.length > 0 ? [{ field: 'beside', verdict: 'close', why: 'other words fit what is beside it' } as const] : []
    const ids = also.map(record => this.#records.idOf(record))
    return {
      id: this.#records.idOf(each.record),
      standing,
      isStrong: isStrong(fields, question.words.length),
      fields: [...fields, ...beside],
      also: ids,
      weight: each.weight,
    }
  }
}

function cutOf({ hidden, holds = () => false, kinds, strongOnly }: FindOptions): Cut {
  const isHidden = typeof hidden === 'function' ? hidden : hidden ? (id: string) => hidden.has(id) : null
  return { isHidden, holds, kinds, strongOnly }
}
