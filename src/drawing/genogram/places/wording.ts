import { fitted, widthOf } from '../../widths.ts'

/** Words broken into lines no wider than `width` where they can be broken; the last of `most` lines takes what is left, cut. */
export function wrapped(words: string, width: number, size: number, most: number, bold = false): readonly string[] {
  const lines: string[] = []
  for (const word of glued(words)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && (lines.length === most || widthOf(longer, size, bold) <= width))
      lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map(line => fitted(line, Math.max(width, LONGEST_WORD), size, bold))
}

// A letter or two belong to the year that follows: "m. 2004", "LT 2019".
const glued = (words: string): readonly string[] =>
  words
    .trim()
    .split(/(?<!(?:^|\s)\p{L}{1,2}\.?)\s+|(?<=(?:^|\s)\p{L}{1,2}\.?)\s+(?!\d)/u)
    .filter(part => part !== '')

/** A single word may be wider than its lines, this far. */
const LONGEST_WORD = 132

export const widest = (lines: readonly string[], size: number, bold = false): number =>
  Math.max(0, ...lines.map(line => widthOf(line, size, bold)))
