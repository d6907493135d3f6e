import anyAscii from 'any-ascii'

const PLAIN = /^[a-z0-9 ]*$/
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u
const COMBINING = /[\u0300-\u036f]/g
const APOSTROPHES = /['’‘`´ʻʼ]/g

/** In small Latin letters and digits, everything else a space. Other scripts are written as they are mostly romanised. */
export function folded(text: string): string {
  const small = text.toLowerCase()
  if (PLAIN.test(small)) return small
  const latin = (OTHER_SCRIPT.test(small) ? anyAscii(small) : withoutMarks(small)).toLowerCase()
  return latin
    .replace(APOSTROPHES, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

// German and Nordic letters are written out by any-ascii one letter short of what people type: ü as u, not ue. Both are
// compared, so the short one is the folded one.
const withoutMarks = (text: string) => anyAscii(text.normalize('NFD').replace(COMBINING, ''))
