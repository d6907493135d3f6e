/** A day packed: year × 2^14, month × 2^7, day; what is not known is 0. Months and days that cannot be are kept: they are slips to be compared. */
export type Packed = number

export const yearOf = (day: Packed) => day >>> 14
export const monthOf = (day: Packed) => (day >>> 7) & 127
export const dayOf = (day: Packed) => day & 127
export const packed = (year: number, month: number, day: number): Packed => year * 16_384 + month * 128 + day

const EDTF = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/
const DASH = 45
const two = (text: string, at: number) => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
const TYPED = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{2}|\d{4})$/

/** Reads EDTF as far as it is a plain year, month or day (what is uncertain counts as said), or 0. */
export function dayOfText(text: string): Packed {
  if (text.length === 10 && text.charCodeAt(4) === DASH && text.charCodeAt(7) === DASH) {
    const year = two(text, 0) * 100 + two(text, 2)
    const day = packed(year, two(text, 5), two(text, 8))
    if (day > 0) return day
  }
  const met = EDTF.exec(text)
  return met ? packed(Number(met[1]), Number(met[2] ?? 0), Number(met[3] ?? 0)) : 0
}

/** Reads `14/3/09`, `14.03.2009` and EDTF; a short year is the latest that is not after `thisYear`. Null where it is no date. */
export function dayTyped(text: string, thisYear: number): string | null {
  const met = TYPED.exec(text)
  if (!met) return /^\d{4}-\d{2}(-\d{2})?$/.test(text) ? text : null
  const year = Number(met[3])
  const whole = year > 99 ? year : century(year, thisYear)
  const padded = (part: string | undefined) => String(part).padStart(2, '0')
  return `${whole}-${padded(met[2])}-${padded(met[1])}`
}

const century = (year: number, thisYear: number) => {
  const latest = thisYear - (thisYear % 100) + year
  return latest > thisYear ? latest - 100 : latest
}

/** How two dates agree, best first. */
export const BIRTH_LEVELS = ['same', 'monthSame', 'yearSame', 'swapped', 'digit', 'twoParts', 'near', 'apart'] as const
export type BirthLevel = (typeof BIRTH_LEVELS)[number]

/** Compares what both know. */
export function birthLevel(asked: Packed, held: Packed): BirthLevel {
  if (asked === held) return dayOf(asked) ? 'same' : monthOf(asked) ? 'monthSame' : 'yearSame'
  const [year, month, day] = [yearOf(asked), monthOf(asked), dayOf(asked)]
  const [itsYear, itsMonth, itsDay] = [yearOf(held), monthOf(held), dayOf(held)]
  if (!month || !itsMonth) return year === itsYear ? 'yearSame' : Math.abs(year - itsYear) === 1 ? 'near' : 'apart'
  if (!day || !itsDay) {
    if (year === itsYear) return month === itsMonth ? 'monthSame' : oneDigit(month, itsMonth, 2) ? 'near' : 'apart'
    return month === itsMonth && oneDigit(year, itsYear, 4) ? 'near' : 'apart'
  }
  const same = Number(year === itsYear) + Number(month === itsMonth) + Number(day === itsDay)
  if (year === itsYear && month === itsDay && day === itsMonth) return 'swapped'
  if (same === 2 && (oneDigit(year, itsYear, 4) || oneDigit(month, itsMonth, 2) || oneDigit(day, itsDay, 2)))
    return 'digit'
  if (same === 2) return 'twoParts'
  return (same === 1 && year === itsYear) || digitsApart(asked, held) < 3 ? 'near' : 'apart'
}

/** How many of the eight digits differ. */
function digitsApart(asked: Packed, held: Packed): number {
  let apart = 0
  for (const [one, other] of [[yearOf(asked), yearOf(held)], [monthOf(asked), monthOf(held)], [dayOf(asked), dayOf(held)]] as const)
    for (let tens = 1; tens < 10_000; tens *= 10) if (Math.floor(one / tens) % 10 !== Math.floor(other / tens) % 10) apart++
  return apart
}

/** One digit another, or two neighbours swapped. */
function oneDigit(one: number, other: number, length: number): boolean {
  if (one === other) return false
  const [mine, theirs] = [String(one).padStart(length, '0'), String(other).padStart(length, '0')]
  const away: number[] = []
  for (let at = 0; at < length; at++) if (mine[at] !== theirs[at]) away.push(at)
  const [first = 0, second = -1] = away
  if (away.length === 1) return true
  return away.length === 2 && second === first + 1 && mine[first] === theirs[second] && mine[second] === theirs[first]
}
