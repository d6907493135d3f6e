import type { OutTable } from '../../model.ts'
import { contentTypes, coreProperties, inSlices, packed, part, related, xml } from './parts.ts'

// A document to go on writing in (ECMA-376 part 1): a title, what it is, and one table whose headings stand on every page.

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Twentieths of a point: A4 on its side within its margins, shared out by the columns' widths. */
const ROOM = 15_400

export async function docxOf(table: OutTable, title: string): Promise<Uint8Array> {
  return packed({
    '[Content_Types].xml': contentTypes({
      '/word/document.xml': `${WORD}.document.main+xml`,
      '/word/styles.xml': `${WORD}.styles+xml`,
    }),
    '_rels/.rels': related([
      { id: 'r1', kind: 'officeDocument', target: 'word/document.xml' },
      { id: 'r2', kind: 'core', target: 'docProps/core.xml' },
    ]),
    'docProps/core.xml': coreProperties(title),
    'word/_rels/document.xml.rels': related([{ id: 'r1', kind: 'styles', target: 'styles.xml' }]),
    'word/styles.xml': STYLES,
    'word/document.xml': part(
      `<w:document xmlns:w="${MAIN}"><w:body>${paragraph(title, 'Title')}${table.about
        .map(sentence => paragraph(sentence))
        .join(
          '',
        )}${paragraph(table.name, 'Heading1')}${await tableOf(table)}${paragraph('')}${PAGE}</w:body></w:document>`,
    ),
  })
}

const PAGE =
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="720" w:bottom="850" w:left="720" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>'

async function tableOf({ columns, rows }: OutTable): Promise<string> {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.round((width / all) * ROOM))
  const headings = columns.map(({ heading }) => heading)
  const written = await inSlices(rows, cells => rowOf(cells, widths, false))
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${ROOM}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths
    .map(width => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>${rowOf(headings, widths, true)}${written}</w:tbl>`
}

const rowOf = (cells: readonly string[], widths: readonly number[], isHead: boolean): string =>
  `<w:tr><w:trPr><w:cantSplit w:val="${isHead}"/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells
    .map(
      (words, at) =>
        `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>${words
          .split('\n')
          .map(line => paragraph(line, isHead ? 'Headings' : 'Cell'))
          .join('')}</w:tc>`,
    )
    .join('')}</w:tr>`

const paragraph = (words: string, style = 'Normal'): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${xml(words)}</w:t></w:r></w:p>`

const style = (id: string, name: string, based: string, look: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${based && `<w:basedOn w:val="${based}"/>`}${more}<w:rPr>${look}</w:rPr></w:style>`

const STYLES = part(
  `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>${[
    style('Normal', 'Normal', '', '', '<w:pPr><w:spacing w:after="80"/></w:pPr>'),
    style('Title', 'Title', 'Normal', '<w:b/><w:sz w:val="36"/>'),
    style(
      'Heading1',
      'heading 1',
      'Normal',
      '<w:b/><w:sz w:val="28"/>',
      '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>',
    ),
    style('Cell', 'Cell', 'Normal', '<w:sz w:val="18"/>', '<w:pPr><w:spacing w:after="40"/></w:pPr>'),
    style('Headings', 'Headings', 'Cell', '<w:b/>'),
  ].join(
    '',
  )}<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/>`).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`,
)
