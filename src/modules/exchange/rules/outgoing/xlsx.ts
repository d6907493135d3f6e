import type { OutTable } from '../../model.ts'
import { contentTypes, coreProperties, inSlices, packed, part, related, xml } from './parts.ts'

// A workbook of words (ECMA-376 part 1): every cell is text as it was told, so that no program works anything out of it.

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Letters in one cell: a spreadsheet takes no more. */
const CELL = 32_767

/** The rows on one sheet, their headings held in place; and on a second, what the file is. */
export async function xlsxOf(table: OutTable, title: string): Promise<Uint8Array> {
  const about: OutTable = {
    name: 'About this file',
    columns: [{ heading: 'About this file', width: 100 }],
    rows: table.about.map(sentence => [sentence]),
    about: [],
  }
  const sheets = [table, about]
  return packed({
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': `${SHEET}.sheet.main+xml`,
      '/xl/styles.xml': `${SHEET}.styles+xml`,
      '/xl/worksheets/sheet1.xml': `${SHEET}.worksheet+xml`,
      '/xl/worksheets/sheet2.xml': `${SHEET}.worksheet+xml`,
    }),
    '_rels/.rels': related([
      { id: 'r1', kind: 'officeDocument', target: 'xl/workbook.xml' },
      { id: 'r2', kind: 'core', target: 'docProps/core.xml' },
    ]),
    'docProps/core.xml': coreProperties(title),
    'xl/workbook.xml': part(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
        .map(({ name }, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': related([
      { id: 'r1', kind: 'worksheet', target: 'worksheets/sheet1.xml' },
      { id: 'r2', kind: 'worksheet', target: 'worksheets/sheet2.xml' },
      { id: 'r3', kind: 'styles', target: 'styles.xml' },
    ]),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': await sheetOf(table),
    'xl/worksheets/sheet2.xml': await sheetOf(about),
  })
}

/** Plain cells that wrap, and headings in bold. */
const STYLES = part(
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
)

async function sheetOf({ columns, rows }: OutTable): Promise<string> {
  const last = `${letters(columns.length - 1)}${rows.length + 1}`
  const written = await inSlices([columns.map(({ heading }) => heading), ...rows], rowOf)
  return part(
    `<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
      .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
      .join('')}</cols><sheetData>${written}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`,
  )
}

const rowOf = (cells: readonly string[], at: number): string =>
  `<row r="${at + 1}">${cells
    .map((words, column) => {
      const style = at === 0 ? ' s="1"' : ' s="0"'
      return `<c r="${letters(column)}${at + 1}"${style} t="inlineStr"><is><t xml:space="preserve">${text(words)}</t></is></c>`
    })
    .join('')}</row>`

/** Words that look like the format's own escapes stay words. */
const text = (words: string): string =>
  xml((words.length > CELL ? `${words.slice(0, CELL - 1)}…` : words).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))

/** A, B … Z, AA: the name of a column by its place. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : `${letters(Math.floor(at / 26) - 1)}${last}`
}
