import { addDays, addMonths, civilDateOf, civilStampOf, type Zone } from '../civil.ts'
import { Unreadable } from '../unreadable.ts'
import { DOUBTFUL_WORDS, FILLERS, MONTH_WORDS, type Piece, ROUGH_WORDS, SEASON_WORDS, WEEKDAY_WORDS } from './piece.ts'
import { MIDNIGHT, takeTime } from './time-of-day.ts'
import type { Cursor } from './tokens.ts'

export interface Moment {
  readonly now: Date
  readonly zone: Zone
}

/** Takes as many words as belong to one date, in whatever order they were typed, and stops at the first that does not. */
export function readPiece(cursor: Cursor, moment: Moment): Piece {
  const piece: Piece = {}
  let afterAt = false
  while (!cursor.done) {
    const isAt = cursor.take('at') || cursor.take('@')
    if (isAt) afterAt = true
    else if (takeTime(cursor, piece, afterAt) || takeNumber(cursor, piece, moment)) afterAt = false
    else if (!takeWord(cursor, piece, moment)) break
  }
  return piece
}

function takeNumber(cursor: Cursor, piece: Piece, moment: Moment): boolean {
  if (cursor.look()?.text === "'" && cursor.look(1)?.text.length === 2 && cursor.look(1)?.kind === 'number') {
    piece.shortYear = Number(cursor.look(1)?.text)
    cursor.skip(2)
    return true
  }
  if (cursor.look()?.kind !== 'number') return false
  return (
    takeAgo(cursor, piece, moment) ||
    takeDate(cursor, piece) ||
    takeMonthAndYear(cursor, piece) ||
    takeYear(cursor, piece) ||
    takeDay(cursor, piece)
  )
}

/** `3 days ago` is a day; weeks, months and years ago are only about right. */
function takeAgo(cursor: Cursor, piece: Piece, { now, zone }: Moment): boolean {
  const count = Number(cursor.look()?.text)
  const unit = (cursor.look(1)?.text ?? '').replace(/s$/, '')
  if (cursor.look(2)?.text !== 'ago' || count > 100 || piece.year !== undefined) return false
  const today = civilDateOf(now, zone)
  if (unit === 'day') setDate(piece, addDays(today, -count))
  else if (unit === 'week') setDate(piece, addDays(today, -7 * count), { rough: true })
  else if (unit === 'month') Object.assign(piece, yearAndMonth(addMonths(today, -count)), { rough: true })
  else if (unit === 'year') Object.assign(piece, { year: Number(today.slice(0, 4)) - count, rough: true })
  else return false
  cursor.skip(3)
  return true
}

/** `14/3/2009`, `14.3.2009`, `14-3-09`; also `2009-03-14`. The day always comes first unless the year does. */
function takeDate(cursor: Cursor, piece: Piece): boolean {
  const mark = cursor.look(1)?.text
  if (mark !== '/' && mark !== '-' && mark !== '.') return false
  const numbers = [cursor.look(), cursor.look(2), cursor.look(4)].filter(token => token?.kind === 'number')
  if (piece.day !== undefined || numbers.length < 3 || cursor.look(3)?.text !== mark) return false
  const [first = '', second = '', third = ''] = numbers.map(token => token?.text ?? '')
  const yearFirst = first.length === 4
  const [day, year] = yearFirst ? [third, first] : [first, third]
  if (day.length > 2 || second.length > 2 || (year.length !== 4 && year.length !== 2)) return false
  piece.day = Number(day)
  piece.month = Number(second)
  setYear(piece, year)
  cursor.skip(5)
  return true
}

/** `3/2009`, and `14/3` which lacks its year. `2009/10` may be a month or a school year, so it is asked. */
function takeMonthAndYear(cursor: Cursor, piece: Piece): boolean {
  const [first, mark, second] = [cursor.look(), cursor.look(1), cursor.look(2)]
  if (mark?.text !== '/' || first === undefined || second?.kind !== 'number') return false
  if (first.text.length === 4) {
    throw new Unreadable(
      `Write a month, as in October ${first.text}, or both years, as in from ${first.text} to ${Number(first.text) + 1}.`,
    )
  }
  if (second.text.length === 4) {
    piece.month = Number(first.text)
    piece.year = Number(second.text)
  } else {
    piece.day = Number(first.text)
    piece.month = Number(second.text)
  }
  cursor.skip(3)
  return true
}

