import { whenFrom } from '../../../../../kernel/index.ts'
import type { FamilyDate } from '../family.ts'

// Dates of GEDCOM 5.5.1 and 7.0 as EDTF: 12 MAR 1900, ABT 1900, BET … AND …, FROM … TO …, INT … (words). What EDTF cannot hold
// (other calendars, before Christ, a day without its year) stays in the words of the file.

export const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const

/** `phrase`: what 7.0 says beside the date. Null where nothing at all is said. */
export function readDate(value: string, phrase = ''): FamilyDate | null {
  const said = value.trim().replace(/\s+/g, ' ')
  const beside = phrase.trim().replace(/\s+/g, ' ')
  if (said === '') return beside === '' ? null : { edtf: null, words: beside }
  const inWords = /^\((.*)\)?$/s.exec(said)
  if (inWords) return { edtf: null, words: beside || (inWords[1] ?? '').replace(/\)$/, '') }
  const interpreted = /^INT (.*?) ?\((.*)\)?$/i.exec(said)
  if (interpreted) {
    const { edtf } = readDate(interpreted[1] ?? '') ?? { edtf: null }
    const words = (interpreted[2] ?? '').replace(/\)$/, '')
    return { edtf, words: edtf === null ? `${interpreted[1]} (${words})` : words }
  }
  const plain = said.replace(/@#DGREGORIAN@ ?/gi, '').replace(/\bGREGORIAN /gi, '')
  const edtf = held(edtfOf(plain.toUpperCase()))
  if (edtf === null) return { edtf, words: beside || otherCalendar(said) }
  // The year as it began on Lady Day is kept in words: the date itself says the year of today's calendar.
  return { edtf, words: beside || (/\d\/\d/.test(plain) ? plain : '') }
}

function edtfOf(said: string): string | null {
  const [, first = '', rest = ''] = /^([A-Z]+)\.? (.*)$/.exec(said) ?? []
  if (APPROXIMATE.has(first)) return withMark(rest)
  if (first === 'BEF') return within('', rest)
  if (first === 'AFT') return within(rest, '')
  const between = /^BET (.+?) (?:AND|-) (.+)$/.exec(said)
  if (between) return within(between[1] ?? '', between[2] ?? '')
  const lasting = /^(?:FROM (.+?))?(?: ?TO (.+))?$/.exec(said)
  if (lasting && (lasting[1] ?? lasting[2])) return lastingOf(lasting[1], lasting[2])
  return pointOf(said)
}

const APPROXIMATE: ReadonlySet<string> = new Set(['ABT', 'EST', 'CAL', 'ABOUT', 'CIRCA', 'CA', 'C'])

function withMark(said: string): string | null {
  const point = pointOf(said)
  return point && `${point}~`
}

function within(before: string, after: string): string | null {
  const [start, end] = [before && pointOf(before), after && pointOf(after)]
  return start === null || end === null ? null : `[${start}..${end}]`
}

function lastingOf(before: string | undefined, after: string | undefined): string | null {
  const [start, end] = [before ? pointOf(before) : '..', after ? pointOf(after) : '..']
  return start === null || end === null ? null : `${start}/${end}`
}

function pointOf(said: string): string | null {
  const found = /^(?:(?:(\d{1,2}) )?([A-Z]{3,9})\.? )?(\d{1,4})(?:\/(\d{1,4}))?$/.exec(said.trim())
  if (!found) return null
  const [, day, month, year = '', dual] = found
  const number = month === undefined ? 0 : MONTHS.findIndex(name => month.startsWith(name)) + 1
  if (month !== undefined && number === 0) return null
  const full = String(Number(year) + (dual === undefined ? 0 : 1)).padStart(4, '0')
  return [full, month && two(number), day && two(Number(day))].filter(Boolean).join('-')
}

/** Days that the calendar has not, and years that we do not count, are words. */
function held(edtf: string | null): string | null {
  if (edtf === null) return null
  try {
    whenFrom(edtf)
    return edtf
  } catch {
    return null
  }
}

function otherCalendar(said: string): string {
  const escaped = /^@#D([A-Z ]+)@ ?(.*)$/i.exec(said) ?? /^(JULIAN|HEBREW|FRENCH_R) (.*)$/i.exec(said)
  return escaped ? `${escaped[2]} (${CALENDARS[(escaped[1] ?? '').toUpperCase()] ?? 'another calendar'})` : said
}

const CALENDARS: Readonly<Record<string, string>> = {
  JULIAN: 'Julian calendar',
  HEBREW: 'Hebrew calendar',
  FRENCH_R: 'French republican calendar',
  'FRENCH R': 'French republican calendar',
}

const two = (value: number): string => String(value).padStart(2, '0')
