/**
 * "starts YK07", "ends with ABC", "begins YK and ends CDE", "has 07 in it", "last 3 ABC": as a pattern with `*` where more
 * must follow. Null when the text says nothing of parts. Expects capitals; no UK plate is spelt like one of these words.
 */
export function partlySaid(text: string): string | null {
  const words = text.split(/[\s,:]+/).filter(word => word !== '')
  if (!words.some(word => PART.has(word))) return null
  const said: Record<Part, string> = { first: '', middle: '', last: '' }
  let part: Part = 'middle'
  for (const [index, word] of words.entries()) {
    const named = PART.get(word)
    if (named !== undefined) part = named
    else if (!FILLERS.has(word) && !isCount(words, index)) said[part] += word
  }
  const pieces = [said.first, said.middle, said.last].map(piece => piece.replace(/…|\.{2,}/g, '*').replace(/[.-]/g, ''))
  const [first = '', middle = '', last = ''] = pieces
  return `${first}*${middle}${middle === '' ? '' : '*'}${last}`
}

type Part = 'first' | 'middle' | 'last'

/** The 3 of "last 3 ABC". */
function isCount(words: readonly string[], index: number): boolean {
  const before = PART.get(words[index - 1] ?? '')
  const rest = words.slice(index + 1).filter(word => !FILLERS.has(word))
  return before !== undefined && words[index] === String(rest.join('').length)
}

const PART: ReadonlyMap<string, Part> = new Map([
  ...'STARTS STARTING BEGINS BEGINNING FIRST'.split(' ').map(word => [word, 'first'] as const),
  ...'CONTAINS CONTAINING INCLUDES PARTIAL PARTLY'.split(' ').map(word => [word, 'middle'] as const),
  ...'ENDS ENDING LAST'.split(' ').map(word => [word, 'last'] as const),
])

const FILLERS: ReadonlySet<string> = new Set(
  'WITH IN BY THE PLATE REG NUMBER AND THEN LETTERS DIGITS TWO THREE FOUR PART IS ARE'.split(' '),
)
