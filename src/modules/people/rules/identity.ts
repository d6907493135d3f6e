import { addMonths, type CivilDate, type SubjectId, sayDate, sayWhen, whenFrom } from '../../../kernel/index.ts'
import type { Fact, Reading } from '../../record/index.ts'
import { ageSaid, BIRTH_BASES, type BirthBasis, type Identity, possibleAges } from '../model.ts'

/** Who this is, as far as this reader may know: nothing here is guessed, and two ages stay two. */
export function identityOf(reading: Reading, subject: SubjectId, on: CivilDate): Identity {
  const own = reading.facts.filter(fact => fact.subject === subject && isRead(fact))
  const births = own.filter(fact => fact.kind === 'birth-date')
  const decision = own.find(fact => fact.kind === 'age-decision')?.value ?? ''
  const [death] = own.filter(fact => fact.kind === 'death-date')
  const [due] = births.length === 0 ? own.filter(fact => fact.kind === 'due-date') : []
  const inDispute = decision === 'open' || (decision === '' && disagree(births, on))
  return {
    births: once(births).map(fact => ({ fact, said: sayBirth(fact.value, on, death?.value), rests: rests(fact) })),
    died: death ? sayWhen(death.value) : '',
    due: due ? sayWhen(due.value) : '',
    inDispute,
    decided: decision === 'child' || decision === 'adult' ? decision : '',
    twins: twinsOf(reading, subject),
    comingOfAge: death || inDispute ? [] : comingOfAge(births[0]?.value, on),
  }
}

/** A date that some import left as words is shown among what is known, and nothing is computed from it. */
function isRead({ kind, value }: Fact): boolean {
  if (!kind.endsWith('-date')) return true
  try {
    whenFrom(value)
    return true
  } catch {
    return false
  }
}

/** "14 March 2012 (14)". */
export function sayBirth(edtf: string, on: CivilDate, died?: string): string {
  const end = died ? (whenFrom(died).from?.slice(0, 10) as CivilDate | undefined) : undefined
  const age = ageSaid(edtf, end ?? on)
  return age ? `${sayWhen(edtf)} (${end ? 'died aged ' : ''}${age})` : sayWhen(edtf)
}

/** One says a child and another an adult: that is a dispute, whether or not somebody called it one. */
function disagree(births: readonly Fact[], on: CivilDate): boolean {
  const ages = births.map(fact => possibleAges(fact.value, on))
  return ages.some(age => (age.oldest ?? 18) < 18) && ages.some(age => age.youngest >= 18)
}

function twinsOf(reading: Reading, subject: SubjectId): Identity['twins'] {
  const ids = reading.ties
    .filter(tie => tie.kind === 'sibling-of' && tie.code === 'twin' && (tie.from === subject || tie.to === subject))
    .map(tie => (tie.from === subject ? tie.to : tie.from))
  return [...new Set(ids)].flatMap(id => reading.subjects.get(id) ?? [])
}

/**
 * Prompts at 16, 17 and 17 and a half, and never a closing: help goes on until somebody takes over by name (Children Act 1989,
 * part III, leaving care; Care Act 2014, section 58: assessment before the 18th birthday).
 */
function comingOfAge(birth: string | undefined, on: CivilDate): string[] {
  const from = birth ? whenFrom(birth).from?.slice(0, 10) : undefined
  if (!from) return []
  const at = (years: number, months = 0): CivilDate => addMonths(from as CivilDate, years * 12 + months)
  const eighteen = at(18)
  if (on < at(16) || on >= at(19)) return []
  const turns = on < eighteen ? `Turns 18 on ${sayDate(eighteen)}.` : `Turned 18 on ${sayDate(eighteen)}.`
  if (on >= eighteen) return [turns, 'Nothing closes by itself. Who in adult services has taken over, by name?']
  if (on >= at(17, 6))
    return [turns, 'A named hand-over to adult services is due before then. Nothing closes by itself.']
  if (on >= at(17)) return [turns, 'Plan who in adult services takes over, by name.']
  return [turns, 'Ask now what they will need as an adult.']
}

/** The same date told by three agencies is said once, with the first that told it. */
function once(births: readonly Fact[]): Fact[] {
  const byDate = new Map<string, Fact>()
  for (const fact of births.toReversed()) if (!byDate.has(fact.value)) byDate.set(fact.value, fact)
  return [...byDate.values()].toReversed()
}

const rests = ({ code }: Fact): string =>
  Object.hasOwn(BIRTH_BASES, code) ? BIRTH_BASES[code as BirthBasis].toLowerCase() : ''
