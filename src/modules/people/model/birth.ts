// When somebody was born, as far as anybody knows: a day, a month, "about 2010", or the age they were said to be.

import {
  type Age,
  addDays,
  addMonths,
  ageOn,
  type CivilDate,
  civilDateOf,
  couldBeUnder,
  readWhen,
  sayAge,
  type When,
  whenFrom,
} from '../../../kernel/index.ts'
import { dueFromWeeks } from './birth/due-date.ts'
import { birthDaysOf, spokenAge } from './birth/spoken-age.ts'

/** What a date of birth rests on. In an age dispute each side's date is kept with its own. */
export const BIRTH_BASES = {
  document: 'Seen on a document',
  stated: 'Stated by the person',
  told: 'Told by somebody else',
  estimated: 'Estimated by a worker',
  assessed: 'Age assessment',
} as const
export type BirthBasis = keyof typeof BIRTH_BASES

export interface Birth {
  readonly edtf: string
  /** The first day it can have been; null when open. */
  readonly from: CivilDate | null
  /** The first day after it; null when open. */
  readonly to: CivilDate | null
  /** The writer's own words, which are always shown. */
  readonly asTyped: string
}

export type ReadBirth = { readonly ok: true; readonly birth: Birth } | { readonly ok: false; readonly sentence: string }

/**
 * Reads a date of birth, or an age on the day of `now`: "14 or 15" becomes the days on which somebody of that age was born.
 * Says what to change when it is in the future or more than 120 years ago.
 */
export function readBirth(typed: string, now: Date): ReadBirth {
  const asTyped = typed.slice(0, 201).trim()
  if (asTyped === '') return refused('Enter a date of birth or an age, or write unknown.')
  const read = readDate(typed, asTyped, now)
  if (!read.ok) return read
  const { to } = read.birth
  return to !== null && to <= addMonths(civilDateOf(now), -12 * OLDEST) ? TOO_LONG_AGO : read
}

/** Reads when a baby is due: a date up to 42 weeks ahead or 4 weeks past, or how many weeks the pregnancy is on the day of `now`. */
export function readDueDate(typed: string, now: Date): ReadBirth {
  const today = civilDateOf(now)
  const asTyped = typed.slice(0, 201).trim()
  if (asTyped === '') return refused('Enter the date the baby is due, or write unknown.')
  const due = dueFromWeeks(asTyped, today)
  const read: ReadBirth =
    due === null ? asBirth(typed.replace(BORN, ''), asTyped, now, 'accept') : found(`${due}~`, asTyped)
  if (!read.ok) return read
  const { from, to } = read.birth
  if (from !== null && from > addDays(today, 42 * 7)) {
    return refused('This is more than 42 weeks away. Check the date the baby is due.')
  }
  if (to !== null && to <= addDays(today, -28)) {
    return refused('This is more than 4 weeks ago. If the baby is born, record the date of birth instead.')
  }
  return read
}

/** The age in words on a day: "14", "about 13 or 14", "not born yet", "age not known". */
export function ageSaid(edtf: string, on: CivilDate): string {
  if (isUnborn(edtf, on)) return 'not born yet'
  return sayAge(edtf, on) || 'age not known'
}

/** Whole years on a day: every age it may be. The oldest is null when nothing bounds it. Somebody not yet born is 0. */
export function possibleAges(edtf: string, on: CivilDate): Age {
  if (isUnborn(edtf, on)) return { youngest: 0, oldest: 0 }
  return ageOn(edtf, on) ?? { youngest: 0, oldest: null }
}

/**
 * A child who may be younger gets the younger child's protection. Given every date of birth in an age dispute, one is enough:
 * until it is decided the person is treated as a child (DfE: Care of unaccompanied migrant children and child victims of
 * modern slavery, 2017).
 */
export function mayBeUnder(age: number, births: string | readonly string[], on: CivilDate): boolean {
  const all = typeof births === 'string' ? [births] : births
  return all.length === 0 || all.some(edtf => couldBeUnder(age, edtf, on))
}

/** In years. Nobody whom a record is about is older; a slip of the year often is. */
const OLDEST = 120

const TOO_LONG_AGO = refused(`This is more than ${OLDEST} years ago. Check the year, or the age.`)

function readDate(typed: string, asTyped: string, now: Date): ReadBirth {
  const words = asTyped.replace(BORN, '')
  if (AGE_OR_YEARS.test(words)) return refused(`Write “in her 70s” for an age, or “the 1970s” for the years of birth.`)
  const age = spokenAge(words)
  if (age === null) return asBirth(typed.replace(BORN, ''), asTyped, now, 'refuse')
  if (age.unit === 'year' && Math.max(age.youngest, age.oldest ?? 0) > OLDEST) return TOO_LONG_AGO
  const [first, last] = birthDaysOf(age, civilDateOf(now))
  return found(
    first === last ? last + age.mark : `[${first === null ? '' : first + age.mark}..${last}${age.mark}]`,
    asTyped,
  )
}

/** Somebody from "the 70s" may be nearly 50, or over 70. */
const AGE_OR_YEARS = /^(?:in )?(?:the )?(?:early|mid|late)?[ -]?[6-9]0s$/i

/** What the field has said already. */
const BORN = /^\s{0,9}(?:born(?: (?:in|on))?|d\.?o\.?b\.?|due)[\s:]{1,9}/i

function asBirth(typed: string, asTyped: string, now: Date, future: 'accept' | 'refuse'): ReadBirth {
  const read = readWhen(typed, { now, future })
  return read.ok ? found(onDays(read.when), asTyped) : read
}

function found(edtf: string, asTyped: string): ReadBirth {
  const { from, to } = whenFrom(edtf)
  return { ok: true, birth: { edtf, from: from?.slice(0, 10) ?? null, to: to?.slice(0, 10) ?? null, asTyped } }
}

/** A birth is on one day: it does not last from March to May, but was some day between them. The hour stays in the words. */
function onDays({ edtf }: When): string {
  const days = edtf.replace(/T[\d:]+(?:Z|[+-][\d:]+)?/g, '')
  const [first = '', last] = days.split('/')
  if (last !== undefined) return `[${first.replace('..', '')}..${last.replace('..', '')}]`
  const [start, end] = days.startsWith('[') ? days.slice(1, -1).split('..') : []
  return start !== undefined && start === end ? start : days
}

function isUnborn(edtf: string, on: CivilDate): boolean {
  const { from } = whenFrom(edtf)
  return from !== null && from.slice(0, 10) > on
}

function refused(sentence: string): ReadBirth {
  return { ok: false, sentence }
}
