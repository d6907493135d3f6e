import { readDate } from '../dates/read-date.ts'
import type { FamilyDate, FamilyPerson, FamilySex } from '../family.ts'
import { FAMILY_LIMITS } from '../text/decode.ts'
import { all, type GedcomLine, one } from '../text/lines.ts'
import { namesOf } from './names.ts'

const SEXES: Readonly<Record<string, FamilySex>> = { F: 'female', M: 'male', X: 'neither', U: 'unknown', N: 'unknown' }

/** A person of the file, by themselves. `notes`: the records of notes by their pointers. */
export function personOf(line: GedcomLine, notes: ReadonlyMap<string, string>): FamilyPerson {
  const births = all(line, 'BIRT').map(dateOf)
  const deaths = all(line, 'DEAT').map(event => dateOf(event) ?? NO_DATE)
  return {
    pointer: line.pointer,
    names: namesOf(line),
    sex: SEXES[one(line, 'SEX')?.value.trim().toUpperCase().slice(0, 1) ?? ''] ?? null,
    births: once(births.filter(date => date !== null)),
    // That they died is said already by a date of it.
    deaths: once(deaths.length > 1 ? (dated(deaths) ?? [NO_DATE]) : deaths),
    notes: [...all(line, 'NOTE'), ...all(line, 'SNOTE')].flatMap(note =>
      inPieces(note.to === '' ? note.value : (notes.get(note.to) ?? '')),
    ),
  }
}

/** When an event was; null where the file does not say. */
export function dateOf(event: GedcomLine): FamilyDate | null {
  const line = one(event, 'DATE')
  if (!line) return null
  const phrase = (one(line, 'PHRASE') ?? one(line, '_PHRASE'))?.value ?? ''
  const date = readDate(line.value, phrase)
  return date && { edtf: date.edtf && onADay(date.edtf), words: date.words.slice(0, MOST_WORDS) }
}

const NO_DATE: FamilyDate = { edtf: null, words: '' }
const MOST_WORDS = 200

function dated(dates: readonly FamilyDate[]): FamilyDate[] | null {
  const said = dates.filter(({ edtf, words }) => edtf !== null || words !== '')
  return said.length > 0 ? said : null
}

/** A birth or a wedding is on one day: from March to May means some day between them. */
function onADay(edtf: string): string {
  const [start = '', end] = edtf.split('/')
  return end === undefined ? edtf : `[${start.replace('..', '')}..${end.replace('..', '')}]`
}

/** Long notes in pieces that the record can hold, cut at the end of a line or a word where there is one. */
function inPieces(text: string): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > FAMILY_LIMITS.note) {
    const head = rest.slice(0, FAMILY_LIMITS.note)
    const cut = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '))
    const at = cut > FAMILY_LIMITS.note / 2 ? cut : splitAt(head)
    pieces.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return rest === '' ? pieces : [...pieces, rest]
}

/** Never within a letter that is written as two halves. */
const splitAt = (head: string): number => (/[\uD800-\uDBFF]$/.test(head) ? head.length - 1 : head.length)

const once = <Said>(dates: readonly Said[]): Said[] => [
  ...new Map(dates.map(date => [JSON.stringify(date), date])).values(),
]
