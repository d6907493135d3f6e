/**
 * "ends 4432", "last four 4432", "starts 0770", "07700 9001??", "…4432" as a pattern: `?` for a digit that is not known, `*` for
 * any number of them. Null when nothing says that digits are missing. Expects lower case.
 */
export function partOfNumber(text: string): string | null {
  const marked = text
    .replace(/…|\.{2,}/g, '*')
    .replace(/(\d ?)(x{1,9})$/, (_, before: string, unknown: string) => before + '?'.repeat(unknown.length))
  const words = marked.split(/[\s:,().-]+/).filter(word => word !== '' && !FILLERS.has(word))
  const side = words.map(word => SIDES.get(word)).find(found => found !== undefined)
  if (side === undefined && !/[?*]/.test(marked)) return null
  const telling = words.filter(word => !SIDES.has(word))
  const isCounted = telling.length > 1 && telling[0] === String(telling.slice(1).join('').length)
  const digits = (isCounted && side !== undefined ? telling.slice(1) : telling).join('')
  const pattern = side === 'end' ? `*${digits}` : side === 'start' ? `${digits}*` : digits
  return pattern.replace(/\*+/g, '*')
}

const SIDES: ReadonlyMap<string, 'start' | 'end'> = new Map([
  ...['ends', 'ending', 'last'].map(word => [word, 'end'] as const),
  ...['starts', 'starting', 'begins', 'beginning', 'first'].map(word => [word, 'start'] as const),
])

const FILLERS: ReadonlySet<string> = new Set(
  'in with the digits digit number numbers are is three four five six'.split(' '),
)
