import { fitted, widthOf } from '../widths.ts'

export const LABEL_SIZE = 16

/** A reader without Arial gets another face, and some are an eighth wider: room is left for those. */
const WIDER = 1.13

/** The room that words are given. */
export const roomFor = (words: string, size: number, bold = false): number =>
  Math.ceil(widthOf(words, size, bold) * WIDER)

/** Words as they fit into that room, cut short where they do not. */
export const cutTo = (words: string, room: number, size: number, bold = false): string =>
  fitted(words, room / WIDER, size, bold)

/** A name in at most so many lines of this width, broken between words; the last is cut short where it must be. */
export function wrapped(words: string, width: number, most: number): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    const fits = line === undefined || roomFor(longer, LABEL_SIZE, true) <= width || lines.length === most
    if (fits) lines.splice(Math.max(0, lines.length - 1), 1, longer)
    else lines.push(word)
  }
  return lines.map(line => cutTo(line, width, LABEL_SIZE, true))
}
