import { sayWhen, whenFrom } from '../../../../../kernel/index.ts'
import type { FamilyDate } from '../family.ts'
import { MONTHS, readDate } from './read-date.ts'

/** The date in the words of GEDCOM, the same in both versions; '' where only its words say anything. */
export function gedcomDate({ edtf }: FamilyDate): string {
  if (edtf === null) return ''
  const within = /^\[(.*)\.\.(.*)\]$/.exec(edtf)
  if (within) return range('BET', 'AND', within[1] ?? '', within[2] ?? '', 'AFT', 'BEF')
  const [start, end] = edtf.split('/')
  if (end !== undefined)
    return range('FROM', 'TO', start === '..' ? '' : (start ?? ''), end === '..' ? '' : end, 'FROM', 'TO')
  return /[~%]$/.test(edtf) ? `ABT ${point(edtf)}` : point(edtf)
}

/** A date of the record as a family file can say it: what is lost on the way is said in words beside it. */
export function familyDate(edtf: string, words = ''): FamilyDate {
  if (edtf.startsWith('XXXX')) return { edtf: null, words }
  const simple = SIMPLE.test(edtf) ? edtf : spanOf(edtf)
  const kept = simple === null ? null : (readDate(gedcomDate({ edtf: simple, words: '' }))?.edtf ?? null)
  return { edtf: kept, words: words || (kept === edtf ? '' : sayWhen(edtf)) }
}

/** Dates, or two of them, each at most about right: what GEDCOM has words for. */
const DAY = '\\d{4}(?:-(?:0\\d|1[0-2])(?:-\\d\\d)?)?'
const SIMPLE = new RegExp(`^(?:${DAY}~?|\\[(?:${DAY})?\\.\\.(?:${DAY})?\\]|(?:${DAY}|\\.\\.)/(?:${DAY}|\\.\\.))$`)

/** A season, a decade, one of two dates: the days it may have been. */
function spanOf(edtf: string): string | null {
  const { from, to } = whenFrom(edtf)
  if (from === null || to === null) return null
  const last = new Date(Date.parse(`${to}Z`) - 1000).toISOString().slice(0, 10)
  return from.slice(0, 10) === last ? last : `[${from.slice(0, 10)}..${last}]`
}

function range(both: string, middle: string, start: string, end: string, after: string, before: string): string {
  if (start && end) return `${both} ${point(start)} ${middle} ${point(end)}`
  return start ? `${after} ${point(start)}` : `${before} ${point(end)}`
}

function point(edtf: string): string {
  const [year = '', month, day] = edtf.replace(/[~?%]$/, '').split('-')
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], String(Number(year))]
    .filter(Boolean)
    .join(' ')
}
