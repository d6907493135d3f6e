import { addDays, type CivilDate } from '../../../../kernel/index.ts'
import type { Cell } from '../table.ts'

/** What a number is shown as, by the format of its cell. */
export type Shown = 'number' | 'date' | 'time' | 'date-time'

/** Which day is day one: Windows counts from 1900, some Macs counted from 1904. */
export type DaySystem = 1900 | 1904

/** The formats that every spreadsheet has without saying so (ECMA-376 part 1, 18.8.30). */
export function shownByNumber(format: number): Shown {
  if ((format >= 14 && format <= 17) || (format >= 27 && format <= 31) || format === 36) return 'date'
  if (format >= 50 && format <= 58) return 'date'
  if ((format >= 18 && format <= 21) || (format >= 32 && format <= 35)) return 'time'
  return format === 22 ? 'date-time' : 'number'
}

/** A format somebody made: `dd/mm/yyyy hh:mm`. Elapsed hours, `[h]:mm`, are a length and not a time of day. */
export function shownByCode(code: string): Shown {
  const signs = code
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .split(';')[0]
  if (signs === undefined || /\[(h+|m+|s+)\]/.test(signs)) return 'number'
  const plain = signs.replace(/\[[^\]]*\]|am\/pm|a\/p|general/g, '')
  const time = /[hs]/.test(plain)
  const date = /[yd]/.test(plain) || (!time && /m/.test(plain))
  if (date) return time ? 'date-time' : 'date'
  return time ? 'time' : 'number'
}

/** A date or time as a British screen shows it; null where the number is none, as day 60 of 1900, which never was. */
export function dateCell(serial: number, shown: Shown, system: DaySystem): Pick<Cell, 'text' | 'iso'> | null {
  if (shown === 'number' || !(serial >= 0 && serial < LAST_DAY)) return null
  const seconds = Math.round(serial * 86_400)
  const [day, rest] = [Math.floor(seconds / 86_400), seconds % 86_400]
  const time = timeOf(rest)
  if (shown === 'time' || (day === 0 && system === 1900)) return { text: time.slice(0, 5), iso: time.slice(0, 5) }
  const date = dayOf(day, system)
  if (date === null) return null
  const said = date.split('-').reverse().join('/')
  if (rest === 0) return { text: said, iso: date }
  return { text: `${said} ${time.slice(0, 5)}`, iso: `${date}T${time}` }
}

function dayOf(day: number, system: DaySystem): CivilDate | null {
  if (system === 1904) return addDays('1904-01-01', day)
  // 1900 was not a leap year; the format says it was, and every later day counts one more.
  return day === 60 ? null : addDays(day < 60 ? '1899-12-31' : '1899-12-30', day)
}

function timeOf(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(part => String(part).padStart(2, '0'))
    .join(':')
}

/** 31 December 9999, the last day that a spreadsheet knows. */
const LAST_DAY = 2_958_466
