// ANSEL (ANSI Z39.47), the character set of older family files: marks stand before the letter they belong to. The numbers are
// those of the standard, with the few that GEDCOM 5.5.1, chapter 3, adds.

const LETTERS: Readonly<Record<number, string>> = lettersFrom([
  [0xa1, 'ŁØĐÞÆŒʹ·♭®±ƠƯʼ'],
  [0xb0, 'ʻłøđþæœʺı£ð'],
  [0xbc, 'ơư□■'],
  [0xc0, '°ℓ℗©♯¿¡ßß'],
  [0xcd, 'eoß'],
])

/** From E0: hook, grave, acute, circumflex, tilde, macron, breve, dot, umlaut, caron, ring and so on, as combining marks. */
const MARKS: Readonly<Record<number, string>> = lettersFrom([
  [
    0xe0,
    '\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030c\u030a\ufe20\ufe21\u0315\u030b\u0310\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031c\u032e\ufe22\ufe23',
  ],
  [0xfe, '\u0313'],
])

/** Bytes that stand for nothing in ANSEL become the mark for an unknown letter. */
export function fromAnsel(bytes: Uint8Array): string {
  const out: string[] = []
  let marks = ''
  for (const byte of bytes) {
    const mark = MARKS[byte]
    if (mark !== undefined) {
      marks += mark
      continue
    }
    out.push(byte < 0x80 ? String.fromCharCode(byte) : (LETTERS[byte] ?? '\ufffd'))
    if (marks !== '') out.push(marks)
    marks = ''
  }
  return out.join('').normalize('NFC')
}

function lettersFrom(runs: readonly (readonly [number, string])[]): Record<number, string> {
  return Object.fromEntries(runs.flatMap(([first, all]) => [...all].map((letter, place) => [first + place, letter])))
}
