import { Invalid } from '../../../kernel/index.ts'

// A list as an agency keeps it, once its bytes are understood: rows of cells, still in the agency's own words.

/** What one list may hold. Beyond these a file is refused with a sentence, before it costs memory. */
export const LIMITS = {
  fileBytes: 25 * 2 ** 20,
  /** Of a cell, and of a whole line of a CSV. */
  characters: 20_000,
  /** Under the headings. */
  rows: 20_000,
  columns: 200,
  unzippedBytes: 64 * 2 ** 20,
  entries: 100,
} as const

export interface Cell {
  /** As the agency's own screen shows it: a date of a spreadsheet as dd/mm/yyyy. */
  readonly text: string
  /** Of a spreadsheet's date or time: `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS` or `HH:MM`; null for everything else. */
  readonly iso: string | null
  /** The text is what a formula came to when the file was saved. It is never worked out here. */
  readonly formula: boolean
}

/** `number` is the row's place in the file as a spreadsheet numbers it: from 1, blank rows counted. */
export interface Row {
  readonly number: number
  readonly cells: readonly Cell[]
}

/** Every row of a file that has anything in it, before anybody knows which of them holds the headings. */
export interface Sheet {
  readonly kind: 'csv' | 'xlsx'
  readonly rows: readonly Row[]
  /** What a person should know of how it was read: which encoding, which of several sheets. */
  readonly notes: readonly string[]
}

export const EMPTY: Cell = { text: '', iso: null, formula: false }

export const isBlank = (row: Row): boolean => row.cells.every(cell => cell.text === '')

/** @throws Invalid where there is more than a list may hold */
export function refuseTooMany(what: 'rows' | 'columns', count: number): void {
  if (count > LIMITS[what]) {
    throw unfit(
      `This list has more than ${LIMITS[what].toLocaleString('en-GB')} ${what}. Split it and bring in each part.`,
    )
  }
}

/** @throws Invalid */
export function refuseTooLong(row: number, length: number): void {
  if (length > LIMITS.characters) {
    const most = LIMITS.characters.toLocaleString('en-GB')
    throw unfit(
      `Row ${row} holds more than ${most} characters in one place. Check that the file is a list, or shorten the row.`,
    )
  }
}

/** The file cannot be used, and this sentence says why. */
export const unfit = (sentence: string): Invalid => new Invalid({ file: sentence })
