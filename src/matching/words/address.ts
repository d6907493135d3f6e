import { folded } from './fold.ts'

const SHORTER: Readonly<Record<string, string>> = {
  avenue: 'ave',
  av: 'ave',
  street: 'st',
  str: 'st',
  road: 'rd',
  close: 'cl',
  crescent: 'cres',
  cr: 'cres',
  drive: 'dr',
  drv: 'dr',
  lane: 'ln',
  place: 'pl',
  court: 'ct',
  crt: 'ct',
  grove: 'gr',
  gardens: 'gdns',
  garden: 'gdns',
  terrace: 'terr',
  tce: 'terr',
  square: 'sq',
  way: 'wy',
  walk: 'wk',
  parade: 'pde',
  circuit: 'cct',
  highway: 'hwy',
  green: 'grn',
  mount: 'mt',
  saint: 'st',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  house: 'hse',
  flat: 'flt',
  apartment: 'flt',
  apt: 'flt',
  unit: 'flt',
  and: '',
  the: '',
}
export const STREET_WORDS = new Set(Object.keys(SHORTER).concat(Object.values(SHORTER)).filter(Boolean))

/** A street's name as it is compared: short forms of avenue, road and the like, and no spaces that differ. */
export const streetOf = (text: string): string =>
  folded(text)
    .split(' ')
    .map(word => SHORTER[word] ?? word)
    .filter(Boolean)
    .join(' ')

export const houseOf = (text: string): string =>
  folded(text)
    .replace(/^(?:no|flat|flt|apt|unit) ?/, '')
    .replaceAll(' ', '')

export interface Postcode {
  readonly outward: string
  /** The inward half as a number from 1, or 0 where it is not known. */
  readonly inward: number
}

const UK = /^([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})?$/
const OUTWARD = /^[a-z]{1,2}[\do][a-z\d]?$/

/** Reads a UK postcode, whole or outward only; any other code is all outward. */
export function postcodeOf(text: string): Postcode | null {
  const bare = folded(text).replaceAll(' ', '')
  if (bare === '') return null
  const met = UK.exec(bare)
  if (met) return { outward: met[1] ?? '', inward: met[2] ? inwardOf(met[2]) : 0 }
  const mended = met ? null : UK.exec(mend(bare))
  return mended
    ? { outward: mended[1] ?? '', inward: mended[2] ? inwardOf(mended[2]) : 0 }
    : { outward: bare, inward: OUTWARD.test(bare) ? 0 : WHOLE }
}

/** The inward half of a code that has none of its own. */
export const WHOLE = 8191

const inwardOf = (half: string) =>
  1 + Number(half[0]) * 676 + (half.charCodeAt(1) - 97) * 26 + (half.charCodeAt(2) - 97)

// A letter O typed for a nought before the last two letters.
const mend = (bare: string) =>
  bare
    .replace(/o(?=[a-z]{2}$)/, '0')
    .replace(/(?<=^[a-z]{1,2})o/, '0')
    .replace(/i(?=[a-z]{2}$)/, '1')
