import { MONTHS, type PartOfDay, SEASONS, WEEKDAYS } from '../names.ts'

/** What one date typed in words has told so far: any part may be missing until the whole phrase is read. */
export interface Piece {
  year?: number
  /** Written with two digits: `09`. */
  shortYear?: number
  /** `200X`: the 2000s. */
  decade?: string
  month?: number
  season?: number
  day?: number
  weekday?: number
  /** `HH:MM:SS` as the clock showed. */
  time?: string
  /** Said beside the time, to tell the two hours apart when the clocks went back. */
  clock?: 'bst' | 'gmt'
  part?: PartOfDay
  /** "Last night" runs over midnight: at 2am it was already the next day. */
  lastNight?: boolean
  rough?: boolean
  doubtful?: boolean
}

/** Nothing but "about" or "maybe", which say nothing alone. */
export const isEmpty = (piece: Piece): boolean =>
  Object.keys(piece).every(name => name === 'rough' || name === 'doubtful')

/** Nothing but a time of day: its date stands elsewhere in the phrase. */
export const hasDate = (piece: Piece): boolean =>
  piece.year !== undefined ||
  piece.shortYear !== undefined ||
  piece.decade !== undefined ||
  piece.month !== undefined ||
  piece.season !== undefined ||
  piece.day !== undefined

/** "3 and 9 May 2011": the 3 takes its month and year from its neighbour; a time alone takes the whole date. */
export function filledFrom(piece: Piece, other: Piece): Piece {
  const filled = { ...piece }
  const timeOnly = !hasDate(piece)
  if (filled.year === undefined && filled.shortYear === undefined && filled.decade === undefined) {
    if (other.year !== undefined) filled.year = other.year
    if (other.shortYear !== undefined) filled.shortYear = other.shortYear
  }
  const wantsMonth = filled.month === undefined && filled.season === undefined
  if (wantsMonth && (timeOnly || piece.day !== undefined) && other.month !== undefined) filled.month = other.month
  if (timeOnly && other.day !== undefined) filled.day = other.day
  return filled
}

export const MONTH_WORDS = wordsOf(MONTHS, [
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
])

export const WEEKDAY_WORDS = wordsOf(WEEKDAYS, [
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['weds', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 7],
])

export const SEASON_WORDS: ReadonlyMap<string, number> = new Map(SEASONS.map(({ name, code }) => [name, code]))

export const ROUGH_WORDS: ReadonlySet<string> = new Set([
  'about',
  'around',
  'approx',
  'approximately',
  'circa',
  'c',
  'ca',
  'roughly',
  'early',
  'mid',
  'late',
  '~',
])

export const DOUBTFUL_WORDS: ReadonlySet<string> = new Set(['maybe', 'perhaps', 'possibly', 'probably', '?'])

export const FILLERS: ReadonlySet<string> = new Set([
  'on',
  'in',
  'of',
  'the',
  'during',
  'some',
  'time',
  'sometime',
  ',',
  '.',
  '(',
  ')',
])

function wordsOf(names: readonly string[], short: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map([...names.map((name, index) => [name.toLowerCase(), index + 1] as const), ...short])
}
