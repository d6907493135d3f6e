// Telephone numbers, whole or half known. Whole ones are kept as E.164, so that one number is one phone however it was written.

import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { partOfNumber } from './phones/part-of-number.ts'

export type ReadPhone =
  | {
      readonly ok: true
      /** E.164, with `;ext=` where there is an extension; in a part `?` is one digit not known, `*` any number of them. */
      readonly value: string
      readonly whole: boolean
      /** As dialled in the UK; with its country code when it is foreign. */
      readonly shown: string
    }
  | { readonly ok: false; readonly sentence: string }

/** UK numbers unless they begin with + or 00. Numbers that films and tests may use are numbers too (Ofcom: drama ranges). */
export function readPhone(typed: string): ReadPhone {
  const text = typed.slice(0, 81).normalize('NFKC').trim().toLowerCase()
  if (text === '') return refused('Enter a telephone number, or as much of it as is known.')
  if (text.length > 80) return refused('Enter one telephone number only, and the rest in the description.')
  const part = partOfNumber(text)
  if (part !== null) return readPart(part)
  const digits = digitsOf(text.replace(/^(?:tel|phone|mobile|mob)[.:]? ?/, ''))
  if (!/\d/.test(digits) || /[^\d\s+().#/a-z-]/.test(digits))
    return refused(`Enter a telephone number in digits. ${PARTS}`)
  const number = parsePhoneNumberFromString(digits, { defaultCountry: 'GB', extract: false })
  if (!number) return refused(`We could not read this as one telephone number. Check it. ${PARTS}`)
  return isWhole(number) ? { ok: true, ...written(number), whole: true } : refused(lengthSentence(number, digits))
}

/** A stored number as it is shown. */
export function sayPhone(value: string): string {
  if (!/[?*]/.test(value)) {
    const number = parsePhoneNumberFromString(value.replace(';ext=', ' x'))
    return number ? written(number).shown : value
  }
  const national = value.startsWith('+44') ? `0${value.slice(3)}` : value
  return (/^07.{4}/.test(national) ? `${national.slice(0, 5)} ${national.slice(5)}` : national).replaceAll('*', '…')
}

const PARTS = 'Write ? for each digit that is not known, or “ends 4432”.'

function readPart(part: string): ReadPhone {
  if (!/^\+?[\d?*]+$/.test(part)) return refused(`Enter a telephone number in digits. ${PARTS}`)
  const known = part.replace(/\D/g, '').length
  if (known < 3) return refused('Enter at least 3 digits of the number, so that it can be found again.')
  if (part.replace(/[+*]/g, '').length > 15) return refused('A telephone number has at most 15 digits. Check it again.')
  const value = part.replace(/^00/, '+').replace(/^0/, '+44')
  return { ok: true, value, whole: false, shown: sayPhone(value) }
}

/** O for 0 and I or l for 1, only in words that are digits otherwise. */
const digitsOf = (text: string): string =>
  text
    .split(' ')
    .map(word =>
      /\d/.test(word) && /^[\doil+()-]+$/.test(word) ? word.replaceAll('o', '0').replace(/[il]/g, '1') : word,
    )
    .join(' ')

/** A new range is not in the library yet, and a drama range never will be: a UK number of full length is kept as well. */
function isWhole(number: PhoneNumber): boolean {
  if (number.isValid()) return true
  if (number.countryCallingCode === '44') return /^[1-9]\d{9}$/.test(number.nationalNumber)
  return number.isPossible()
}

function written(number: PhoneNumber): { readonly value: string; readonly shown: string } {
  const value = number.ext === undefined ? number.number : `${number.number};ext=${number.ext}`
  return { value, shown: number.countryCallingCode === '44' ? number.formatNational() : number.formatInternational() }
}

function lengthSentence({ countryCallingCode, nationalNumber }: PhoneNumber, typed: string): string {
  if (countryCallingCode !== '44')
    return `This is too short or too long for a number of that country. Check it. ${PARTS}`
  const count = /^\s*\+|^\s*00/.test(typed) ? nationalNumber.length + 1 : typed.replace(/\D/g, '').length
  return `Nearly all UK numbers have 11 digits, and this has ${count}. Check it. ${PARTS}`
}

const refused = (sentence: string): ReadPhone => ({ ok: false, sentence })
