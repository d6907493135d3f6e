import { Invalid, text } from '../../../kernel/index.ts'
import {
  type Cell,
  columnOf,
  DRAFT_MAX,
  type Draft,
  EMPTY,
  FIELDS,
  type Field,
  type Mapping,
  mappingProblems,
  type Row,
  type Table,
} from '../model.ts'
import { whenOfCells } from './when.ts'

/** What stands in the way of a row, a sentence for each column, for beside the cell. */
export interface Problem {
  readonly field: Field
  /** The name of the column. */
  readonly column: string
  readonly sentence: string
}

export type ReadRow =
  | { readonly ok: true; readonly row: number; readonly draft: Draft }
  | { readonly ok: false; readonly row: number; readonly problems: readonly Problem[] }

/**
 * Every row under a mapping: what it would become, or what to mend in it. `now` is the moment of the import.
 * @throws Invalid where the mapping lacks a column that every list must have, or names one that is not there
 */
export function readRows(table: Table, mapping: Mapping, now: Date): readonly ReadRow[] {
  const wrong = Object.entries(mappingProblems(mapping, table))
  if (wrong.length > 0) throw new Invalid(Object.fromEntries(wrong))
  const places = new Map(FIELD_LIST.map(field => [field, columnOf(mapping, field, table)]))
  const placeOf: PlaceOf = field => places.get(field) ?? null
  return table.rows.map(row => (isSplit(row, table) ? splitRow(row, placeOf) : readRow(row, placeOf, now)))
}

type PlaceOf = (field: Field) => { readonly index: number; readonly name: string } | null

/** A semicolon in a sentence that stands without quotation marks moves everything after it one cell on. */
const isSplit = (row: Row, { headings }: Table): boolean =>
  row.cells.slice(headings).some(({ text: words }) => words !== '')

function splitRow(row: Row, placeOf: PlaceOf): ReadRow {
  const column = placeOf('text')?.name ?? ''
  return { ok: false, row: row.number, problems: [{ field: 'text', column, sentence: SPLIT }] }
}

const SPLIT =
  'This row has more cells than there are headings, so its words may be cut in two. Put quotation marks around them.'

function readRow(row: Row, placeOf: PlaceOf, now: Date): ReadRow {
  const problems: Problem[] = []
  const cell = (field: Field): Cell => row.cells[placeOf(field)?.index ?? -1] ?? EMPTY
  const wrong = (field: Field, sentence: string): void => {
    problems.push({ field, column: placeOf(field)?.name ?? '', sentence })
  }
  const words = (field: Exclude<Field, 'date' | 'time'>): string => {
    const read = READERS[field].safeParse(cell(field).text)
    if (read.success) return read.data
    wrong(field, `${read.error.issues[0]?.message ?? ''}.`)
    return ''
  }
  const when = whenOfCells(cell('date'), cell('time'), now)
  if (!when.ok) wrong('date', when.sentence)
  const said = {
    text: words('text'),
    source: words('source'),
    kindTyped: words('kind'),
    rowId: words('rowId') || null,
    worker: words('worker'),
    significance: words('significance'),
    analysis: words('analysis'),
  }
  if (!when.ok || problems.length > 0) return { ok: false, row: row.number, problems }
  const formulas = FIELD_LIST.flatMap(field => formulaNote(cell(field), placeOf(field)?.name ?? ''))
  const notes = [...when.notes, ...formulas]
  return {
    ok: true,
    row: row.number,
    draft: { row: row.number, when: when.when, whenTyped: when.typed, ...said, notes },
  }
}

/** A spreadsheet that opens our export would run it, so the export guards it (WB-10); here it is only words. */
function formulaNote(cell: Cell, column: string): readonly string[] {
  if (cell.formula) return [`“${column}” was a formula. What it showed was kept as text, and nothing was worked out.`]
  return FORMULA.test(cell.text) ? [`“${column}” begins like a formula. It was kept as text.`] : []
}

/** “- rang mum” and “+44 7700 900123” begin in the same way and are no formulas. */
const FORMULA = /^(?:[=＝]|[-+@＋－＠][\p{L}\d(].{0,200}?[(|!])/u

const FIELD_LIST = Object.keys(FIELDS) as readonly Field[]

const READERS = {
  text: text({ label: FIELDS.text, max: DRAFT_MAX.text }),
  source: text({ label: FIELDS.source, max: DRAFT_MAX.source, required: false }),
  kind: text({ label: FIELDS.kind, max: DRAFT_MAX.kindTyped, required: false }),
  rowId: text({ label: FIELDS.rowId, max: DRAFT_MAX.rowId, required: false }),
  worker: text({ label: FIELDS.worker, max: DRAFT_MAX.worker, required: false }),
  significance: text({ label: FIELDS.significance, max: DRAFT_MAX.significance, required: false }),
  analysis: text({ label: FIELDS.analysis, max: DRAFT_MAX.analysis, required: false }),
}
