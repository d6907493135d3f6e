import { bankHolidays } from './bank-holidays.ts'
import { addDays, type CivilDate, weekdayOf } from './civil.ts'

// Working days are Monday to Friday without the bank holidays of England and Wales. The day of the trigger is day 0, the
// usual reading; a framework may say otherwise, since no guidance settles it.

export const isWorkingDay = (date: CivilDate): boolean =>
  weekdayOf(date) < 6 && !bankHolidays(Number(date.slice(0, 4))).includes(date)

/** The nth working day after this one, which may itself be any day. 0 gives the day back. */
export function addWorkingDays(date: CivilDate, days: number): CivilDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('Working days are counted forward, in whole days')
  let day = date
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left--
  }
  return day
}

/** How many working days lie after the first date, up to and including the second. Negative when the second is earlier. */
export function workingDaysBetween(first: CivilDate, second: CivilDate): number {
  if (second < first) return -workingDaysBetween(second, first)
  let count = 0
  for (let day = first; day < second; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) count++
  }
  return count
}
