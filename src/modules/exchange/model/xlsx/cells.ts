import { type Cell, EMPTY, isBlank, LIMITS, type Row, refuseTooLong, refuseTooMany, unfit } from '../table.ts'
import { unescaped } from './escapes.ts'
import { dateCell } from './serial.ts'
import type { Parts } from './unzip.ts'
import type { Workbook } from './workbook.ts'
import { readXml } from './xml.ts'

/** The rows of a sheet that have anything in them. @throws Invalid as soon as there is more than a list may hold */
export async function readCells(parts: Parts, part: string, book: Workbook): Promise<readonly Row[]> {
  const rows: Row[] = []
  let [number, column, text, isValue, isPhonetic, isFormula] = [0, 0, '', false, false, false]
  let cells: Cell[] = []
  let characters = 0
  let now: ReadonlyMap<string, string> = new Map()
  await readXml(parts.read(part), {
    open(name, attributes) {
      if (name === 'row') {
        number = rowOf(attributes.get('r')) ?? number + 1
        ;[cells, column] = [[], 0]
      }
      if (name === 'c') {
        column = columnOf(attributes.get('r')) ?? column + 1
        ;[now, text, isFormula] = [attributes, '', false]
      }
      if (name === 'f') isFormula = true
      if (name === 'rPh') isPhonetic = true
      isValue = name === 'v' || (name === 't' && !isPhonetic)
    },
    text(piece) {
      if (!isValue) return
      text += piece
      refuseTooLong(number, text.length)
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      if (name === 'rPh') isPhonetic = false
      if (name === 'c') {
        const cell = { ...cellOf(text, now, book), formula: isFormula }
        if (cell.text !== '') refuseTooMany('columns', column)
        refuseTooLong(number, cell.text.length)
        characters += cell.text.length
        if (characters > LIMITS.unzippedBytes) throw unfit(TOO_MUCH)
        if (cell.text !== '' || isFormula) place(cells, column, cell)
      }
      if (name !== 'row') return
      const row = { number, cells }
      if (!isBlank(row)) refuseTooMany('rows', rows.push(row) - 1)
    },
  })
  return rows
}

/** Cells may leave gaps: what is not there is empty. */
function place(cells: Cell[], column: number, cell: Cell): void {
  if (column < 1 || column > LIMITS.columns) return
  while (cells.length < column) cells.push(EMPTY)
  cells[column - 1] = cell
}

function cellOf(value: string, attributes: ReadonlyMap<string, string>, book: Workbook): Pick<Cell, 'text' | 'iso'> {
  const type = attributes.get('t') ?? 'n'
  if (type === 's') return { text: book.strings[Number(value)] ?? '', iso: null }
  if (type === 'b') return { text: value === '1' ? 'Yes' : 'No', iso: null }
  if (type === 'd') return { text: value, iso: value }
  if (type !== 'n' || value === '') return { text: unescaped(value), iso: null }
  const shown = book.styles[Number(attributes.get('s') ?? 0)] ?? 'number'
  const number = Number(value)
  return dateCell(number, shown, book.system) ?? { text: plain(value, number), iso: null }
}

/** As a screen shows it: fifteen digits, so that 0.1 + 0.2 is 0.3. */
const plain = (value: string, number: number): string =>
  Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value

/** `AB12` is column 28; null where the cell does not say. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  return letters === undefined ? null : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function rowOf(reference: string | undefined): number | null {
  const number = Number(reference)
  return Number.isInteger(number) && number > 0 ? number : null
}

/** The same words may stand in every cell and be packed once. */
const TOO_MUCH = 'This list holds more words than can be read at once. Split it and bring in each part.'
