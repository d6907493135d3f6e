// The reference people read out over the telephone: `7K3M9-QX24F`. Nine random symbols and one that checks them, from an
// alphabet without I, L, O and U. It says nothing of when or in which order records were made (spine.md 9).

import type { Branded } from './ids.ts'

/** Ten symbols, without the hyphen: as it is stored and searched. */
export type Reference = Branded<string, 'reference'>

export type ReadReference =
  | { readonly ok: true; readonly reference: Reference }
  | { readonly ok: false; readonly sentence: string }

/** A fresh random reference, at least 43 bits of chance. The caller's table holds it unique and asks again in the unlikely case. */
export function newReference(): Reference {
  for (;;) {
    const symbols = [...crypto.getRandomValues(new Uint8Array(9))].map(byte => SYMBOLS.charAt(byte % 32)).join('')
    const check = checkOf(symbols)
    if (check !== null && !mayRead(symbols + check)) return (symbols + check) as Reference
  }
}

/** As shown: two groups of five. */
export const sayReference = (reference: Reference): string => `${reference.slice(0, 5)}-${reference.slice(5)}`

/** Reads what was typed or heard: any case, spaces and hyphens, O for 0, I or L for 1. Says when a symbol must be wrong. */
export function readReference(typed: string): ReadReference {
  const symbols = typed.slice(0, 40).toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  if (symbols.length !== 10) return refused('A reference has 10 letters and numbers, like 7K3M9-QX24F.')
  const strange = [...symbols].find(symbol => !SYMBOLS.includes(symbol))
  if (strange !== undefined)
    return refused(`A reference never holds “${strange}”. Check it, or ask whoever gave it to you.`)
  if (checkOf(symbols.slice(0, 9)) !== symbols.charAt(9)) {
    return refused('One letter or number of this reference is wrong, or two have changed places. Check it again.')
  }
  return { ok: true, reference: symbols as Reference }
}

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The number modulo 37, as Crockford's base 32 has it: every single wrong symbol and every swap of neighbours shows. Of the
 * 37 check symbols five are marks that nobody can say aloud: such a number is not used.
 */
function checkOf(symbols: string): string | null {
  const value = [...symbols].reduce((sum, symbol) => (sum * 32 + SYMBOLS.indexOf(symbol)) % 37, 0)
  return value < 32 ? SYMBOLS.charAt(value) : null
}

/** Three letters in a row with a vowel, or a digit that looks like one, could read as a word on a child's file. */
const mayRead = (symbols: string): boolean => WORDLIKE.test(symbols)

const WORDLIKE = /[AE01][A-Z01]{2}|[A-Z01][AE01][A-Z01]|[A-Z01]{2}[AE01]/

const refused = (sentence: string): ReadReference => ({ ok: false, sentence })
