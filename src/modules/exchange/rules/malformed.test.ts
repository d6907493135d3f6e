import { expect, test } from 'vitest'
import { Invalid } from '../../../kernel/index.ts'
import { malformed } from '../model/fixtures/malformed.ts'
import { guessColumns, mappingOf, readTable, type Table } from '../model.ts'
import { newRows } from './identity.ts'
import { readRows } from './rows.ts'

const NOW = new Date('2026-11-25T12:00:00Z')
const FILES = malformed()
const SENTENCE = /^[\p{Lu}“].{10,300}\.$/su

test('There are two hundred files that no program should have made', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(200)
})

test.each(FILES)('%s: a table or a sentence, within two seconds', async (_, bytes) => {
  const started = performance.now()
  const read = await readTable(bytes)
  expect(performance.now() - started).toBeLessThan(2000)
  if (!read.ok) expect(read.sentence).toMatch(SENTENCE)
  else for (const sentence of sentencesOf(read.table)) expect(sentence).toMatch(SENTENCE)
})

/** What is said of a table's rows, however odd. */
function sentencesOf(table: Table): readonly string[] {
  try {
    const rows = readRows(table, mappingOf(guessColumns(table)), NOW)
    newRows(
      new Set(),
      rows.flatMap(row => (row.ok ? [row.draft] : [])),
    )
    return rows.flatMap(row => (row.ok ? row.draft.notes : row.problems.map(({ sentence }) => sentence)))
  } catch (error) {
    if (error instanceof Invalid) return Object.values(error.fields)
    throw error
  }
}

test.each([
  ['a line of 10 MB', 'Row 1 is longer than 20,000 characters'],
  ['26 MB', 'larger than 25 MB'],
  ['workbook: a document type', 'document type'],
  ['workbook: an entity from a file', 'document type'],
  ['workbook: a bomb that says so', 'larger than 64 MB'],
  ['workbook: a bomb that lies', 'damaged'],
  ['workbook: ten thousand parts', 'more than 100 parts'],
  ['workbook: a way out', 'damaged'],
  ['workbook: a link', 'points out of itself'],
  ['workbook: a zip inside', 'another file inside'],
  ['workbook: macros', 'macros'],
  ['workbook: other workbooks', 'draws on other files'],
  ['workbook: a password', 'password'],
  ['workbook: a part twice', 'same part twice'],
  ['workbook: a long cell', 'more than 20,000 characters'],
  ['workbook: too many rows', 'more than 20,000 rows'],
  ['workbook: one string everywhere', 'more words than can be read'],
  ['workbook: a column too far', 'more than 200 columns'],
  ['many columns, UTF-8', 'more than 200 columns'],
  ['twenty thousand rows and one', 'more than 20,000 rows'],
  ['rows far below empty ones', 'more than 20,000 rows'],
  ['a quotation mark that never closes, UTF-8', 'never closes'],
  ['a byte of zero, UTF-16 LE', 'not text'],
  ['an old workbook', 'old Excel file'],
  ['nothing', 'This file is empty'],
])('%s is refused: %s', async (name, words) => {
  const bytes = FILES.find(([file]) => file === name)?.[1]
  const read = await readTable(bytes ?? new Uint8Array(1))
  expect(read.ok ? 'read' : read.sentence).toContain(words)
})
