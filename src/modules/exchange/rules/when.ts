import { isCivilDate, type ReadWhen, readWhen, type When } from '../../../kernel/index.ts'
import type { Cell } from '../model.ts'

export type ReadCells =
  | { readonly ok: true; readonly when: When; readonly typed: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly sentence: string }

/**
 * When it was, from a date cell and the time cell beside it. `now` is the moment of the import: nothing happened after it.
 * A time that says nothing leaves the date standing, with a note, and stays in the words that are shown.
 */
export function whenOfCells(date: Cell, time: Cell, now: Date): ReadCells {
  if (date.text === '') return { ok: false, sentence: 'The date is blank. Write when it was, or “unknown”.' }
  const read = (words: string) => readWhen(words, { now, shortYears: 'latest' })
  const said = date.iso ?? date.text
  if (time.text === '') return named(read(said.replace(NO_TIME, '')), date.text, [])
  const day = said.replace(MIDNIGHT, '')
  const typed = `${date.text} ${time.text}`
  const withTime = HAS_TIME.test(day) ? null : read(`${day} ${clockOf(time)}`)
  if (withTime?.ok || (withTime && isTooLate(withTime, read(day)))) return named(withTime, typed, [])
  return named(read(day), typed, [
    `The time “${time.text.slice(0, 40)}” was left in words: it could not be read with this date.`,
  ])
}

/** The words stay as the list has them. */
function named(read: ReadWhen, typed: string, notes: readonly string[]): ReadCells {
  if (!read.ok) return { ok: false, sentence: read.sentence }
  return { ok: true, when: { ...read.when, asTyped: typed }, typed, notes }
}

/** The day has begun and the hour has not: that is a wrong time, and no reason to drop it. */
const isTooLate = (withTime: ReadWhen, day: ReadWhen): boolean =>
  day.ok && !withTime.ok && withTime.sentence.startsWith('This is in the future')

/** A spreadsheet's date-time: its own time counts, and not that of the column beside it. */
const HAS_TIME = /^\d{4}-\d\d-\d\dT/

/** Midnight to the second is how a database says that it kept a day only. To the minute it may be meant, unless a time stands beside. */
const NO_TIME = /[T ]00:00:00(?:\.0+)?$/
const MIDNIGHT = /[T ]00:00(?::00(?:\.0+)?)?$/

/** `2310`, `2310hrs` and `23.10` are times in this column, whatever they would be elsewhere. A spreadsheet's time is one already. */
function clockOf({ iso, text }: Cell): string {
  const said = iso === null ? text : iso.slice(iso.indexOf('T') + 1)
  if (isCivilDate(said)) return said
  return said.replace(
    /^(\d{1,2})[:.]?(\d{2})(?::\d{2})?\s*(?:h|hrs|hours)?$/i,
    (_, hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`,
  )
}
