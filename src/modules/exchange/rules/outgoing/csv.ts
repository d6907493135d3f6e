import type { OutTable } from '../../model.ts'

/** What a spreadsheet would work out rather than show, in the letters of any width that it takes for one. */
const FORMULA = /^[\s"']*[=+\-@\t\r＝＋－＠]/u

/**
 * Rows as text (RFC 4180), in the encoding that spreadsheets know by its mark. A cell that a spreadsheet would take for a formula
 * begins with an apostrophe, so that nobody's words do anything on the machine of whoever opens it.
 */
export function csvOf({ columns, rows }: OutTable): Uint8Array {
  const lines = [columns.map(({ heading }) => heading), ...rows].map(cells => cells.map(cellOf).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function cellOf(words: string): string {
  const safe = FORMULA.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
