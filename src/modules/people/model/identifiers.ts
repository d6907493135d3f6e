// The numbers by which agencies know a child. The two national ones carry a check digit, so a slip of the hand is noticed here.

import { text } from '../../../kernel/index.ts'

export const IDENTIFIER_SCHEMES = {
  nhs: 'NHS number',
  upn: 'Unique pupil number',
  la: 'Number the council knows the child by',
  police: 'Police reference',
  'home-office': 'Home Office reference',
  other: 'Other reference',
} as const
export type IdentifierScheme = keyof typeof IDENTIFIER_SCHEMES

/** Why a child has no unique pupil number: the codes of the children looked-after and children in need returns of the DfE. */
export const NO_PUPIL_NUMBER = {
  UN1: 'not yet of school age',
  UN2: 'has never been to a maintained school in England',
  UN3: 'goes to school outside England',
  UN4: 'newly looked after, and the number is not known yet',
  UN5: 'records disagree about the child’s name or date of birth',
} as const

export type ReadIdentifier =
  | {
      readonly ok: true
      /** As it is stored and searched. */
      readonly value: string
      /** As people write it: an NHS number in groups of 3, 3 and 4. */
      readonly shown: string
    }
  | { readonly ok: false; readonly sentence: string }

/** Reads a number as typed or heard: any case, spaces, hyphens and dots; O for 0, and I or L for 1, where a digit must stand. */
export function readIdentifier(scheme: IdentifierScheme, typed: string): ReadIdentifier {
  const words = WORDS.safeParse(typed.replace(/\s+/g, ' '))
  if (!words.success) return refused(`${words.error.issues[0]?.message ?? ''}. Check it and type it again.`)
  const value = READERS[scheme](words.data.normalize('NFKC').toUpperCase())
  return value.ok ? { ...value, shown: sayIdentifier(scheme, value.value) } : value
}

/** A stored number as people write it. */
export function sayIdentifier(scheme: IdentifierScheme, value: string): string {
  if (scheme === 'nhs') return `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}`
  return scheme === 'upn' && isNoPupilNumber(value) ? `None: ${NO_PUPIL_NUMBER[value]}` : value
}

/** Not a number but the reason why there is none. */
export const isNoPupilNumber = (value: string): value is keyof typeof NO_PUPIL_NUMBER =>
  Object.hasOwn(NO_PUPIL_NUMBER, value)

type Read = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly sentence: string }

const WORDS = text({ label: 'The number', max: 100 })

const READERS: Readonly<Record<IdentifierScheme, (typed: string) => Read>> = {
  nhs: readNhs,
  upn: readUpn,
  la: readLa,
  police: readReference,
  'home-office': readReference,
  other: readReference,
}

/** Ten digits, the last of which checks the others (modulus 11). Numbers from 999 are for testing: never issued, accepted here. */
function readNhs(typed: string): Read {
  const digits = asDigits(withoutMarks(typed))
  const strange = [...digits].find(character => !isDigit(character))
  if (strange !== undefined) return refused(`An NHS number never holds “${strange}”. Type its ten digits only.`)
  if (digits.length !== 10) {
    return refused(`An NHS number has 10 digits, and this has ${digits.length}. Check it against the letter or card.`)
  }
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  // A remainder of 1 would ask for a check digit of ten: such numbers are not issued, and no tenth digit is equal to it.
  if ((11 - (sum % 11)) % 11 !== Number(digits.charAt(9))) return refused(wrongDigit('NHS number'))
  if (/^0+$/.test(digits)) return refused('This stands for no NHS number. Leave the field empty until it is known.')
  return { ok: true, value: digits }
}

/**
 * A check letter and twelve digits (DfE: UPN, modulus 23). A temporary number ends with a letter, worth its place in the
 * alphabet. A code UN1 to UN5 says why there is none.
 */
function readUpn(typed: string): Read {
  const symbols = withoutMarks(typed)
  if (isNoPupilNumber(symbols)) return { ok: true, value: symbols }
  if (/^UN\d$/.test(symbols))
    return refused('The reasons for having no pupil number are UN1 to UN5. Choose one of them.')
  if (symbols.length !== 13) {
    return refused(
      `A pupil number has 13 letters and numbers, and this has ${symbols.length}. Check it with the child’s school.`,
    )
  }
  const readings = readingsOf(symbols)
  if (!readings.some(reading => /^[A-Z]\d{11}[A-Z\d]$/.test(reading))) {
    return refused('A pupil number is a letter and 12 digits, like A123456789012. Check it with the child’s school.')
  }
  const value = readings.find(reading => UPN_LETTERS.charAt(upnRemainder(reading)) === reading.charAt(0))
  return value === undefined ? refused(wrongDigit('pupil number')) : { ok: true, value }
}

/** The alphabet of a pupil number lacks I, O and S. */
const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** The last place may hold a letter L, or a digit 1 that was typed as one. I and O are never letters there. */
function readingsOf(symbols: string): readonly string[] {
  const before = symbols.charAt(0) + asDigits(symbols.slice(1, 12))
  const last = symbols.charAt(12)
  return last === 'L' ? [before + last, `${before}1`] : [before + asDigits(last)]
}

/** Characters 2 to 13, each times its place. The sum modulo 23 names the check letter; -1 where a symbol cannot stand. */
function upnRemainder(symbols: string): number {
  const worth = [...symbols.slice(1)].map(symbol => (isDigit(symbol) ? Number(symbol) : UPN_LETTERS.indexOf(symbol)))
  return worth.includes(-1) ? -1 : worth.reduce((sum, value, index) => sum + value * (index + 2), 0) % 23
}

/** Whatever the council’s system issued: up to 20 letters and digits (DfE CIN census, rules 1570 and 1580). */
function readLa(typed: string): Read {
  const value = withoutMarks(typed)
  if (/^[A-Z\d]{1,20}$/.test(value)) return { ok: true, value }
  return refused('The council’s number for a child is up to 20 letters and digits. Check it and type it again.')
}

/** Its agency knows what is right: kept as typed, in capitals. */
function readReference(typed: string): Read {
  if (/[\p{L}\p{N}]/u.test(typed)) return { ok: true, value: typed }
  return refused('A reference holds at least one letter or number. Check it and type it again.')
}

/** Spaces, hyphens, dashes and dots only group what was written. */
const withoutMarks = (typed: string): string => typed.replace(/[\s.\u2010-\u2015\u2212-]/g, '')

const asDigits = (symbols: string): string => symbols.replaceAll('O', '0').replace(/[IL]/g, '1')

const isDigit = (symbol: string): boolean => symbol >= '0' && symbol <= '9'

const wrongDigit = (name: string): string =>
  `One digit of this ${name} is wrong, or two have changed places. Check it again.`

const refused = (sentence: string): { readonly ok: false; readonly sentence: string } => ({ ok: false, sentence })
