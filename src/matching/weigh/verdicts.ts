import type { FieldVerdict } from '../model.ts'
import { BIRTH_LEVELS, type BirthLevel } from '../words/date.ts'
import type { Dictionary } from '../words/dictionary.ts'
import { nicknameOf } from '../words/nicknames.ts'
import { type AskedWord, type Asking, LOOSE } from './asking.ts'
import type { HomeLevel } from './home.ts'
import { DIFFERENT, FAR, INITIAL, SAME, SLIP, SOUND, START, VARIANT } from './levels.ts'
import type { Scales } from './scales.ts'

type Verdict = FieldVerdict['verdict']

const BIRTHS: Readonly<Record<BirthLevel, readonly [Verdict, string?]>> = {
  same: ['same'],
  monthSame: ['close', 'the same month and year'],
  yearSame: ['close', 'the same year'],
  swapped: ['close', 'day and month swapped'],
  digit: ['close', 'one digit differs'],
  twoParts: ['close', 'two of day, month and year agree'],
  near: ['different', 'a near date'],
  apart: ['different'],
}

const HOMES: Readonly<Record<Exclude<HomeLevel, ''>, readonly [Verdict, string?]>> = {
  whole: ['same'],
  houseStreet: ['same', 'the same house and street'],
  postcode: ['same', 'the same postcode'],
  outwardStreet: ['close', 'the same street'],
  street: ['close', 'a street of the same name'],
  outward: ['close', 'the same first half of the postcode'],
  town: ['close', 'the same town'],
  different: ['different'],
}

/** Field by field what the scales found of the record weighed last. */
export function verdicts(asking: Asking, scales: Scales): FieldVerdict[] {
  const fields: FieldVerdict[] = []
  const names = asking.words.filter(word => word.role !== LOOSE)
  if (names.length > 0) fields.push(nameVerdict(asking, scales))
  if (asking.births.length > 0)
    fields.push(scales.birth < 0 ? unknown('birth') : verdict('birth', BIRTHS[BIRTH_LEVELS[scales.birth] ?? 'apart']))
  if (asking.sex)
    fields.push(scales.sex === 0 ? unknown('sex') : { field: 'sex', verdict: scales.sex > 0 ? 'same' : 'different' })
  if (asking.homes.length > 0) fields.push(scales.home === '' ? unknown('home') : verdict('home', HOMES[scales.home]))
  if (asking.numbers.length > 0) fields.push(numberVerdict(scales))
  if (asking.words.some(word => word.role === LOOSE)) fields.push(looseVerdict(asking, scales))
  return fields
}

/** An identifier is the same; or the whole name, of two words at least, and the whole date of birth. */
export function isStrong(fields: readonly FieldVerdict[], words: number): boolean {
  const same = (field: FieldVerdict['field']): boolean =>
    fields.some(one => one.field === field && one.verdict === 'same')
  return same('number') || (words > 1 && (same('name') || same('words')) && same('birth'))
}

const unknown = (field: FieldVerdict['field']): FieldVerdict => ({ field, verdict: 'not known' })

const verdict = (field: FieldVerdict['field'], [said, why]: readonly [Verdict, string?]): FieldVerdict =>
  why ? { field, verdict: said, why } : { field, verdict: said }

function numberVerdict({ number }: Scales): FieldVerdict {
  if (number === '') return unknown('number')
  return number === 'close'
    ? { field: 'number', verdict: number, why: 'one character differs' }
    : { field: 'number', verdict: number }
}

function nameVerdict(asking: Asking, scales: Scales): FieldVerdict {
  const reasons = new Set<string>()
  let paired = 0
  let same = 0
  for (const [at, word] of asking.words.entries()) {
    if (word.role === LOOSE) continue
    const level = scales.mask & (1 << at) ? (scales.level[at] ?? 0) : DIFFERENT
    if (level > DIFFERENT) paired++
    if (level === SAME) same++
    const why = level > DIFFERENT ? reason(word, level, scales.paired[at] ?? 0, scales.words) : null
    if (why) reasons.add(why)
  }
  const all = asking.words.filter(word => word.role !== LOOSE).length
  if (scales.givenDifferent) reasons.add('another given name')
  if (scales.furtherDifferent) reasons.add('another further name')
  if (scales.familyDifferent) reasons.add('another family name')
  const why = [...reasons].join(', ')
  if (paired === 0) return { field: 'name', verdict: 'different' }
  const said = scales.givenDifferent ? 'different' : same === all ? 'same' : 'close'
  return why ? { field: 'name', verdict: said, why } : { field: 'name', verdict: said }
}

function reason(word: AskedWord, level: number, held: number, words: Dictionary): string | null {
  if (level === SAME) return null
  const text = words.textOf(held)
  const long = level === VARIANT ? nicknameOf(word.text, text)?.long : undefined
  if (long === text) return `a form of ${capital(text)}`
  if (level === VARIANT) return `${capital(text)} is a form of the same name`
  if (level === SLIP) return `one letter from ${capital(text)}`
  if (level === SOUND) return `sounds like ${capital(text)}`
  if (level === FAR) return `spelt much like ${capital(text)}`
  if (level === START) return `begins as ${capital(text)}`
  return level === INITIAL ? 'the same initial' : null
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

function looseVerdict(asking: Asking, scales: Scales): FieldVerdict {
  const loose = asking.words.flatMap((word, at) => (word.role === LOOSE ? [{ at, level: scales.level[at] ?? 0 }] : []))
  const met = loose.filter(({ at }) => scales.mask & (1 << at))
  if (met.length === 0) return { field: 'words', verdict: 'different' }
  const why = [
    ...new Set(
      met.flatMap(({ at, level }) => {
        const word = asking.words[at]
        return word ? (reason(word, level, scales.paired[at] ?? 0, scales.words) ?? []) : []
      }),
    ),
  ].join(', ')
  const said = met.length === loose.length && met.every(({ level }) => level === SAME) ? 'same' : 'close'
  return why ? { field: 'words', verdict: said, why } : { field: 'words', verdict: said }
}
