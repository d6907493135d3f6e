export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'upright bars',
}

/** What stands between the cells: that which most lines hold equally often, outside quotation marks. A comma where none is. */
export function delimiterOf(text: string): Delimiter {
  const lines = linesOutsideQuotes(text.slice(0, 200_000)).slice(0, 60)
  const [best] = DELIMITERS.map(delimiter => ({ delimiter, ...agreement(lines, delimiter) })).sort(
    (one, other) => other.lines - one.lines || other.count - one.count,
  )
  return best === undefined || best.count === 0 ? ',' : best.delimiter
}

/** How often the delimiter stands in a line, for most lines that have it, and how many lines that is. */
function agreement(lines: readonly string[], delimiter: Delimiter): { readonly count: number; readonly lines: number } {
  const counts = lines.map(line => line.split(delimiter).length - 1).filter(count => count > 0)
  const [most] = [...Map.groupBy(counts, count => count)]
    .map(([count, same]) => ({ count, lines: same.length }))
    .sort((one, other) => other.lines - one.lines || other.count - one.count)
  return most ?? { count: 0, lines: 0 }
}

/** Lines with what is quoted left out, so that a sentence's commas do not count. */
const linesOutsideQuotes = (text: string): string[] =>
  text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter(line => line.trim() !== '')
