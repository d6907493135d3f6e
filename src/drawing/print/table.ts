import type { PaperTable } from './paper.ts'
import { bottomOf, forTheEye, INK, MARGIN, roomOf, type Setting, settable, tagged } from './setting.ts'

const PAD = 5
const SIZE = 9.5

/** A table with its headings, which stand again on every page that it goes on to. */
export function setTable(setting: Setting, { columns, rows }: PaperTable): void {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / all) * roomOf(setting.pdf))
  const headings = columns.map(({ heading }) => heading)
  const table = tagged(setting.pdf, 'Table')
  setting.root.add(table)
  const grid: Grid = { ...setting, table, widths, headings }
  setting.pdf.y += 2
  rowOf(grid, headings, 'headings')
  for (const cells of rows) placed(grid, cells, 'cells')
  table.end()
  setting.pdf.y += 10
}

/** What is known, a line each: its name as the heading of its row. */
export function setFacts(setting: Setting, rows: readonly (readonly [string, string])[]): void {
  const table = tagged(setting.pdf, 'Table')
  setting.root.add(table)
  const grid: Grid = { ...setting, table, widths: [130, roomOf(setting.pdf) - 130], headings: null }
  for (const cells of rows) placed(grid, cells, 'headed')
  table.end()
  setting.pdf.y += 10
}

interface Grid extends Setting {
  readonly table: PDFKit.PDFStructureElement
  readonly widths: readonly number[]
  readonly headings: readonly string[] | null
}
type Sort = 'headings' | 'headed' | 'cells' | 'again'

/** On this page where it fits, else on the next; a row longer than a page goes on in a row of its own. */
function placed(grid: Grid, cells: readonly string[], sort: Sort): void {
  const { pdf, headings } = grid
  const height = heightOf(grid, cells, sort)
  const page = bottomOf(pdf) - MARGIN.top - (headings ? heightOf(grid, headings, 'headings') : 0)
  if (height > page) {
    const halves = cells.map(halved)
    placed(
      grid,
      halves.map(([first]) => first),
      sort,
    )
    placed(
      grid,
      halves.map(([, second]) => second),
      sort,
    )
    return
  }
  if (pdf.y + height > bottomOf(pdf)) {
    pdf.addPage()
    if (headings) rowOf(grid, headings, 'again')
  }
  rowOf(grid, cells, sort)
}

function halved(words: string): readonly [string, string] {
  const middle = words.indexOf(' ', words.length / 2)
  return words.length < 200 || middle < 0 ? [words, ''] : [words.slice(0, middle), words.slice(middle + 1)]
}

const isBold = (sort: Sort, at: number): boolean =>
  sort === 'headings' || sort === 'again' || (sort === 'headed' && at === 0)

function heightOf({ pdf, widths }: Grid, cells: readonly string[], sort: Sort): number {
  const heights = cells.map((words, at) => {
    pdf.font(isBold(sort, at) ? 'bold' : 'plain').fontSize(SIZE)
    return pdf.heightOfString(settable(pdf, words) || ' ', { width: (widths[at] ?? 0) - 2 * PAD, lineGap: 1 })
  })
  return Math.max(...heights) + 2 * PAD
}

function rowOf(grid: Grid, cells: readonly string[], sort: Sort): void {
  const { pdf, table, widths } = grid
  const [top, height] = [pdf.y, heightOf(grid, cells, sort)]
  backOf(grid, top, height, sort)
  const row = sort === 'again' ? null : tagged(pdf, 'TR')
  if (row) table.add(row)
  let x = MARGIN.left
  cells.forEach((words, at) => {
    const left = x
    const write = () => {
      pdf
        .font(isBold(sort, at) ? 'bold' : 'plain')
        .fontSize(SIZE)
        .fillColor(INK.strong)
      pdf.text(settable(pdf, words), left + PAD, top + PAD, { width: (widths[at] ?? 0) - 2 * PAD, lineGap: 1 })
    }
    if (row) row.add(cellOf(grid, sort, at, write))
    else outside(grid, write)
    x += widths[at] ?? 0
  })
  row?.end()
  pdf.y = top + height
  pdf.x = MARGIN.left
}

function cellOf({ pdf }: Grid, sort: Sort, at: number, write: () => void): PDFKit.PDFStructureElement {
  if (!isBold(sort, at)) return tagged(pdf, 'TD', write)
  return tagged(pdf, 'TH', write, { scope: sort === 'headed' ? 'Row' : 'Column' })
}

function outside({ pdf }: Grid, write: () => void): void {
  pdf.markContent('Artifact', { type: 'Pagination' })
  write()
  pdf.endMarkedContent()
}

/** The lines between rows, and grey behind the headings. */
function backOf({ pdf }: Grid, top: number, height: number, sort: Sort): void {
  const width = roomOf(pdf)
  forTheEye(pdf, () => {
    if (sort === 'headings' || sort === 'again') pdf.rect(MARGIN.left, top, width, height).fillColor(INK.faint).fill()
    pdf.moveTo(MARGIN.left, top + height).lineTo(MARGIN.left + width, top + height)
    pdf.lineWidth(0.5).strokeColor(INK.rule).stroke()
  })
}
