// An address as people give it. The postcode is found for finding and for areas; an address without one is an address too.

import { fix, parse } from 'postcode'
import { text } from '../../../kernel/index.ts'
import { isPostcodeArea } from './address/areas.ts'

export interface Address {
  /** As typed, on one line. */
  readonly value: string
  /** As written on a letter: `NG1 5FS`. */
  readonly postcode: string | null
  /** Its first half, `NG1`, also when only that is known. */
  readonly outward: string | null
}

export type ReadAddress = ({ readonly ok: true } & Address) | { readonly ok: false; readonly sentence: string }

export type ReadPostcode =
  | { readonly ok: true; readonly postcode: string; readonly outward: string }
  | { readonly ok: false; readonly sentence: string }

/** Any words, up to 300 characters. Of several postcodes the last counts; one that cannot be right is left as words. */
export function readAddress(typed: string): ReadAddress {
  const read = ADDRESS.safeParse(onOneLine(typed))
  if (!read.success) return { ok: false, sentence: `${read.error.issues[0]?.message ?? ''}.` }
  if (!/[\p{L}\p{N}]/u.test(read.data)) return refused('Enter an address, or where the place is as far as you know.')
  const words = read.data.split(/[\s,;()]/).filter(word => word !== '')
  const postcode = lastPostcode(words)
  return { ok: true, value: read.data, postcode, outward: postcode?.split(' ')[0] ?? lastOutward(words) }
}

/** A postcode by itself: any case and spacing, O for 0 and I for 1. Says what is missing when it is not whole. */
export function readPostcode(typed: string): ReadPostcode {
  const words = typed.slice(0, 40).replace(/[\s.-]/g, '')
  if (words === '') return refused('Enter a postcode, like NG1 5FS.')
  // The library leaves the third letter of NGI 5FS alone.
  const read = [words, words.replace(/^([a-z]{2})[il]/i, (_, area: string) => `${area}1`)]
    .map(reading => parse(fix(reading)))
    .find(({ valid }) => valid)
  if (read?.valid) {
    if (isPostcodeArea(read.area)) return { ok: true, postcode: read.postcode, outward: read.outcode }
    return refused(`No postcode begins with ${read.area}. Check it against a letter or a map.`)
  }
  if (outwardOf(words) !== null) {
    return refused(`This is the first half of a postcode. Add the second half, like ${words.toUpperCase()} 5FS.`)
  }
  return refused('This is not a whole postcode. Check it: it looks like NG1 5FS.')
}

const ADDRESS = text({ label: 'An address', max: 300 })

function onOneLine(typed: string): string {
  const lines = typed.split(/[\r\n\u2028\u2029]/).map(line => line.replace(/\s+/g, ' ').trim())
  const kept = lines.filter(line => line !== '' && line !== ',')
  return kept
    .map((line, index) => (index < kept.length - 1 && line.endsWith(',') ? line.slice(0, -1) : line))
    .join(', ')
}

function lastPostcode(words: readonly string[]): string | null {
  for (let end = words.length; end > 0; end--) {
    const [before = '', last = ''] = end > 1 ? words.slice(end - 2, end) : ['', words[0] ?? '']
    const postcode = postcodeOf(before, last, end === words.length) ?? postcodeOf('', last, false)
    if (postcode !== null) return postcode
  }
  return null
}

/** "Flat B3 2nd floor" holds no postcode, and only at the end is a letter O taken for a 0: "to 1st" is not one either. */
function postcodeOf(outward: string, inward: string, atEnd: boolean): string | null {
  if (!atEnd && ORDINAL.test(inward)) return null
  const typed = `${outward} ${inward}`.trim()
  if (typed.length > 9) return null
  const read = parse(atEnd && /\d/.test(outward) ? fix(typed) : typed)
  return read.valid && isPostcodeArea(read.area) ? read.postcode : null
}

const ORDINAL = /^\d(?:st|nd|rd|th)$/i

/** Only at the very end, and not the B2 of "Flat B2". */
function lastOutward(words: readonly string[]): string | null {
  const numbered = /^(?:flat|unit|room|apartment|apt|block|house|plot|floor|no|number)$/i.test(words.at(-2) ?? '')
  return numbered ? null : outwardOf(words.at(-1) ?? '')
}

/** The library knows whole postcodes; with any second half a right first half makes one. */
function outwardOf(word: string): string | null {
  const read = word.length > 4 ? null : parse(`${word} 1AA`)
  return read?.valid && read.outcode.length === word.length && isPostcodeArea(read.area) ? read.outcode : null
}

const refused = (sentence: string): { readonly ok: false; readonly sentence: string } => ({ ok: false, sentence })
