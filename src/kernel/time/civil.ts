import { Temporal } from 'temporal-polyfill'

// Civil time is what a calendar and a kitchen clock show. It becomes an instant only when a time of day is known.

/** The one zone this system records in: what a clock on a wall in England and Wales shows. */
export type Zone = 'Europe/London'
export const LONDON: Zone = 'Europe/London'

/** `YYYY-MM-DD`. */
export type CivilDate = string

/** `YYYY-MM-DDTHH:MM:SS` on the wall clock, with no zone of its own. */
export type CivilStamp = string

export const civilDateOf = (instant: Date, zone: Zone = LONDON): CivilDate =>
  zoned(instant, zone).toPlainDate().toString()

export const civilStampOf = (instant: Date, zone: Zone = LONDON): CivilStamp =>
  zoned(instant, zone).toPlainDateTime().toString({ smallestUnit: 'second' })

/** The first instant of a civil day. In London that is always its midnight. */
export const startOfDay = (date: CivilDate, zone: Zone = LONDON): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds)

/** Every instant at which the wall clock showed this: one; two when clocks went back; none when they jumped over it. */
export function instantsOf(stamp: CivilStamp, zone: Zone = LONDON): readonly Date[] {
  const wall = Temporal.PlainDateTime.from(stamp)
  const readings = (['earlier', 'later'] as const)
    .map(disambiguation => wall.toZonedDateTime(zone, { disambiguation }))
    .filter(reading => reading.toPlainDateTime().equals(wall))
    .map(reading => reading.epochMilliseconds)
  return [...new Set(readings)].map(milliseconds => new Date(milliseconds))
}

// Calendar arithmetic needs no zone, so it is done on day numbers: a chronology of thousands asks it for every line.

export const addDays = (date: CivilDate, days: number): CivilDate => dateOfDay(dayOf(date) + days)

/** The same day number so many months later; where that day does not exist, the last day of the month. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = numbersOf(date)
  const all = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(all / 12), (all % 12) + 1]
  return civilDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

export const addSeconds = (stamp: CivilStamp, seconds: number): CivilStamp =>
  new Date(Date.parse(`${stamp}Z`) + seconds * 1000).toISOString().slice(0, 19)

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: CivilDate): number => ((((dayOf(date) + 3) % 7) + 7) % 7) + 1

export const civilDate = (year: number, month: number, day: number): CivilDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

/** Whether this is a day that the calendar has, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const [year, month, day] = numbersOf(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export const two = (value: number): string => String(value).padStart(2, '0')

/** Days since 1 January 1970, a Thursday. */
const dayOf = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

const dateOfDay = (day: number): CivilDate => new Date(day * 86_400_000).toISOString().slice(0, 10)

const numbersOf = (date: CivilDate): readonly [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
]

const zoned = (instant: Date, zone: Zone): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
