import weights from '../tables/weights.json' with { type: 'json' }
import type { Asking } from '../weigh/asking.ts'
import { LOOSE } from '../weigh/asking.ts'
import type { Holds, Scales } from '../weigh/scales.ts'
import { besideKey } from './keys.ts'
import { BESIDE, isScoped, MORE, ownOf, tagOf } from './layout.ts'
import type { Records } from './records.ts'
import type { Search, Weighed } from './search.ts'

/** Of so many that fit some of the words, the best first, what is beside them is looked at. */
const MOST_JOINED = 5_000
/** So many things beside one are looked at. */
const MOST_BESIDE = 64
const MOST_ALSO = 3

export interface Joined extends Weighed {
  readonly also: readonly number[]
}

interface Part extends Weighed {
  readonly bits: Float32Array
}

/** Tel, and the silver Corsa that he is tied to: words that one record does not answer alone may be answered by what is beside it. */
export class Beside {
  readonly #records: Records
  readonly #search: Search
  readonly #scales: Scales
  readonly #parts = new Map<number, Part>()

  constructor(records: Records, search: Search, scales: Scales) {
    this.#records = records
    this.#search = search
    this.#scales = scales
  }

  join(found: readonly Weighed[], asking: Asking, holds: Holds): Joined[] {
    this.#parts.clear()
    const all = new Set<number>()
    for (const { record } of found.slice(0, MOST_JOINED)) {
      all.add(record)
      for (const beside of this.#besides(record, holds)) if (this.#part(beside, asking).mask !== 0) all.add(beside)
    }
    return [...all].map(record => this.#whole(record, asking, holds))
  }

  #whole(record: number, asking: Asking, holds: Holds): Joined {
    const own = this.#part(record, asking)
    let { weight, mask } = own
    const also: number[] = []
    const besides = this.#besides(record, holds)
    while (also.length < MOST_ALSO) {
      let best = 0
      let gain = 0
      let taken = -1
      for (const beside of besides) {
        const part = this.#part(beside, asking)
        const more = gained(part, mask, asking)
        if (more <= best) continue
        best = more
        gain = part.mask & ~mask
        taken = beside
      }
      if (taken < 0) break
      also.push(taken)
      mask |= gain
      weight += best
    }
    return { record, weight, rank: weight + own.rank - own.weight, mask, also }
  }

  #part(record: number, asking: Asking): Part {
    const known = this.#parts.get(record)
    if (known) return known
    const weight = this.#search.weightOf(record, asking)
    const part = {
      record,
      weight,
      rank: weight + this.#scales.first,
      mask: this.#scales.mask,
      bits: this.#scales.bits.slice(),
    }
    this.#parts.set(record, part)
    return part
  }

  /** What it is tied to, by a tie of its own or of the other, as far as the asker may be led by it. */
  #besides(record: number, holds: Holds): number[] {
    const { row, starts, standing, slotOf } = this.#records
    const besides = new Set<number>()
    for (let at = starts.at(record); at < starts.at(record + 1); ) {
      const word = row.at(at)
      const scoped = isScoped(word)
      const other = tagOf(word) === BESIDE && (!scoped || holds(row.at(at + 1))) ? standing.at(ownOf(word)) - 1 : -1
      if (other >= 0 && this.#search.isVisible(other)) besides.add(other)
      at += 1 + (scoped ? 1 : 0) + (MORE[tagOf(word)] ?? 0)
    }
    for (const other of this.#search.recordsOf(besideKey(slotOf.at(record)))) besides.add(other)
    besides.delete(record)
    return [...besides].slice(0, MOST_BESIDE)
  }
}

/** Bits for words that were missing so far. */
function gained(part: Part, mask: number, asking: Asking): number {
  let bits = 0
  for (let at = 0; at < asking.words.length; at++)
    if (part.mask & (1 << at) && !(mask & (1 << at)) && asking.words[at]?.role === LOOSE)
      bits += (part.bits[at] ?? 0) - weights.looseMissing
  return bits
}
