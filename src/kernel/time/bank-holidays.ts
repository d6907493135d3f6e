import { addDays, type CivilDate, civilDate, weekdayOf } from './civil.ts'

// Bank holidays of England and Wales: the Banking and Financial Dealings Act 1971, schedule 1, New Year's Day and early May
// by yearly proclamation, and the changes Parliament or the King made once. The rule holds from 1978, when early May began.

/** All of one year, in order. A year whose proclamation is still to come follows the rule. */
export function bankHolidays(year: number): readonly CivilDate[] {
  const known = YEARS.get(year)
  if (known) return known
  const changed = ONCE.get(year)
  const dates = byRule(year).filter(date => !changed?.not.includes(date))
  const holidays = [...dates, ...(changed?.also ?? [])].toSorted()
  YEARS.set(year, holidays)
  return holidays
}

/** The holidays that were moved or added for one year only. */
const ONCE: ReadonlyMap<number, { readonly not: readonly CivilDate[]; readonly also: readonly CivilDate[] }> = new Map([
  [1995, { not: ['1995-05-01'], also: ['1995-05-08'] }], // 50 years after the war in Europe
  [1999, { not: [], also: ['1999-12-31'] }], // millennium
  [2002, { not: ['2002-05-27'], also: ['2002-06-03', '2002-06-04'] }], // golden jubilee
  [2011, { not: [], also: ['2011-04-29'] }], // royal wedding
  [2012, { not: ['2012-05-28'], also: ['2012-06-04', '2012-06-05'] }], // diamond jubilee
  [2020, { not: ['2020-05-04'], also: ['2020-05-08'] }], // 75 years after the war in Europe
  [2022, { not: ['2022-05-30'], also: ['2022-06-02', '2022-06-03', '2022-09-19'] }], // platinum jubilee; state funeral
  [2023, { not: [], also: ['2023-05-08'] }], // coronation
])

const YEARS = new Map<number, readonly CivilDate[]>()

function byRule(year: number): readonly CivilDate[] {
  const easter = easterSunday(year)
  return [
    substituted(civilDate(year, 1, 1)),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(civilDate(year, 5, 1)),
    mondayFrom(civilDate(year, 5, 25)),
    mondayFrom(civilDate(year, 8, 25)),
    ...christmas(year),
  ]
}

/** A holiday at a weekend is taken on the Monday. */
const substituted = (date: CivilDate): CivilDate => (weekdayOf(date) > 5 ? mondayFrom(date) : date)

const mondayFrom = (date: CivilDate): CivilDate => addDays(date, (8 - weekdayOf(date)) % 7)

/** Christmas Day and Boxing Day move together: when both fall at a weekend, Monday and Tuesday stand for them. */
function christmas(year: number): readonly CivilDate[] {
  const day = civilDate(year, 12, 25)
  const boxing = civilDate(year, 12, 26)
  if (weekdayOf(day) === 5) return [day, addDays(day, 3)]
  if (weekdayOf(day) === 6) return [addDays(day, 2), addDays(day, 3)]
  return weekdayOf(day) === 7 ? [boxing, addDays(day, 2)] : [day, boxing]
}

/** The Gregorian computation of Easter, after Gauss with the corrections for the two late full moons. */
function easterSunday(year: number): CivilDate {
  const moon = year % 19
  const century = Math.floor(year / 100)
  const drift = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * moon + 15) % 30
  const late = drift === 29 || (drift === 28 && moon > 10) ? 1 : 0
  const fullMoon = addDays(civilDate(year, 3, 21), drift - late)
  return addDays(fullMoon, 7 - (weekdayOf(fullMoon) % 7))
}
