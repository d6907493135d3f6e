import { two } from '../civil.ts'
import { Unreadable } from '../unreadable.ts'
import type { Piece } from './piece.ts'
import type { Cursor } from './tokens.ts'

/** Midnight belongs to two days, so it is asked. */
export const MIDNIGHT = 'Write midnight as 23:59 of the day that ended, or 00:00 of the day that began.'

/** Takes `9pm`, `9.30 pm`, `21:00`, `21.00`, `2115hrs`; after "at" also `2115`. False when what comes next is no time. */
export function takeTime(cursor: Cursor, piece: Piece, afterAt: boolean): boolean {
  const first = cursor.look()
  if (first?.kind !== 'number' || piece.time !== undefined) return false
  const parts = clockParts(cursor)
  const following = cursor.look(parts.length * 2 - 1)?.text ?? ''
  const half = HALVES.has(following) ? following : ''
  const hours = HOURS.has(following)
  const joined = first.text.length === 4 && parts.length === 1 && (hours || (afterAt && following !== '/'))
  if (parts.length === 1 && half === '' && !joined) return bareHour(afterAt, first.text, following)
  cursor.skip(parts.length * 2 - 1 + (half !== '' || hours ? 1 : 0))
  piece.time = joined ? stamped(first.text.slice(0, 2), first.text.slice(2), '00') : timeOf(parts, half)
  takeClock(cursor, piece)
  return true
}

/** The numbers of a time written with colons, or with one full stop before two digits: `9`, `21:00`, `9.30`, `21:00:05`. */
function clockParts(cursor: Cursor): readonly string[] {
  const parts = [cursor.look()?.text ?? '']
  const mark = cursor.look(1)?.text
  if (mark !== ':' && mark !== '.') return parts
  while (parts.length < 3 && cursor.look(parts.length * 2 - 1)?.text === mark) {
    const next = cursor.look(parts.length * 2)
    if (next?.kind !== 'number' || next.text.length !== 2) break
    parts.push(next.text)
  }
  const goesOn = cursor.look(parts.length * 2 - 1)?.text === mark && cursor.look(parts.length * 2)?.kind === 'number'
  const isDate = (parts[0] ?? '').length > 2 || (mark === '.' && (goesOn || parts.length === 3))
  return isDate ? parts.slice(0, 1) : parts
}

function timeOf([hour = '', minute = '00', second = '00']: readonly string[], half: string): string {
  if (half === '') return stamped(hour, minute, second)
  const value = Number(hour)
  if (value < 1 || value > 12)
    throw new Unreadable(`Write ${hour}:${minute} without ${half}, or an hour from 1 to 12 with it.`)
  return stamped(two((value % 12) + (half.startsWith('p') ? 12 : 0)), minute, second)
}

function stamped(hour: string, minute: string, second: string): string {
  if (Number(hour) === 24) throw new Unreadable(MIDNIGHT)
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) {
    throw new Unreadable(
      `There is no ${hour}:${minute} on the clock: hours go from 00 to 23 and minutes from 00 to 59.`,
    )
  }
  return `${hour.padStart(2, '0')}:${minute}:${second}`
}

function bareHour(afterAt: boolean, hour: string, following: string): boolean {
  if (!afterAt || hour.length > 2 || following === '/' || Number(hour) > 23) return false
  if (Number(hour) > 12) throw new Unreadable(`Write the time with its minutes: ${hour}:00.`)
  throw new Unreadable(`Write ${Number(hour)}am or ${Number(hour)}pm.`)
}

function takeClock(cursor: Cursor, piece: Piece): void {
  const next = cursor.look()?.text
  if (next !== 'bst' && next !== 'gmt') return
  piece.clock = next
  cursor.skip()
}

const HALVES: ReadonlySet<string> = new Set(['am', 'pm', 'a', 'p'])
const HOURS: ReadonlySet<string> = new Set(['hrs', 'hr', 'hours', 'h'])
