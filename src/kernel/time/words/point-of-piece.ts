import { addDays, type CivilDate, civilDate, civilDateOf, weekdayOf } from '../civil.ts'
import { checked, type Point, UNKNOWN } from '../edtf/point.ts'
import { monthName, PARTS_OF_DAY, weekdayName } from '../names.ts'
import { Unreadable } from '../unreadable.ts'
import type { Piece } from './piece.ts'
import type { Moment } from './read-piece.ts'

export interface Leave extends Moment {
  /** `ask` refuses `14/3/09`; `latest` takes the last such year that is not to come, for lists typed long ago. */
  readonly shortYears: 'ask' | 'latest'
}

/** The date these words name. A part of the day without a time gives two points: from six in the evening until midnight. */
export function pointsOfPiece(piece: Piece, leave: Leave): readonly [Point] | readonly [Point, Point] {
  const point = checked(pointOf(piece, yearOf(piece, leave)), leave.zone)
  checkWeekday(piece, point)
  if (piece.part === undefined || point.day === null) return [timed(piece, point, leave)]
  if (piece.time !== undefined) return [timed(piece, point, leave)]
  const { from, to } = PARTS_OF_DAY[piece.part]
  const last = to > 24 ? onNextDay(point) : point
  const start = { ...point, time: `${String(from).padStart(2, '0')}:00:00`, approximate: false }
  return [start, { ...last, time: `${String((to % 24 || 24) - 1).padStart(2, '0')}:59:00`, approximate: false }]
}

function yearOf(piece: Piece, { now, zone, shortYears }: Leave): string {
  if (piece.decade !== undefined) return piece.decade
  if (piece.year !== undefined) return String(piece.year)
  const today = civilDateOf(now, zone)
  if (piece.shortYear === undefined) throw new Unreadable(missingYear(piece, today))
  const thisYear = Number(today.slice(0, 4))
  const inThisCentury = thisYear - (thisYear % 100) + piece.shortYear
  const latest = inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury
  if (shortYears === 'latest') return String(latest)
  throw new Unreadable(`Write the year in full: ${latest} or ${latest - 100}.`)
}

function missingYear(piece: Piece, today: CivilDate): string {
  const thisYear = today.slice(0, 4)
  const day = piece.day === undefined ? '' : `${piece.day} `
  if (piece.month !== undefined)
    return `Write the year as well, for example ${day}${monthName(piece.month)} ${thisYear}.`
  if (piece.season !== undefined) return `Write the year of the season as well, for example spring ${thisYear}.`
  if (piece.weekday !== undefined && piece.day === undefined) return lastWeekday(piece.weekday, today)
  if (piece.time !== undefined || piece.part !== undefined) return 'Write the date as well as the time.'
  return `Write the day, month and year, for example 14 March ${thisYear}.`
}

/** "On Tuesday" is asked, since it may mean last week's; the likely date is offered to be typed. */
function lastWeekday(weekday: number, today: CivilDate): string {
  const date = addDays(today, -((weekdayOf(today) - weekday + 7) % 7 || 7))
  const shown = `${Number(date.slice(8))} ${monthName(Number(date.slice(5, 7)))} ${date.slice(0, 4)}`
  return `Write the date: the last ${weekdayName(weekday)} was ${shown}.`
}

function pointOf(piece: Piece, year: string): Point {
  if (piece.day !== undefined && piece.month === undefined) throw new Unreadable('Write the month as well as the day.')
  if (piece.season !== undefined && piece.month !== undefined)
    throw new Unreadable('Write the month or the season, not both.')
  const timed = piece.time !== undefined || piece.part !== undefined
  if (timed && piece.day === undefined) throw new Unreadable('A time needs its day: write the date as well.')
  return {
    ...UNKNOWN,
    year,
    month: piece.month ?? piece.season ?? null,
    day: piece.day ?? null,
    approximate: piece.rough === true,
    uncertain: piece.doubtful === true,
  }
}

function checkWeekday(piece: Piece, { year, month, day }: Point): void {
  if (piece.weekday === undefined) return
  if (typeof month !== 'number' || typeof day !== 'number')
    throw new Unreadable('Write the day of the month as well as its name.')
  const real = weekdayOf(civilDate(Number(year), month, day))
  if (real === piece.weekday) return
  const date = `${day} ${monthName(month)} ${year}`
  throw new Unreadable(`${date} was a ${weekdayName(real)}, not a ${weekdayName(piece.weekday)}. Check the date.`)
}

function timed(piece: Piece, point: Point, { zone }: Leave): Point {
  if (piece.time === undefined) return point
  const morningAfter = piece.lastNight === true && piece.time < '12'
  const on = { ...(morningAfter ? onNextDay(point) : point), time: piece.time }
  if (piece.clock === undefined) return checked(on, zone)
  const told = checked({ ...on, offset: piece.clock === 'bst' ? '+01:00' : 'Z' }, zone)
  if (told.time === piece.time) return told
  const shown = piece.clock.toUpperCase()
  throw new Unreadable(
    `The clocks did not show ${shown} on that day: write the time as the clock showed it, without ${shown}.`,
  )
}

function onNextDay(point: Point): Point {
  if (typeof point.month !== 'number' || typeof point.day !== 'number') return point
  const next = addDays(civilDate(Number(point.year), point.month, point.day), 1)
  const [year = '', month, day] = next.split('-')
  return { ...point, year, month: Number(month), day: Number(day) }
}
