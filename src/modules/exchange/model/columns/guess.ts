import type { Column, Table } from '../header.ts'
import { FIELD_NAMES, FIELDS, type Field, matchName } from './names.ts'

/** Which column is for what, as far as can be told. A person decides. */
export interface Guess {
  readonly field: Field
  /** null: none of the columns seems to be it. */
  readonly column: Column | null
  readonly sure: 'sure' | 'likely' | 'perhaps' | 'none'
  /** A sentence for beside the choice. */
  readonly why: string
}

/** One guess for each field, by the headings first and then by what stands under them. No column is taken twice. */
export function guessColumns(table: Table): readonly Guess[] {
  const taken = new Map<Field, Candidate>()
  for (const candidate of candidates(table).sort((one, other) => one.rank - other.rank)) {
    const free = [...taken.values()].every(({ column }) => column !== candidate.column)
    if (free && !taken.has(candidate.field)) taken.set(candidate.field, candidate)
  }
  return FIELD_NAMES.map(field => {
    const found = taken.get(field)
    if (found === undefined)
      return { field, column: null, sure: 'none', why: `No column seems to be “${FIELDS[field]}”.` }
    return { field, column: found.column, sure: found.sure, why: found.why }
  })
}

interface Candidate {
  readonly field: Field
  readonly column: Column
  readonly rank: number
  readonly sure: 'sure' | 'likely' | 'perhaps'
  readonly why: string
}

function candidates(table: Table): Candidate[] {
  return table.columns.flatMap(column => {
    const texts = textsUnder(table, column)
    return FIELD_NAMES.flatMap(field => byName(field, column, texts) ?? byContent(field, column, texts) ?? [])
  })
}

function byName(field: Field, column: Column, texts: readonly string[]): Candidate | null {
  const match = column.renamed ? null : matchName(field, column.name)
  if (match === null) return null
  // “Entry” and “Incident” head numbers in one list and sentences in another.
  const ids = areIds(texts)
  if ((field === 'text' && ids) || (field === 'rowId' && texts.length > 0 && !ids)) return null
  const sure = match.whole ? 'sure' : 'likely'
  const why = match.whole ? `The column is called “${column.name}”.` : `“${column.name}” speaks of it.`
  return { field, column, rank: match.rank, sure, why }
}

function byContent(field: Field, column: Column, texts: readonly string[]): Candidate | null {
  if (texts.length === 0) return null
  const guess = (rank: number, why: string): Candidate => ({ field, column, rank, sure: 'perhaps', why })
  if (field === 'date' && share(texts, text => DATE.test(text)) > 0.7)
    return guess(1000, 'What stands in it looks like dates.')
  if (field === 'time' && share(texts, text => TIME.test(text)) > 0.7)
    return guess(1000, 'What stands in it looks like times of day.')
  if (field !== 'text') return null
  const average = texts.reduce((sum, text) => sum + Math.min(text.length, 1000), 0) / texts.length
  return average > 25 ? guess(3000 - average, 'It holds the longest texts.') : null
}

/** Of the first hundred rows, what is not empty. */
const textsUnder = (table: Table, { index }: Column): readonly string[] =>
  table.rows
    .slice(0, 100)
    .map(({ cells }) => cells[index]?.text ?? '')
    .filter(text => text !== '')

const areIds = (texts: readonly string[]): boolean =>
  texts.length > 0 &&
  share(texts, text => text.length <= 30 && /^[\p{L}\p{N}][\p{L}\p{N}/.:_-]*$/u.test(text) && /\d/.test(text)) > 0.8

const share = (texts: readonly string[], is: (text: string) => boolean): number =>
  texts.filter(is).length / texts.length

const DATE =
  /^(?:\D{0,12}\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|.{0,12}\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4})/i
const TIME = /^\d{1,2}[:.]\d{2}/
