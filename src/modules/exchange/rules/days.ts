import { addDays, type CivilDate, readWhen, sayDate, type When } from '../../../kernel/index.ts'

/** Days from the first to the last, both counted. */
export interface Span {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** When it was, as days; null when nobody knows, or when one end is open. */
export function spanOf({ from, to }: When): Span | null {
  if (from === null || to === null) return null
  const first = from.slice(0, 10)
  const last = to.endsWith('T00:00:00') ? addDays(to.slice(0, 10), -1) : to.slice(0, 10)
  return { from: first, to: last < first ? first : last }
}

/**
 * The days that a text itself names without their year, “on 27 February”: somebody rang on the Monday about the Friday. Each
 * is the last such day before the entry was written down, and no more than a year earlier.
 */
export function daysNamed(text: string, on: Span): readonly Span[] {
  return [...text.matchAll(NAMED)].flatMap(([day]) => {
    const years = [Number(on.to.slice(0, 4)), Number(on.to.slice(0, 4)) - 1]
    const dates = years.flatMap(year => dateOf(`${day} ${year}`, on.to))
    return dates.slice(0, 1).map(date => ({ from: date, to: date }))
  })
}

/** How two spans meet. 0 is one and the same day, 1 days that overlap or touch. */
export interface Meeting {
  readonly distance: 0 | 1
  readonly sentence: string
}

/** null when more than a day lies between them. */
export function meeting(one: Span, other: Span): Meeting | null {
  if (one.from > addDays(other.to, 1) || other.from > addDays(one.to, 1)) return null
  const [from, to] = [one.from > other.from ? one.from : other.from, one.to < other.to ? one.to : other.to]
  if (from > to) return { distance: 1, sentence: `A day apart: ${sayDate(to)} and ${sayDate(from)}.` }
  const isDay = one.from === one.to && other.from === other.to
  if (isDay) return { distance: 0, sentence: `The same day: ${sayDate(from)}.` }
  const said = from === to ? `on ${sayDate(from)}` : `between ${sayDate(from)} and ${sayDate(to)}`
  return { distance: 1, sentence: `Both may be ${said}.` }
}

function dateOf(words: string, latest: CivilDate): readonly CivilDate[] {
  const read = readWhen(words, { now: new Date(`${latest}T23:59:59Z`), future: 'refuse' })
  const date = read.ok ? read.when.from?.slice(0, 10) : undefined
  return date === undefined || date > latest ? [] : [date]
}

const NAMED =
  /\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{4})/gi
