import type { Asked, Described, Found, Kind } from '../model.ts'
import { KINDS } from '../model.ts'
import { type Asking, asking, Memos } from '../weigh/asking.ts'
import { Scales } from '../weigh/scales.ts'
import { standingOf } from '../weigh/standing.ts'
import { verdicts } from '../weigh/verdicts.ts'
import { Dictionary } from '../words/dictionary.ts'
import { Records } from './records.ts'

export interface FindOptions {
  readonly limit: number
  readonly hidden?: ReadonlySet<string> | ((id: string) => boolean)
  readonly holds?: (scope: number) => boolean
  readonly kinds?: readonly Kind[]
}

export interface Index {
  readonly size: number
  put(id: string, described: Described): void
  remove(id: string): void
  find(asked: Asked | Described, options: FindOptions): Found[]
  digest(): string
}

export function createIndex(): Index {
  const words = new Dictionary()
  const records = new Records(words)
  const scales = new Scales(words)
  const memos = new Memos()
  return {
    get size() {
      return records.size
    },
    put: (id, described) => void records.put(id, described),
    remove: id => {
      const slot = records.slotKnown(id)
      if (slot !== undefined) records.drop(slot)
    },
    find(asked, options) {
      const question = asking(asked, words, memos)
      try {
        return everyone(question, options, records, scales)
      } finally {
        memos.give(question)
      }
    },
    digest: () => '',
  }
}

function everyone(question: Asking, options: FindOptions, records: Records, scales: Scales): Found[] {
  const { hidden, limit, kinds, holds = () => false } = options
  const isHidden = typeof hidden === 'function' ? hidden : (id: string) => hidden?.has(id) ?? false
  const found: Found[] = []
  for (let record = 0; record < records.count; record++) {
    if (!records.stands(record)) continue
    const id = records.ids[records.slotOf.at(record)] ?? ''
    const kind = KINDS[records.kindOf(record)] ?? 'person'
    if (isHidden(id) || (kinds && !kinds.includes(kind))) continue
    const weight = scales.weigh(
      records.row.data,
      records.starts.at(record),
      records.starts.at(record + 1),
      records.sexOf(record),
      question,
      holds,
    )
    const standing = standingOf(weight, scales, question)
    if (standing) found.push({ id, standing, fields: verdicts(question, scales), also: [], weight })
  }
  return found.sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1)).slice(0, limit)
}
