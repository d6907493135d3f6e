// Number plates, whole or half seen. What is kept has no spaces; `?` stands for one sign nobody saw, `*` for any number of them.

import { formatOf } from './plates/formats.ts'
import { partlySaid } from './plates/partly-said.ts'

export type ReadPlate =
  | {
      readonly ok: true
      /** As it is stored and compared: `AB12CDE`, `YK0???A`, `YK07*`. */
      readonly value: string
      /** Nothing of it is missing. */
      readonly whole: boolean
      /** In the groups of its format. */
      readonly shown: string
    }
  | { readonly ok: false; readonly sentence: string }

/** UK plates of every age, foreign ones as letters and digits, and parts: "YK0? ??A", "starts YK07", "ends ABC". */
export function readPlate(typed: string): ReadPlate {
  const text = typed.slice(0, 80).normalize('NFKC').toUpperCase().trim()
  if (text === '') return refused('Enter a number plate, or as much of it as was seen.')
  const value = (partlySaid(text) ?? plainly(text)).replace(/\*+/g, '*')
  if (/[^\p{L}\p{N}?*]/u.test(value)) {
    return refused('A plate holds only letters and numbers. Write ? for each one that was not seen.')
  }
  if (!/[\p{L}\p{N}]/u.test(value)) return refused('Enter at least one letter or number that was seen.')
  if (typed.length > 80 || [...value.replaceAll('*', '')].length > LONGEST) {
    return refused(
      `A plate has at most ${LONGEST} letters and numbers. Enter the plate only, and the rest in the description.`,
    )
  }
  return { ok: true, value, whole: !/[?*]/.test(value), shown: sayPlate(value) }
}

/** A stored plate in the groups of its format: `AB12 CDE`, `YK0? ??A`, `YK07…`. A foreign plate has no groups. */
export function sayPlate(value: string): string {
  const cut = formatOf(value)
  return cut
    .map(([from, to]) => value.slice(from, to))
    .join(' ')
    .replaceAll('*', '…')
}

/**
 * Whether two stored plates may be the same one: what was not seen may be anything, and 0/O, 1/I, 5/S and 8/B are read for one
 * another in the dark. A likeness to look at, never a proof.
 */
export function platesLike(one: string, other: string): boolean {
  const [first, second] = [one, other].map(plate => alike(plate.slice(0, 40)))
  return meets(first ?? '', second ?? '')
}

const LONGEST = 12

/** A dash between two signs parts them when that makes a plate we know; else, and where several stand, it is a sign not seen. */
function plainly(text: string): string {
  const marked = text
    .replace(/…|\.{2,}/g, '*')
    .replace(/[‐-―−]/g, '-')
    .replaceAll('_', '?')
  const separated = marked.replace(/[\s.·-]/g, '')
  if (!marked.includes('-')) return withoutLabel(separated)
  const unseen = marked.replaceAll('-', '?').replace(/[\s.·]/g, '')
  const single = /^(?!-)(?!.*-\s?-)(?!.*-$)/.test(marked)
  if (!single) return unseen
  return isUk(unseen) && !isUk(separated) ? unseen : separated
}

/** "reg AB12 CDE", as it is said; REG 1 is a plate. */
function withoutLabel(text: string): string {
  const rest = text.replace(/^REG(?:ISTRATION)?:?/, '')
  return rest !== text && rest.length > 4 && isUk(rest) ? rest : text
}

const isUk = (value: string): boolean => formatOf(value).length > 1

const refused = (sentence: string): ReadPlate => ({ ok: false, sentence })

const alike = (plate: string): string =>
  plate.replaceAll('O', '0').replaceAll('I', '1').replaceAll('S', '5').replaceAll('B', '8')

/** Is there a plate that both patterns allow? Filled from their ends, so it takes no longer than their lengths multiplied. */
function meets(one: string, other: string): boolean {
  let after: boolean[] = []
  for (let i = one.length; i >= 0; i--) {
    const here: boolean[] = []
    for (let j = other.length; j >= 0; j--) {
      const [a, b] = [one.charAt(i), other.charAt(j)]
      if (a === '' && b === '') here[j] = true
      else if (a === '*') here[j] = after[j] === true || (b !== '' && here[j + 1] === true)
      else if (b === '*') here[j] = here[j + 1] === true || (a !== '' && after[j] === true)
      else here[j] = a !== '' && b !== '' && (a === b || a === '?' || b === '?') && after[j + 1] === true
    }
    after = here
  }
  return after[0] === true
}
