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
const digitsApart = (asked: Packed, held: Packed) =>
  digits(yearOf(asked), yearOf(held)) + digits(monthOf(asked), monthOf(held)) + digits(dayOf(asked), dayOf(held))

function digits(one: number, other: number): number {
  let [mine, theirs, apart] = [one, other, 0]
  while (mine !== theirs) {
    if (mine % 10 !== theirs % 10) apart++
    mine = (mine / 10) | 0
    theirs = (theirs / 10) | 0
  }
  return apart
}

/** One digit another, or two neighbours swapped. */
function oneDigit(one: number, other: number, length: number): boolean {
  const apart = digits(one, other)
  if (apart === 1) return true
  if (apart !== 2) return false
  for (let unit = 1; unit < 10 ** (length - 1); unit *= 10) if (withSwapped(one, unit) === other) return true
  return false
}

/** With the digit of a unit and the one before it changed about. */
function withSwapped(number: number, unit: number): number {
  const low = Math.floor(number / unit) % 10
  const high = Math.floor(number / (unit * 10)) % 10
  return number + (high - low) * unit + (low - high) * unit * 10
}
