import { Column } from './index/column.ts'
import { encode } from './index/encode.ts'
import type { Asked, Described, FieldVerdict, Standing } from './model.ts'
import { asking, Memos } from './weigh/asking.ts'
import { Scales } from './weigh/scales.ts'
import { standingOf } from './weigh/standing.ts'
import { verdicts } from './weigh/verdicts.ts'
import { Dictionary } from './words/dictionary.ts'

export interface Compared {
  /** Null where nothing worth showing agrees. */
  readonly standing: Standing | null
  readonly fields: readonly FieldVerdict[]
  /** For sorting and benches only: see `Found`. */
  readonly weight: number
}

/** Compares what is asked with what is known, field by field, as an index would. Scopes are taken as held unless told. */
export function compare(
  asked: Asked | Described,
  described: Described,
  holds: (scope: number) => boolean = () => true,
): Compared {
  const words = new Dictionary()
  const row = new Column()
  let slots = 0
  encode(described, words, row, () => slots++)
  const question = asking(asked, words, new Memos())
  const scales = new Scales(words)
  const sex = described.sex === 'f' ? 1 : described.sex === 'm' ? 2 : 0
  const weight = scales.weigh(row.data, 0, row.length, sex, question, holds)
  return { standing: standingOf(weight, scales, question), fields: verdicts(question, scales), weight }
}
