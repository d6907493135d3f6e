import {
  addMonths,
  addSeconds,
  type CivilStamp,
  civilDate,
  civilStampOf,
  daysInMonth,
  instantsOf,
  type Zone,
} from '../civil.ts'
import { monthName, SEASONS } from '../names.ts'
import { Unreadable } from '../unreadable.ts'

// One EDTF date or time (ISO 8601-2 level 0 and 1). Digits nobody knows are written X, as the standard has it.
// We add one thing to the standard: `~` after a time, because "about 9pm" is what people know.

export interface Point {
  /** `2009`, `200X` (the 2000s), `20XX` or `XXXX` (not known at all). */
  readonly year: string
  /** 1 to 12, a season 21 to 24, `X` when it is said to be unknown, null when the date stops at the year. */
  readonly month: number | 'X' | null
  readonly day: number | 'X' | null
  /** `HH:MM:SS`. */
  readonly time: string | null
  /** Given only where the clocks went back and the hour happened twice: `+01:00` is BST, `Z` is GMT. */
  readonly offset: string
  readonly approximate: boolean
  readonly uncertain: boolean
}

export interface Bounds {
  /** Inclusive; null when open. */
  readonly from: CivilStamp | null
  /** Exclusive; null when open. */
  readonly to: CivilStamp | null
}

export const UNKNOWN: Point = {
  year: 'XXXX',
  month: null,
  day: null,
  time: null,
  offset: '',
  approximate: false,
  uncertain: false,
}

