import { addDays, civilDate } from '../civil.ts'
import type { End, Expression } from '../edtf/expression.ts'
import { neighbour } from '../edtf/neighbour.ts'
import { type Point, pointOf, UNKNOWN } from '../edtf/point.ts'
import { Unreadable } from '../unreadable.ts'
import { filledFrom, hasDate, isEmpty, type Piece } from './piece.ts'
import { type Leave, pointsOfPiece } from './point-of-piece.ts'
import { readPiece } from './read-piece.ts'
import { Cursor, tokensOf } from './tokens.ts'

/** What a person typed about when, as an expression; null when the words are not ours. Throws Unreadable to ask for more. */
export function phraseOf(text: string, leave: Leave): Expression | null {
  const tokens = tokensOf(text)
  if (isUnknown(new Cursor(tokens))) return { kind: 'point', point: UNKNOWN }
  const cursor = new Cursor(tokens)
  cursor.takeAny(OPENINGS)
  cursor.take('the')
  const expression = takePhrase(cursor, leave)
  return cursor.done ? expression : null
}

function takePhrase(cursor: Cursor, leave: Leave): Expression | null {
  if (takeWeek(cursor)) return week(readPiece(cursor, leave), leave)
  const side = takeSide(cursor)
  if (side) return oneSided(side, readPiece(cursor, leave), leave)
  const lead = readPiece(cursor, leave)
  if (cursor.done) return isEmpty(lead) ? null : alone(pointsOfPiece(lead, leave))
  if (cursor.take('between')) return pair('within', lead, readPiece(cursor, leave), cursor, leave)
  if (takeFrom(cursor)) return fromOnwards(lead, cursor, leave)
  if (isEmpty(lead)) return null
  if (cursor.take('or')) return either(lead, readPiece(cursor, leave), leave)
  return pair('lasting', {}, lead, cursor, leave)
}

const takeWeek = (cursor: Cursor): boolean =>
  cursor.take('w', '/', 'c') ||
  cursor.take('w', '/', 'b') ||
  cursor.take('wc') ||
  ['commencing', 'beginning', 'starting', 'of'].some(word => cursor.take('week', word))

function week(piece: Piece, leave: Leave): Expression {
  const [start] = pointsOfPiece(piece, leave)
  if (typeof start.month !== 'number' || typeof start.day !== 'number') {
    throw new Unreadable('Write the day, month and year that the week began.')
  }
  const first = civilDate(Number(start.year), start.month, start.day)
  const end = pointOf(addDays(first, 6), leave.zone)
  return { kind: 'within', start: { ...start, time: null }, end }
}

type Side = 'before' | 'by' | 'after' | 'until'

function takeSide(cursor: Cursor): Side | null {
  if (cursor.take('before') || cursor.take('prior', 'to') || cursor.take('earlier', 'than')) return 'before'
  if (cursor.take('after') || cursor.take('later', 'than')) return 'after'
  if (cursor.take('by')) return 'by'
  return takeUntil(cursor) || cursor.take('up', 'to') ? 'until' : null
}

function oneSided(side: Side, piece: Piece, leave: Leave): Expression | null {
  if (isEmpty(piece)) return null
  const [first, last = first] = pointsOfPiece(piece, leave)
  if (side === 'before') return { kind: 'within', start: null, end: neighbour(first, 'before', leave.zone) }
  if (side === 'after') return { kind: 'within', start: neighbour(last, 'after', leave.zone), end: null }
  return side === 'by' ? { kind: 'within', start: null, end: last } : { kind: 'lasting', start: 'open', end: last }
}

function fromOnwards(lead: Piece, cursor: Cursor, leave: Leave): Expression | null {
  const first = readPiece(cursor, leave)
  if (isEmpty(first)) return null
  if (!cursor.done) return pair('lasting', lead, first, cursor, leave)
  const [start] = pointsOfPiece(filledFrom(first, lead), leave)
  return { kind: 'lasting', start, end: 'open' }
}

/** Two dates: what the one lacks, the other or the words before both may say. */
function pair(kind: 'lasting' | 'within', lead: Piece, first: Piece, cursor: Cursor, leave: Leave): Expression | null {
  const joined = takeUntil(cursor) || (kind === 'within' && (cursor.take('and') || cursor.take('&')))
  if (!joined || isEmpty(first)) return null
  if (kind === 'lasting' && (cursor.take('now') || cursor.take('present'))) return lasting(first, lead, 'open', leave)
  const second = readPiece(cursor, leave)
  if (isEmpty(second) || (!hasDate(second) && first.time === undefined)) return null
  if (first.day !== undefined && first.month === undefined && first.time === undefined && second.time !== undefined) {
    throw new Unreadable(`Write both in full: the ${first.day} may be a day or an hour.`)
  }
  const whole = filledFrom(filledFrom(second, first), lead)
  const [start] = pointsOfPiece(filledFrom(filledFrom(first, lead), whole), leave)
  const end = pointsOfPiece(filledFrom(whole, lead), leave).at(-1) ?? start
  return { kind, start, end }
}

function lasting(first: Piece, lead: Piece, end: End, leave: Leave): Expression {
  const [start] = pointsOfPiece(filledFrom(first, lead), leave)
  return { kind: 'lasting', start, end }
}

function either(first: Piece, second: Piece, leave: Leave): Expression | null {
  if (isEmpty(second)) return null
  const points = [
    ...pointsOfPiece(filledFrom(first, second), leave),
    ...pointsOfPiece(filledFrom(second, first), leave),
  ]
  return points.length === 2 ? { kind: 'either', points } : null
}

const alone = ([start, end]: readonly [Point] | readonly [Point, Point]): Expression =>
  end ? { kind: 'within', start, end } : { kind: 'point', point: start }

const takeUntil = (cursor: Cursor): boolean =>
  cursor.take('to') || cursor.take('-') || cursor.take('until') || cursor.take('till') || cursor.take('up', 'to')

const takeFrom = (cursor: Cursor): boolean => cursor.take('from') || cursor.take('since')

const isUnknown = (cursor: Cursor): boolean => UNKNOWN_WORDS.some(words => cursor.take(...words)) && cursor.done

const UNKNOWN_WORDS = [
  ['unknown'],
  ['not', 'known'],
  ['date', 'not', 'known'],
  ['n', '/', 'k'],
  ['nk'],
  ['.', '.'],
  ['?'],
] as const

const OPENINGS: ReadonlySet<string> = new Set(['in', 'during', 'on', 'sometime'])