function takeYear(cursor: Cursor, piece: Piece): boolean {
  const text = cursor.look()?.text ?? ''
  if (text.length !== 4 || piece.year !== undefined || piece.decade !== undefined) return false
  const decade = text.endsWith('0') && cursor.look(1)?.text === 's'
  if (decade) piece.decade = `${text.slice(0, 3)}X`
  else piece.year = Number(text)
  cursor.skip(decade ? 2 : 1)
  return true
}

function takeDay(cursor: Cursor, piece: Piece): boolean {
  const text = cursor.look()?.text ?? ''
  if (text.length > 2) return false
  if (piece.day === undefined) piece.day = Number(text)
  else if (piece.month !== undefined && piece.year === undefined) setYear(piece, text)
  else return false
  cursor.skip(ORDINALS.has(cursor.look(1)?.text ?? '') ? 2 : 1)
  return true
}

function takeWord(cursor: Cursor, piece: Piece, moment: Moment): boolean {
  const word = cursor.look()?.text ?? ''
  if (word === 'midnight') throw new Unreadable(MIDNIGHT)
  const said = saidBy(word)
  if (!said) {
    if (!FILLERS.has(word)) return takeRelative(cursor, piece, moment)
  } else if (Object.keys(said).some(name => name in piece)) return false
  else Object.assign(piece, said)
  cursor.skip()
  return true
}

/** What one word tells; null for a word that tells nothing alone. */
function saidBy(word: string): Piece | null {
  const month = MONTH_WORDS.get(word)
  if (month !== undefined) return { month }
  const season = SEASON_WORDS.get(word)
  if (season !== undefined) return { season }
  const weekday = WEEKDAY_WORDS.get(word)
  if (weekday !== undefined) return { weekday }
  if (ROUGH_WORDS.has(word)) return { rough: true }
  if (DOUBTFUL_WORDS.has(word)) return { doubtful: true }
  if (word === 'noon' || word === 'midday') return { time: '12:00:00' }
  return isPart(word) ? { part: word } : null
}

function takeRelative(cursor: Cursor, piece: Piece, { now, zone }: Moment): boolean {
  const today = civilDateOf(now, zone)
  if (cursor.take('last', 'night')) return setDate(piece, addDays(today, -1), { part: 'night', lastNight: true })
  if (cursor.take('tonight')) return setDate(piece, today, { part: 'night', lastNight: true })
  if (cursor.take('now')) return setDate(piece, today, { time: `${civilStampOf(now, zone).slice(11, 16)}:00` })
  if (cursor.take('today')) return setDate(piece, today)
  if (cursor.take('yesterday')) return setDate(piece, addDays(today, -1))
  if (cursor.take('tomorrow')) return setDate(piece, addDays(today, 1))
  const next = cursor.look(1)?.text ?? ''
  if (WEEKDAY_WORDS.has(next)) return cursor.take('last')
  if (cursor.look()?.text !== 'this' || !isPart(next)) return false
  cursor.skip(2)
  return setDate(piece, today, { part: next })
}

function setDate(piece: Piece, date: string, more: Piece = {}): true {
  const [year, month, day] = date.split('-').map(Number)
  if (year !== undefined && month !== undefined && day !== undefined)
    Object.assign(piece, { year, month, day, ...more })
  return true
}

const yearAndMonth = (date: string): Piece => ({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) })

function setYear(piece: Piece, text: string): void {
  if (text.length === 4) piece.year = Number(text)
  else piece.shortYear = Number(text)
}

const isPart = (word: string): word is NonNullable<Piece['part']> =>
  word === 'morning' || word === 'afternoon' || word === 'evening' || word === 'night'

const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])
