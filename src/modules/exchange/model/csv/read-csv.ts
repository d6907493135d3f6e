import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import {
  type Cell,
  EMPTY,
  isBlank,
  LIMITS,
  type Row,
  refuseTooLong,
  refuseTooMany,
  type Sheet,
  unfit,
} from '../table.ts'
import { decode } from './decode.ts'
import { DELIMITER_NAMES, DELIMITERS, type Delimiter, delimiterOf } from './delimiter.ts'

/**
 * Cells between commas, semicolons, tabs or bars, in any encoding that agencies use. Rows may be of different lengths.
 * @throws Invalid
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const { text, encoding } = decode(bytes)
  const said = saidDelimiter(text)
  const delimiter = said ?? delimiterOf(text)
  const records = recordsOf(text, delimiter)
  if (records.length === MOST_RECORDS) refuseTooMany('rows', records.length)
  const rows = records
    .map(({ number, cells }): Row => ({ number, cells: cells.map(cellOf) }))
    .filter(row => !isBlank(row) && !(said !== null && row.number === 1))
  refuseTooMany('rows', rows.length - 1)
  for (const row of rows) {
    refuseTooMany('columns', row.cells.length)
    refuseTooLong(row.number, Math.max(...row.cells.map(cell => cell.text.length)))
  }
  return { kind: 'csv', rows, notes: [`Read as ${encoding} text, cells parted by ${DELIMITER_NAMES[delimiter]}.`] }
}

const cellOf = (cell: string): Cell => {
  const words = cell.trim()
  return words === '' ? EMPTY : { ...EMPTY, text: words }
}

/** Rows of empty cells are none of the list's, up to as many again as it may hold; where there are more, the file is refused. */
const MOST_RECORDS = LIMITS.rows * 2

/** Excel writes `sep=;` into a first line of its own. */
function saidDelimiter(text: string): Delimiter | null {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1]
  return DELIMITERS.find(delimiter => delimiter === said) ?? null
}

interface Found {
  readonly number: number
  readonly cells: readonly string[]
}

function recordsOf(text: string, delimiter: Delimiter): readonly Found[] {
  const found: Found[] = []
  try {
    parse(text, {
      delimiter,
      on_record(cells: string[], { records, empty_lines }) {
        found.push({ number: records + empty_lines, cells })
        return null
      },
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      // A column more than is allowed takes in all that follows, so that a line of nothing but commas costs nothing.
      ignore_last_delimiters: LIMITS.columns + 1,
      to: MOST_RECORDS,
      max_record_size: LIMITS.characters,
    })
    return found
  } catch (error) {
    if (error instanceof CsvError) throw unfit(sentenceOf(error))
    throw error
  }
}

function sentenceOf(error: CsvError): string {
  const above = [error['records'], error['empty_lines']].map(count => (typeof count === 'number' ? count : 0))
  const row = above.reduce((sum, count) => sum + count, 1)
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    const most = LIMITS.characters.toLocaleString('en-GB')
    return `Row ${row} is longer than ${most} characters. Check that the file is a list, and that no quotation mark is missing.`
  }
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return `A quotation mark in row ${row} opens and never closes. Close it, or save the list again as CSV.`
  }
  return `Row ${row} could not be taken apart into cells. Check its quotation marks, or save the list again as CSV.`
}