const POINT =
  /^(\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?([~?%]?)$/

/** One EDTF date or time; null when it is not written as one. Throws Unreadable for a day the calendar does not have. */
export function pointOf(text: string, zone: Zone): Point | null {
  const match = POINT.exec(text)
  if (!match) return null
  const [, year = '', month, day, minutes, seconds = ':00', offset = '', mark = ''] = match
  const point: Point = {
    year,
    month: digits(month),
    day: digits(day),
    time: minutes === undefined ? null : minutes + seconds,
    offset,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  }
  return checked(point, zone)
}

/** The point as it is kept: a day the calendar has, an hour the clock showed, told apart where it showed it twice. */
export function checked(point: Point, zone: Zone): Point {
  checkYear(point)
  checkDay(point)
  return point.time === null ? point : checkedTime(point, point.time, zone)
}

export function pointText(point: Point): string {
  const month = part(point.month)
  const day = part(point.day)
  const time = point.time === null ? '' : `T${point.time}${point.offset}`
  const mark = point.approximate ? (point.uncertain ? '%' : '~') : point.uncertain ? '?' : ''
  return point.year + month + day + time + mark
}

/** What the words cover, taken as said: "about March" covers March, since any wider guess would be ours. */
export function pointBounds(point: Point): Bounds {
  if (point.year === 'XXXX') return { from: null, to: null }
  const stamp = stampOf(point)
  if (stamp !== null) return { from: stamp, to: addSeconds(stamp, stamp.endsWith(':00') ? 60 : 1) }
  const first = Number(point.year.replaceAll('X', '0'))
  const years = 10 ** (point.year.length - point.year.replaceAll('X', '').length)
  if (point.month === null || point.month === 'X') return spanOf(civilDate(first, 1, 1), 12 * years)
  const season = SEASONS.find(({ code }) => code === point.month)
  if (season) return spanOf(civilDate(first, season.firstMonth, 1), 3)
  if (point.day === null || point.day === 'X') return spanOf(civilDate(first, point.month, 1), 1)
  const midnight = `${civilDate(first, point.month, point.day)}T00:00:00`
  return { from: midnight, to: addSeconds(midnight, 86_400) }
}

/** The instant of a point that has a time of day; null for a date alone, which is never made into midnight. */
export function instantOf(point: Point, zone: Zone): Date | null {
  const stamp = stampOf(point)
  if (stamp === null) return null
  const [first, second] = instantsOf(stamp, zone)
  return (point.offset === 'Z' ? (second ?? first) : first) ?? null
}

function checkYear({ year, month }: Point): void {
  if (year.includes('X') && month !== null) throw new Unreadable('A month needs its year: write the year in full.')
  const first = Number(year.replaceAll('X', '0'))
  // Families tell of ancestors: a date on the record may be older than one that anybody types (`readWhen`).
  if (year !== 'XXXX' && (first < 1 || first > 2150))
    throw new Unreadable(`Check the year ${year}: it should be between 1850 and 2150.`)
}

function checkDay({ year, month, day }: Point): void {
  if (month === 'X' && day !== null && day !== 'X') throw new Unreadable('Write the month as well as the day.')
  if (month === null || month === 'X') return
  const isSeason = SEASONS.some(({ code }) => code === month)
  if (isSeason && day === null) return
  if (month < 1 || month > 12)
    throw new Unreadable(`There is no month ${month}. Write the day first, as in 14/03/2009.`)
  if (day === null || day === 'X') return
  const last = daysInMonth(Number(year), month)
  if (day >= 1 && day <= last) return
  if (month === 2 && day === 29) throw new Unreadable(`There is no 29 February in ${year}: it is not a leap year.`)
  throw new Unreadable(`There is no ${day} ${monthName(month)}: ${monthName(month)} ${year} has ${last} days.`)
}

function checkedTime(point: Point, time: string, zone: Zone): Point {
  if (typeof point.month !== 'number' || typeof point.day !== 'number')
    throw new Unreadable('A time needs its day: write the date as well.')
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  if (hour > 23 || minute > 59 || second > 59) {
    throw new Unreadable(
      `There is no ${time.slice(0, 5)} on the clock: hours go from 00 to 23 and minutes from 00 to 59.`,
    )
  }
  if (point.offset !== '') return fromOffset(point, time, zone)
  const shown = `${hour % 12 || 12}:${time.slice(3, 5)}`
  const readings = instantsOf(stampOf(point) ?? '', zone)
  if (readings.length === 0) {
    throw new Unreadable(
      `There was no ${shown} that night: the clocks went forward from 1:00am to 2:00am. Check the time.`,
    )
  }
  if (readings.length > 1) {
    throw new Unreadable(`There were two ${shown}s that night: write ${shown} BST or ${shown} GMT.`)
  }
  return point
}

/** Written with an offset: the wall clock in London is what we keep, and the offset only where it is needed. */
function fromOffset(point: Point, time: string, zone: Zone): Point {
  const at = new Date(
    `${pointText({ ...point, time: null, offset: '', approximate: false, uncertain: false })}T${time}${point.offset}`,
  )
  if (Number.isNaN(at.getTime())) throw new Unreadable('Write the time as the clock showed it, without an offset.')
  const stamp = civilStampOf(at, zone)
  const [first, second] = instantsOf(stamp, zone)
  const offset = second === undefined ? '' : at.getTime() === first?.getTime() ? '+01:00' : 'Z'
  const [year = '', month, day] = stamp.slice(0, 10).split('-')
  return { ...point, year, month: Number(month), day: Number(day), time: stamp.slice(11), offset }
}

function stampOf({ year, month, day, time }: Point): CivilStamp | null {
  if (time === null || typeof month !== 'number' || typeof day !== 'number') return null
  return `${civilDate(Number(year), month, day)}T${time}`
}

function spanOf(first: string, months: number): Bounds {
  return { from: `${first}T00:00:00`, to: `${addMonths(first, months)}T00:00:00` }
}

const digits = (text: string | undefined): number | 'X' | null =>
  text === undefined ? null : text === 'XX' ? 'X' : Number(text)

const part = (value: number | 'X' | null): string =>
  value === null ? '' : value === 'X' ? '-XX' : `-${String(value).padStart(2, '0')}`
