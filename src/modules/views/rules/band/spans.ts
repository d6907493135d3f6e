import { addDays, addMonths, type CivilDate, sayDate } from '../../../../kernel/index.ts'
import type { BandSpan } from '../../model.ts'

const QUARTER = 3
const YEAR = 12

/** What of time can be shown instead of what is shown: wider, closer, and beside it. */
export interface Zoom {
  /** From the whole to what is shown: each holds the next. */
  readonly within: readonly BandSpan[]
  /** The parts of what is shown, where it has parts that are closer. */
  readonly closer: readonly BandSpan[]
  readonly earlier: BandSpan | null
  readonly later: BandSpan | null
}

/** @param whole the whole record; what lies outside of it is not offered */
export function zoomOf(shown: BandSpan, whole: BandSpan): Zoom {
  const isWhole = shown.from <= whole.from && shown.to >= whole.to
  const holding = [YEAR, QUARTER, 1].map(months => calendarSpan(shown.from, months)).filter(one => holds(one, shown))
  const narrower = holding.filter(one => days(one) < days(whole))
  return {
    within: isWhole ? [whole] : [whole, ...narrower, ...(narrower.some(one => same(one, shown)) ? [] : [shown])],
    closer: partsOf(shown).filter(one => one.to > whole.from && one.from < whole.to),
    earlier: isWhole || shown.from <= whole.from ? null : beside(shown, -1),
    later: isWhole || shown.to >= whole.to ? null : beside(shown, 1),
  }
}

export const same = (one: BandSpan, other: BandSpan): boolean => one.from === other.from && one.to === other.to

const holds = (one: BandSpan, other: BandSpan): boolean => one.from <= other.from && one.to >= other.to

/** The year, quarter or month of the calendar in which a day lies. */
function calendarSpan(day: CivilDate, months: number): BandSpan {
  const month = Number(day.slice(5, 7)) - 1
  const from = addMonths(`${day.slice(0, 7)}-01`, -(month % months))
  return { from, to: addMonths(from, months) }
}

/** Years of what is longer than one, quarters of a year, months of a quarter; a month has no parts. */
function partsOf(span: BandSpan): BandSpan[] {
  const long = days(span)
  const months = long > 366 ? YEAR : long > 92 ? QUARTER : long > 31 ? 1 : 0
  if (months === 0) return []
  const parts: BandSpan[] = []
  for (let one = calendarSpan(span.from, months); one.from < span.to; one = calendarSpan(one.to, months))
    parts.push(one)
  return parts
}

/** As long, and right before or after; a period of the calendar gives way to the one beside it. */
function beside(shown: BandSpan, steps: 1 | -1): BandSpan {
  const months = [YEAR, QUARTER, 1].find(count => same(calendarSpan(shown.from, count), shown))
  if (months !== undefined) return calendarSpan(addMonths(shown.from, steps * months), months)
  const long = steps * days(shown)
  return { from: addDays(shown.from, long), to: addDays(shown.to, long) }
}

const days = ({ from, to }: BandSpan): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** "2026", "January to March 2026", "March 2026", "3 to 20 March 2025", "3 March 2025". */
export function saySpan(span: BandSpan): string {
  const last = addDays(span.to, -1)
  if (span.from === last) return sayDate(span.from)
  const [year, month, both] = [span.from.slice(0, 4), monthOf(span.from), span.from.slice(0, 7) === last.slice(0, 7)]
  if (same(calendarSpan(span.from, YEAR), span)) return year
  if (same(calendarSpan(span.from, 1), span)) return `${month} ${year}`
  if (same(calendarSpan(span.from, QUARTER), span)) return `${month} to ${monthOf(last)} ${year}`
  if (both) return `${Number(span.from.slice(8))} to ${sayDate(last)}`
  if (year === last.slice(0, 4)) return `${Number(span.from.slice(8))} ${month} to ${sayDate(last)}`
  return `${sayDate(span.from)} to ${sayDate(last)}`
}

const monthOf = (date: CivilDate): string => sayDate(date).split(' ')[1] ?? ''
