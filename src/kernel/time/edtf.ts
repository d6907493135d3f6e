import { type CivilStamp, civilStampOf, LONDON, startOfDay, type Zone } from './civil.ts'
import { type Expression, expressionBounds, expressionOf, expressionText, pointsOf } from './edtf/expression.ts'
import { instantOf, pointBounds } from './edtf/point.ts'
import { Unreadable } from './unreadable.ts'
import { phraseOf } from './words/phrase.ts'

/** When something happened, as far as anybody knows (spine.md 13). */
export interface When {
  /** ISO 8601-2. `XXXX` when nobody knows. */
  readonly edtf: string
  /** The writer's own words, which are always shown. */
  readonly asTyped: string
  readonly zone: Zone
  /** The first second it can have been, on the wall clock; null when open. */
  readonly from: CivilStamp | null
  /** The first second after it; null when open. */
  readonly to: CivilStamp | null
  /** The words say something of the time of day, so `from` and `to` mean their hours. */
  readonly hasTime: boolean
  /** The instant, only when one time of day is known. A date alone has none. */
  readonly at: Date | null
}

export interface ReadWhenOptions {
  /** The moment of writing: what "yesterday" counts from. */
  readonly now: Date
  readonly zone?: Zone
  /** `refuse` unless told: things that happened are past. Plans and meetings say `accept`. */
  readonly future?: 'accept' | 'refuse'
  /** `ask` unless told: `14/3/09` is sent back for its century. Imports of old lists say `latest`. */
  readonly shortYears?: 'ask' | 'latest'
}

export type ReadWhen = { readonly ok: true; readonly when: When } | { readonly ok: false; readonly sentence: string }

/** Nobody needs more than this to say when; the rest belongs in what happened. */
export const WHEN_MAX = 200

/** Reads what a tired person typed about when, day before month, or EDTF itself. Says what to change when it cannot. */
export function readWhen(text: string, options: ReadWhenOptions): ReadWhen {
  const { now, zone = LONDON, future = 'refuse', shortYears = 'ask' } = options
  const asTyped = text.slice(0, WHEN_MAX + 1).trim()
  if (asTyped === '') return { ok: false, sentence: 'Enter when it was, or write unknown.' }
  if (text.length > WHEN_MAX) return { ok: false, sentence: `Say when in ${WHEN_MAX} characters or fewer.` }
  try {
    const expression = expressionOf(asTyped.toUpperCase(), zone) ?? phraseOf(asTyped, { now, zone, shortYears })
    if (!expression) return { ok: false, sentence: cannotRead(asTyped) }
    const old = pointsOf(expression).find(({ year }) => year.replaceAll('X', '9') < '1850')
    if (old) throw new Unreadable(`Check the year ${old.year}: it should be between 1850 and 2150.`)
    const when = whenOf(expression, asTyped, zone)
    if (future === 'refuse' && startsAfter(expression, now, zone))
      return { ok: false, sentence: 'This is in the future. Check the date.' }
    return { ok: true, when }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, sentence: error.message }
    throw error
  }
}

/** A stored EDTF made whole again. Throws RangeError for text that `readWhen` never wrote. */
export function whenFrom(edtf: string, asTyped = edtf, zone: Zone = LONDON): When {
  const expression = expressionOf(edtf, zone)
  if (!expression) throw new RangeError('Not an EDTF date')
  return whenOf(expression, asTyped, zone)
}

/** One instant as a When to the minute, for what the system itself saw happen. */
export const whenAt = (instant: Date, zone: Zone = LONDON): When =>
  whenFrom(`${instant.toISOString().slice(0, 16)}:00Z`, undefined, zone)

/**
 * Where a When stands among others, as an instant: its own time, else the start of its first day, else the end of what is
 * known; null when nothing is. For order only: never show it.
 */
export function sortsAt({ at, from, to, zone }: When): Date | null {
  const edge = from ?? to
  return at ?? (edge === null ? null : startOfDay(edge.slice(0, 10), zone))
}

function whenOf(expression: Expression, asTyped: string, zone: Zone): When {
  const points = pointsOf(expression)
  const { from, to } = expressionBounds(expression)
  const at = expression.kind === 'point' ? instantOf(expression.point, zone) : null
  return {
    edtf: expressionText(expression),
    asTyped,
    zone,
    from,
    to,
    hasTime: points.some(({ time }) => time !== null),
    at,
  }
}

function startsAfter(expression: Expression, now: Date, zone: Zone): boolean {
  // "Week commencing" this Monday: some day of it has been. What began and ends within a week of now need not lie ahead.
  const within = expression.kind === 'within' && expression.start !== null
  const present = civilStampOf(now, zone)
  const begun = within && (pointBounds(expression.start).from ?? '') <= present
  const latest = begun ? civilStampOf(new Date(now.getTime() + SIX_DAYS), zone) : present
  return pointsOf(expression).some(point => {
    const from = pointBounds(point).from
    return from !== null && from > latest
  })
}

/** In milliseconds: the last day of a week that begins today. */
const SIX_DAYS = 6 * 86_400_000

const cannotRead = (text: string): string =>
  `We could not read “${text.slice(0, 40)}” as a date. Write it like 14 March 2009, March 2009, about spring 2009 or between 3 and 9 May 2011.`
