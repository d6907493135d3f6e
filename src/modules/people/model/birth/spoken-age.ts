// "About 15", "14 or 15", "in her 20s", "6 months old": what people say when they do not know the date of birth.

import { addDays, addMonths, type CivilDate } from '../../../../kernel/index.ts'

export interface SpokenAge {
  readonly youngest: number
  /** The same as the youngest for one age; null for "18 or over". */
  readonly oldest: number | null
  readonly unit: Unit
  /** EDTF's: `~` about, `?` possibly, `%` both, '' neither. */
  readonly mark: '' | '~' | '?' | '%'
}

/** An age in words; null when the text is something else: a date, or nothing we know. */
export function spokenAge(typed: string): SpokenAge | null {
  if (typed.length > 60) return null
  const words =
    typed
      .toLowerCase()
      .replace(/[‐-―−]/g, '-')
      .replace('-ish', 'ish')
      .match(/\d+|[a-z]+|[^\sa-z\d]/g) ?? []
  const rough = words.some(word => ROUGH.has(word))
  const doubtful = words.some(word => DOUBTFUL.has(word))
  const telling = words.filter(word => !ROUGH.has(word) && !DOUBTFUL.has(word) && !FILLERS.has(word))
  // "15.5" and "1 5" are not ages of two digits.
  if (telling.some((word, index) => /\d/.test(word) && /\d/.test(telling[index + 1] ?? ''))) return null
  const range = rangeOf(telling.map(word => SAID.get(word) ?? word).join(''))
  if (range === null || (range.oldest !== null && range.oldest < range.youngest)) return null
  return { ...range, mark: rough ? (doubtful ? '%' : '~') : doubtful ? '?' : '' }
}

/** First and last day on which somebody of this age today can have been born; the first is null when the age has no upper end. */
export function birthDaysOf(
  { youngest, oldest, unit }: SpokenAge,
  today: CivilDate,
): readonly [CivilDate | null, CivilDate] {
  const before = (count: number): CivilDate =>
    unit === 'year'
      ? addMonths(today, -12 * count)
      : unit === 'month'
        ? addMonths(today, -count)
        : addDays(today, -count * (unit === 'week' ? 7 : 1))
  return [oldest === null ? null : addDays(before(oldest + 1), 1), before(youngest)]
}

type Unit = 'year' | 'month' | 'week' | 'day'
type Range = Omit<SpokenAge, 'mark'>

/** Reads `14`, `14y`, `14-15`, `14y-15y`, `18+`, `18->`, `>18`, `<18`, `17-<`, `20s`, `late20s` and `teen`. */
function rangeOf(said: string): Range | null {
  const years = (youngest: number, oldest: number | null): Range => ({ youngest, oldest, unit: 'year' })
  if (said === 'teen') return years(13, 19)
  const decade = /^(early|mid|late)?-?([1-9]0)s$/.exec(said)
  if (decade) return decadeOf(Number(decade[2]), decade[1])
  const open = /^(?:(\d{1,3})y?(?:\+|-?>)|>(\d{1,3})y?)$/.exec(said)
  if (open) return years(Number(open[1] ?? open[2]), null)
  const under = /^(?:<([1-9]\d{0,2})y?|([1-9]\d{0,2})y?-<)$/.exec(said)
  if (under) return years(0, under[1] === undefined ? Number(under[2]) : Number(under[1]) - 1)
  const plain = /^(0|[1-9]\d{0,2})([ymwd])?(?:-([1-9]\d{0,2})([ymwd])?)?$/.exec(said)
  if (!plain) return null
  const [, youngest, unit, oldest = youngest, lastUnit = unit] = plain
  if (unit !== undefined && unit !== lastUnit) return null
  return { youngest: Number(youngest), oldest: Number(oldest), unit: UNITS.get(lastUnit ?? 'y') ?? 'year' }
}

/** A third of ten years each: the early 20s are 20 to 23. */
function decadeOf(first: number, part: string | undefined): Range {
  const [from, to] = part === 'early' ? [0, 3] : part === 'mid' ? [4, 6] : part === 'late' ? [7, 9] : [0, 9]
  return { youngest: first + from, oldest: first + to, unit: 'year' }
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const ROUGH = words('about approximately approx around roughly circa c ca ~ ish')
const DOUBTFUL = words('maybe possibly probably perhaps ? looks appears')
const FILLERS = words('aged age old is in his her their between of o . ,')

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['y', 'year'],
  ['m', 'month'],
  ['w', 'week'],
  ['d', 'day'],
])

const SAID: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '-': 'or to and',
    y: 'years year yrs yr yo',
    m: 'months month mths mth',
    w: 'weeks week wks wk',
    d: 'days day',
    '<': 'under below younger',
    '>': 'over above older more',
    teen: 'teens teenager teenage',
  }).flatMap(([sign, said]) => said.split(' ').map(word => [word, sign] as const)),
)
