import type { SubjectId } from '../../../../kernel/index.ts'
import type { Reading } from '../../../record/index.ts'
import { factsAbout } from './facts.ts'

/** The gender that somebody says is theirs; a sex on the record is never drawn inside or beside it. */
const SAID: readonly [RegExp, 'circle' | 'square'][] = [
  [/\b(wom[ae]n|girl|female)\b/i, 'circle'],
  [/\b(man|boy|male)\b/i, 'square'],
]

/**
 * Circle and square by the gender that the person states, else by the sex on the record, else by who holds parental responsibility as
 * mother or father; a neutral shape where nothing says, and where what they say is neither.
 */
export function shapeOf(reading: Reading, id: SubjectId): 'circle' | 'square' | 'neutral' {
  const own = factsAbout(reading, id)
  const gender = own.findLast(fact => fact.kind === 'gender')
  if (gender) return /non|neither|trans$|fluid/i.test(gender.value) ? 'neutral' : statedIn(gender.value)
  const sex = own.findLast(fact => fact.kind === 'sex')?.value
  if (sex === 'female') return 'circle'
  if (sex === 'male') return 'square'
  const holds = reading.ties.find(tie => tie.kind === 'responsible-for' && tie.from === id)?.code
  return holds === 'mother' ? 'circle' : holds === 'father' ? 'square' : 'neutral'
}

function statedIn(words: string): 'circle' | 'square' | 'neutral' {
  return SAID.find(([pattern]) => pattern.test(words))?.[1] ?? 'neutral'
}
