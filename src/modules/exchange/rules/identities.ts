import { type EntryId, Invalid } from '../../../kernel/index.ts'
import { readValue } from '../../record/index.ts'
import {
  IDENTITY_FIELDS,
  type IdentityColumns,
  type IdentityField,
  type ReadChild,
  type Row,
  type Said,
  type Table,
} from '../model.ts'

export type ReadIdentity =
  | ({ readonly ok: true } & ReadChild)
  | {
      readonly ok: false
      readonly row: number
      readonly cells: readonly string[]
      readonly problems: readonly string[]
    }

/** Which fact each column tells, under which sort. */
const FACTS: readonly { readonly field: IdentityField; readonly kind: string; readonly code: string }[] = [
  { field: 'birthDate', kind: 'birth-date', code: 'told' },
  { field: 'sex', kind: 'sex', code: '' },
  { field: 'la', kind: 'identifier', code: 'la' },
  { field: 'nhs', kind: 'identifier', code: 'nhs' },
  { field: 'upn', kind: 'identifier', code: 'upn' },
  { field: 'legalStatus', kind: 'legal-status', code: '' },
  { field: 'worker', kind: 'allocated-worker', code: '' },
]

/** Every row as a child, or what to mend in it. A number that stands twice is nobody's until the council says whose. */
export function readIdentities(table: Table, columns: IdentityColumns, now: Date): readonly ReadIdentity[] {
  const read = table.rows.map(row => readOne(row, columns, now))
  const counts = new Map<string, number>()
  for (const one of read) if (one.ok) counts.set(one.la, (counts.get(one.la) ?? 0) + 1)
  return read.map((one, place) =>
    one.ok && (counts.get(one.la) ?? 0) > 1
      ? { ok: false, row: one.row, cells: textsOf(table.rows[place]), problems: [TWICE] }
      : one,
  )
}

const TWICE = `${IDENTITY_FIELDS.la}: this number stands twice in the list.`
const textsOf = (row: Row | undefined): readonly string[] => row?.cells.map(cell => cell.text) ?? []

function readOne(row: Row, columns: IdentityColumns, now: Date): ReadIdentity {
  const problems: string[] = []
  const cell = (field: IdentityField) => row.cells[columns[field]?.index ?? -1]
  const words = (field: IdentityField): string => cell(field)?.text.trim() ?? ''
  const value = (field: IdentityField, kind: string, code: string, typed: string): Said | null => {
    if (typed === '') return null
    try {
      const read = readValue({ kind, code }, typed, { now })
      return { kind, code, value: read.value, dated: read.dated ?? null }
    } catch (failure) {
      if (!(failure instanceof Invalid)) throw failure
      problems.push(`${IDENTITY_FIELDS[field]}: ${failure.message}`)
      return null
    }
  }
  const typedName = words('name') || [words('forename'), words('surname')].filter(Boolean).join(' ')
  const name = value('name', 'name', 'legal', typedName)
  const said = FACTS.flatMap(
    ({ field, kind, code }) => value(field, kind, code, typedOf(field, cell(field), words(field))) ?? [],
  )
  const la = said.find(one => one.kind === 'identifier' && one.code === 'la')?.value
  if (!name && problems.length === 0) problems.push(`${IDENTITY_FIELDS.name}: enter the name.`)
  if (!la && words('la') === '') problems.push(`${IDENTITY_FIELDS.la}: enter the number.`)
  if (problems.length > 0 || !name || !la) return { ok: false, row: row.number, cells: textsOf(row), problems }
  return { ok: true, row: row.number, la, name: name.value, said: [name, ...said] }
}

/** A date of Excel as its day; sex as our codes; everything else as it stands. */
function typedOf(field: IdentityField, cell: Row['cells'][number] | undefined, words: string): string {
  if (field === 'birthDate') return cell?.iso?.slice(0, 10) ?? words
  if (field !== 'sex' || words === '') return words
  if (/^(?:f|female|girl|woman|2)$/i.test(words)) return 'female'
  return /^(?:m|male|boy|man|1)$/i.test(words) ? 'male' : 'unknown'
}

/** A child of the list beside what this reader may read of them: what would be said for the first time, and what would change. */
export interface IdentityChange {
  readonly added: readonly Said[]
  readonly changed: readonly {
    readonly said: Said
    readonly before: string
    readonly fact: EntryId
    readonly version: number
  }[]
}

interface Standing {
  readonly id: EntryId
  readonly version: number
  readonly kind: string
  readonly code: string
  readonly value: string
  readonly agency: string
}

/** What holds one value at a time, so that a new one takes the place of the agency's own; the rest stand beside each other. */
const ONE_AT_A_TIME: readonly string[] = ['legal-status', 'allocated-worker', 'birth-date']

export function changeOf(child: ReadChild, facts: readonly Standing[], agency: string): IdentityChange {
  const of = ({ kind, code }: Said) =>
    facts.filter(fact => fact.kind === kind && (kind !== 'identifier' || fact.code === code))
  const news = child.said.filter(said => !of(said).some(fact => fact.value === said.value))
  const own = (said: Said) =>
    ONE_AT_A_TIME.includes(said.kind) ? of(said).find(fact => fact.agency === agency) : undefined
  return {
    added: news.filter(said => own(said) === undefined),
    changed: news.flatMap(said => {
      const fact = own(said)
      return fact ? [{ said, before: fact.value, fact: fact.id, version: fact.version }] : []
    }),
  }
}
