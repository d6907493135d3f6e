import type { Asked, HomeOf, NameOf, NumberOf } from '../model.ts'
import { STREET_WORDS } from '../words/address.ts'
import { dayTyped } from '../words/date.ts'
import { folded } from '../words/fold.ts'

/** More than this is not read. */
const LONGEST = 200
/** The latest year that a short one can mean, unless told: a birth lies in the past. */
const LATEST = 2030

const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})?\b/gi
const PLATE = /\b(?:[a-z]{2}\d{2} ?[a-z]{3}|[a-z]\d{1,3} ?[a-z]{3}|[a-z]{3} ?\d{1,3}[a-z]|[a-z]{2}\d{2}(?= |$))\b/gi
const EMAIL = /\S+@\S+\.\S+/g
const HANDLE = /(?<=^|\s)@\S+/g
const DATE = /\b(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}(?:-\d{2})?)(?!\d)/g
const PHONE = /(?<![\w])\+?\d[\d ()-]{8,}\d(?!\w)/g
const UPN = /\b[a-z]\d{12}\b/gi
const REFERENCE =
  /\b(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{4,}(?:-[a-z0-9]{2,})*\b|\b[a-z0-9]{2,}(?:-[a-z0-9]*\d[a-z0-9]*)+\b|\b\d{5,}\b/gi
const YEAR = /\b(?:19|20)\d{2}\b/g

/** Takes apart what was typed into one search box: whatever looks like a number, a date or a postcode, and words. Never fails. */
export function readAsked(text: string, latest: number = LATEST): Asked {
  const numbers: NumberOf[] = []
  const births: { text: string }[] = []
  const homes: HomeOf[] = []
  let left = ` ${text.slice(0, LONGEST)} `
  const take = (shape: RegExp, read: (met: string) => boolean) => {
    left = left.replace(shape, met => (read(met.trim()) ? ' ' : met))
  }
  take(EMAIL, met => numbers.push({ kind: 'email', value: met }, { kind: 'handle', value: met }) > 0)
  take(HANDLE, met => numbers.push({ kind: 'handle', value: met }) > 0)
  take(DATE, met => {
    const day = dayTyped(met, latest)
    return day !== null && births.push({ text: day }) > 0
  })
  take(PHONE, met => numbers.push(...digits(met)) > 0)
  take(UPN, met => numbers.push({ kind: 'upn', value: met }, { kind: 'reference', value: met }) > 0)
  take(PLATE, met => numbers.push({ kind: 'plate', value: met }, { kind: 'reference', value: met }) > 0)
  take(POSTCODE, met => homes.push({ postcode: met }) > 0)
  take(
    REFERENCE,
    met =>
      numbers.push(
        { kind: 'reference', value: met },
        { kind: 'other', value: met },
        ...(/^\d+$/.test(met) ? digits(met) : []),
      ) > 0,
  )
  if (births.length === 0) take(YEAR, met => births.length === 0 && births.push({ text: met }) > 0)
  return withWords(left, { numbers, births, homes })
}

function digits(text: string): NumberOf[] {
  const bare = text.replace(/\D/g, '')
  const phone = { kind: 'phone', value: text }
  return bare.length === 10 && !text.trim().startsWith('+')
    ? [phone, { kind: 'nhs', value: bare }, { kind: 'reference', value: bare }]
    : [phone]
}

function withWords(left: string, { numbers, births, homes }: Pick<Asked, 'numbers' | 'births' | 'homes'>): Asked {
  const street = streetIn(left)
  const rest = street ? left.replace(street.met, ' ') : left
  const where = street ? [{ ...homes[0], house: street.house, street: street.street }, ...homes.slice(1)] : homes
  const names: NameOf[] = rest.includes(',') && folded(rest).includes(' ') ? [{ text: rest.trim(), sort: 'name' }] : []
  const loose =
    names.length > 0
      ? []
      : folded(rest)
          .split(' ')
          .filter(word => word !== '')
  return { names, births, homes: where, numbers, loose }
}

// A house number followed by words of which the last is a kind of street.
function streetIn(text: string): { met: string; house: string; street: string } | null {
  const met = /\b(\d{1,4}[a-z]?)[ ,]+((?:[a-z'’-]+ ){1,3}[a-z]+)\b/i.exec(text)
  if (!met) return null
  const words = (met[2] ?? '').split(' ')
  const last = words.findLastIndex(word => STREET_WORDS.has(word.toLowerCase()))
  if (last < 1) return null
  const street = words.slice(0, last + 1).join(' ')
  return { met: met[0].slice(0, met[0].indexOf(street) + street.length), house: met[1] ?? '', street }
}
