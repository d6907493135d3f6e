import type { Column, Table } from '../header.ts'
import type { Guess } from './guess.ts'
import { FIELD_NAMES, FIELDS, type Field, REQUIRED } from './names.ts'

/** Which column is for what, by the names of the headings, so that it holds when columns change places. Kept per agency. */
export type Mapping = Readonly<Record<Field, string | null>>

export const mappingOf = (guesses: readonly Guess[]): Mapping =>
  filledWith(field => guesses.find(guess => guess.field === field)?.column?.name ?? null)

/**
 * A kept mapping for the next list: its columns that are there, and a sentence for each that is not.
 * Headings are compared without regard to case and spacing.
 */
export function fitMapping(
  kept: Mapping,
  table: Table,
): { readonly mapping: Mapping; readonly missing: readonly string[] } {
  const mapping = filledWith(field => columnOf(kept, field, table)?.name ?? null)
  const missing = FIELD_NAMES.filter(field => kept[field] !== null && mapping[field] === null)
  return { mapping, missing: missing.map(field => `This list has no column “${kept[field]}” for “${FIELDS[field]}”.`) }
}

/** One sentence for each field that must be chosen and is not, by its field. Empty when the mapping can be used. */
export function mappingProblems(mapping: Mapping, table: Table): Readonly<Partial<Record<Field, string>>> {
  const problems: Partial<Record<Field, string>> = {}
  for (const field of FIELD_NAMES) {
    const column = columnOf(mapping, field, table)
    if (mapping[field] !== null && column === null) problems[field] = `This list has no column “${mapping[field]}”.`
    else if (column === null && REQUIRED.includes(field)) problems[field] = `Choose the column for “${FIELDS[field]}”.`
  }
  return problems
}

export function columnOf(mapping: Mapping, field: Field, table: Table): Column | null {
  const name = mapping[field]
  if (name === null) return null
  const exact = table.columns.find(column => column.name === name)
  return exact ?? table.columns.find(column => loose(column.name) === loose(name)) ?? null
}

const loose = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim()

const filledWith = (nameOf: (field: Field) => string | null): Mapping => ({
  date: nameOf('date'),
  text: nameOf('text'),
  time: nameOf('time'),
  rowId: nameOf('rowId'),
  source: nameOf('source'),
  kind: nameOf('kind'),
  significance: nameOf('significance'),
  analysis: nameOf('analysis'),
  worker: nameOf('worker'),
})
