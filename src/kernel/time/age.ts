import { addSeconds, type CivilDate } from './civil.ts'
import { expressionBounds, expressionOf } from './edtf/expression.ts'

/** Whole years. Both the same when the birth date is known; null on a side that is open. */
export interface Age {
  readonly youngest: number
  readonly oldest: number | null
}

/**
 * Age on a date, from a birth date in EDTF: a range when only the year or month is known. Somebody born on 29 February is a
 * year older on 1 March in other years, as in English law. Null when unborn on that date, or nothing is known.
 */
export function ageOn(birth: string, date: CivilDate): Age | null {
  const expression = expressionOf(birth)
  if (!expression) throw new RangeError('Not an EDTF date')
  const { from, to } = expressionBounds(expression)
  if (from === null && to === null) return null
  const oldest = from === null ? null : years(from.slice(0, 10), date)
  if (oldest !== null && oldest < 0) return null
  const youngest = to === null ? 0 : Math.max(0, years(lastDay(to), date))
  return { youngest, oldest }
}

/** "14", "13 or 14", "12 to 14"; "about" is said when the birth date was only about right. Empty when nothing is known. */
export function sayAge(birth: string, date: CivilDate): string {
  const age = ageOn(birth, date)
  if (!age) return ''
  const { youngest, oldest } = age
  const about = birth.includes('~') || birth.includes('%') ? 'about ' : ''
  if (oldest === null) return `${youngest} or older`
  if (youngest === oldest) return `${about}${youngest === 0 ? 'under 1' : youngest}`
  return `${about}${youngest} ${oldest - youngest === 1 ? 'or' : 'to'} ${oldest}`
}

/** Could be younger than this: a child whose age is not certain gets the younger child's protection. */
export function couldBeUnder(years: number, birth: string, date: CivilDate): boolean {
  const age = ageOn(birth, date)
  return age === null || age.youngest < years
}

/** ISO dates compare as text, month and day too: 02-29 falls between 02-28 and 03-01, which is the rule wanted. */
function years(birth: CivilDate, date: CivilDate): number {
  if (date < birth) return -1
  const whole = Number(date.slice(0, 4)) - Number(birth.slice(0, 4))
  return date.slice(5) < birth.slice(5) ? whole - 1 : whole
}

/** The last day before an exclusive end: a birth in 2009 may have been on 31 December. */
const lastDay = (to: string): CivilDate => addSeconds(to, -1).slice(0, 10)
