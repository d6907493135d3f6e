import { looksLikeHeading } from './columns/names.ts'
import { type Cell, EMPTY, type Row, type Sheet, unfit } from './table.ts'

export interface Column {
  /** From 0, in the order of the file. */
  readonly index: number
  /** As its heading says, on one line; a column without one is called by its letter, a second of the same name is numbered. */
  readonly name: string
  /** The name is ours: the heading was empty or stood there before. */
  readonly renamed: boolean
}

/** A list whose headings are known. Every row has a cell for every column. */
export interface Table {
  readonly kind: Sheet['kind']
  /** The row number of the headings. */
  readonly header: number
  readonly columns: readonly Column[]
  /** How many of the columns the row of headings reaches: what stands beyond them was split off by mistake. */
  readonly headings: number
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
}

/** Finds the headings under titles and blank rows. @throws Invalid where nothing is written in the file at all */
export function tableOf({ kind, rows, notes }: Sheet): Table {
  const at = headerAt(rows)
  const header = rows[at]
  if (header === undefined) throw unfit('There is nothing in this list. Choose the file that holds the list.')
  const under = rows.slice(at + 1)
  const width = under.reduce((widest, { cells }) => Math.max(widest, cells.length), header.cells.length)
  const columns = named(Array.from({ length: width }, (_, index) => header.cells[index]?.text ?? ''))
  return {
    kind,
    header: header.number,
    columns,
    headings: header.cells.length,
    rows: under.map(({ number, cells }) => ({ number, cells: filled(cells, width) })),
    notes: [...notes, ...notesOn(rows.slice(0, at), columns, under.length)],
  }
}

/** Among the first rows, that with most names which agencies give to columns; else the first that is not a title. */
function headerAt(rows: readonly Row[]): number {
  const first = rows.slice(0, 30).map(({ cells }) => cells.filter(({ text }) => text !== ''))
  const known = first.map(cells => cells.filter(({ text }) => looksLikeHeading(text)).length)
  const most = Math.max(0, ...known)
  if (most > 1 || (most === 1 && rows.length === 1)) return known.indexOf(most)
  const widest = Math.max(0, ...first.map(cells => cells.length))
  return first.findIndex(cells => cells.length * 2 >= widest)
}

function named(headings: readonly string[]): readonly Column[] {
  const taken = new Set(headings.map(onOneLine))
  const met = new Set<string>()
  return headings.map((heading, index) => {
    const said = onOneLine(heading)
    const wanted = said === '' ? `Column ${letterOf(index)}` : said
    const name = said !== '' && !met.has(said) ? said : free(wanted, said === '', taken)
    met.add(name)
    taken.add(name)
    return { index, name, renamed: name !== said }
  })
}

function free(wanted: string, plainFirst: boolean, taken: ReadonlySet<string>): string {
  if (plainFirst && !taken.has(wanted)) return wanted
  for (let count = 2; ; count++) if (!taken.has(`${wanted} (${count})`)) return `${wanted} (${count})`
}

const onOneLine = (heading: string): string => heading.replace(/\s+/g, ' ').trim().slice(0, 100)

/** 0 is A, 27 is AB. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

const filled = (cells: readonly Cell[], width: number): readonly Cell[] =>
  cells.length === width ? cells : Array.from({ length: width }, (_, index) => cells[index] ?? EMPTY)

function notesOn(titles: readonly Row[], columns: readonly Column[], rows: number): readonly string[] {
  const renamed = columns.filter(column => column.renamed).map(({ name }) => `“${name}”`)
  return [
    ...(titles.length > 0 ? [`What stands above the headings was left out: ${titles.length} rows.`] : []),
    ...(renamed.length > 0 ? [`These columns had no heading of their own: ${someOf(renamed)}.`] : []),
    ...(rows === 0 ? ['There are no rows under the headings.'] : []),
  ]
}

const someOf = (names: readonly string[]): string =>
  names.slice(0, 6).join(', ') + (names.length > 6 ? ` and ${names.length - 6} more` : '')
