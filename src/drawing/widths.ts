/** Widths of the letters of Arial (and Helvetica, Liberation Sans), in thousandths of their height, from space to tilde. */
const WIDTHS = [
  ...[278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278],
  ...[556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556],
  ...[1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778],
  ...[667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556],
  ...[333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556],
  ...[556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584],
]
/** Another letter of the Latin scripts is about as wide as an o; those of East Asia are as wide as they are high. */
const LATIN = 556
const WIDE = 1000

/** How wide words will be, near enough to leave room for them; bold runs wider. */
export function widthOf(words: string, size: number, bold = false): number {
  let thousandths = 0
  for (const letter of words) {
    const code = letter.codePointAt(0) ?? 0
    thousandths += code < 0x2e80 ? (WIDTHS[code - 32] ?? LATIN) : WIDE
  }
  return (thousandths / 1000) * size * (bold ? 1.08 : 1)
}

/** Words as they fit into a width, cut with an ellipsis where they do not. */
export function fitted(words: string, width: number, size: number, bold = false): string {
  if (widthOf(words, size, bold) <= width) return words
  const letters = [...words]
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size, bold) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
