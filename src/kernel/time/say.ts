import { addDays, civilDate, civilStampOf, LONDON, weekdayOf, type Zone } from './civil.ts'
import { type End, type Expression, expressionOf } from './edtf/expression.ts'
import { neighbour } from './edtf/neighbour.ts'
import { type Point, pointBounds, pointText } from './edtf/point.ts'
import { monthName, PARTS_OF_DAY, SEASONS } from './names.ts'

// Words for dates, the one way they are shown. What is said here can be typed back and reads the same.

/** EDTF in words: "14 March 2009", "about spring 2009", "week beginning 4 October 2010". Throws RangeError for other text. */
export function sayWhen(when: string | { readonly edtf: string }): string {
  const expression = expressionOf(typeof when === 'string' ? when : when.edtf)
  if (!expression) throw new RangeError('Not an EDTF date')
  return sayExpression(expression)
}

/** An instant on the wall clock, to the minute: "23 November 2026, 2:02pm". */
export function sayInstant(instant: Date, zone: Zone = LONDON): string {
  const stamp = civilStampOf(instant, zone)
  return `${sayDate(stamp.slice(0, 10))}, ${sayTime(stamp.slice(11, 16))}`
}

/** `2009-03-14` as "14 March 2009". */
export function sayDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${monthName(month ?? 0)} ${year}`
}

function sayExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'point':
      return sayPoint(expression.point)
    case 'lasting':
      return sayLasting(expression.start, expression.end)
    case 'within':
      return sayWithin(expression.start, expression.end)
    case 'either':
      return expression.points.map(sayPoint).join(' or ')
  }
}

function sayPoint(point: Point): string {
  if (point.year === 'XXXX') return 'unknown'
  const rough = point.approximate ? 'about ' : ''
  const doubtful = point.uncertain ? 'possibly ' : ''
  return doubtful + rough + plainPoint(point)
}

function plainPoint({ year, month, day, time, offset }: Point): string {
  const clock = offset === '' ? '' : offset === 'Z' ? ' GMT' : ' BST'
  if (year.endsWith('XX')) return `the years ${year.replace('XX', '00')} to ${year.replace('XX', '99')}`
  if (year.endsWith('X')) return `the ${year.slice(0, 3)}0s`
  if (month === null) return year
  if (month === 'X') return `${year}, month not known`
  const season = SEASONS.find(({ code }) => code === month)
  if (season) return `${season.name} ${year}`
  if (day === null) return `${monthName(month)} ${year}`
  if (day === 'X') return `${monthName(month)} ${year}, day not known`
  return `${day} ${monthName(month)} ${year}${time === null ? '' : `, ${sayTime(time)}${clock}`}`
}

/** `21:00:00` as "9:00pm". Seconds are said only where they were given. */
function sayTime(time: string): string {
  const [hour = 0] = time.split(':').map(Number)
  const seconds = time.slice(6) === '00' || time.length < 8 ? '' : time.slice(5, 8)
  return `${hour % 12 || 12}:${time.slice(3, 5)}${seconds}${hour < 12 ? 'am' : 'pm'}`
}

function sayLasting(start: End, end: End): string {
  if (typeof end === 'string' && typeof start !== 'string') {
    return end === 'open' ? `from ${sayPoint(start)}` : `from ${sayPoint(start)} until an unknown date`
  }
  if (typeof start === 'string' && typeof end !== 'string') {
    return start === 'open' ? `until ${sayPoint(end)}` : `from an unknown date until ${sayPoint(end)}`
  }
  return typeof start === 'string' || typeof end === 'string' ? 'unknown' : sayTwo('from', start, 'to', end)
}

function sayWithin(start: Point | null, end: Point | null): string {
  if (start && end) return sayWeek(start, end) ?? sayPartOfDay(start, end) ?? sayTwo('between', start, 'and', end)
  if (start) return `after ${sayPoint(neighbour(start, 'before'))}`
  return end ? `before ${sayPoint(neighbour(end, 'after'))}` : 'unknown'
}

/** Says what two dates share only once: "between 3 and 9 May 2011", "from 9:00pm to 11:00pm on 14 March 2009". */
function sayTwo(before: string, start: Point, middle: string, end: Point): string {
  const [first, last] = [sayPoint(start), sayPoint(end)]
  const plain = [start, end].every(
    ({ approximate, uncertain, offset, day }) => !approximate && !uncertain && offset === '' && typeof day === 'number',
  )
  if (plain && start.year === end.year && start.month === end.month) {
    const date = plainPoint({ ...end, time: null })
    const together = start.day === end.day && start.time !== null && end.time !== null
    if (together) return `${before} ${sayTime(start.time)} ${middle} ${sayTime(end.time)} on ${date}`
    if (start.time === null && end.time === null) return `${before} ${start.day} ${middle} ${last}`
  }
  return `${before} ${first} ${middle} ${last}`
}

function sayWeek(start: Point, end: Point): string | null {
  const { year, month, day, time } = start
  if (typeof month !== 'number' || typeof day !== 'number' || time !== null) return null
  const monday = civilDate(Number(year), month, day)
  const whole = weekdayOf(monday) === 1 && pointText(end) === addDays(monday, 6) && !start.uncertain
  return whole ? `week beginning ${sayPoint(start)}` : null
}

/** Six in the evening until midnight is how "evening" was read, so it is how it is said. */
function sayPartOfDay(start: Point, end: Point): string | null {
  const from = pointBounds(start).from
  const to = pointBounds(end).to
  if (start.time === null || end.time === null || from === null || to === null) return null
  const date = from.slice(0, 10)
  const hoursOn = Number(to.slice(11, 13)) + (to.slice(0, 10) === addDays(date, 1) ? 24 : 0)
  const sameNight = to <= `${addDays(date, 1)}T06:00:00` && from.endsWith(':00:00') && to.endsWith(':00:00')
  const isPart = ([, hours]: [string, { from: number; to: number }]): boolean =>
    hours.from === Number(from.slice(11, 13)) && hours.to === hoursOn
  const found = sameNight ? Object.entries(PARTS_OF_DAY).find(isPart) : undefined
  return found ? `${found[0]} of ${sayDate(date)}` : null
}
