import { expect, test } from 'vitest'
import { tableOfBytes } from '../fixtures/lists.ts'
import { HEADINGS, packed, row, workbook } from '../fixtures/packed.ts'
import { dateCell, shownByCode, shownByNumber } from './serial.ts'

test.each([
  [0.5, 'time', 1900, '12:00', '12:00'],
  [1, 'date', 1900, '01/01/1900', '1900-01-01'],
  [59, 'date', 1900, '28/02/1900', '1900-02-28'],
  [61, 'date', 1900, '01/03/1900', '1900-03-01'],
  [45351, 'date', 1900, '29/02/2024', '2024-02-29'],
  [43889, 'date', 1904, '29/02/2024', '2024-02-29'],
  [45351.999999, 'date-time', 1900, '01/03/2024', '2024-03-01'],
  [45351.75, 'date', 1900, '29/02/2024 18:00', '2024-02-29T18:00:00'],
  [45351.75, 'time', 1900, '18:00', '18:00'],
] as const)('%d shown as a %s, counted from %i, is %s', (serial, shown, system, text, iso) => {
  expect(dateCell(serial, shown, system)).toEqual({ text, iso })
})

test.each([60, -1, 3_000_000, Number.NaN])('%d is no day of a spreadsheet', serial => {
  expect(dateCell(serial, 'date', 1900)).toBeNull()
})

test.each([
  ['dd/mm/yyyy', 'date'],
  ['[$-809]d mmmm yyyy;@', 'date'],
  ['mmm-yy', 'date'],
  ['dd/mm/yyyy hh:mm', 'date-time'],
  ['h:mm AM/PM', 'time'],
  ['[h]:mm', 'number'],
  ['0.00" days"', 'number'],
  ['General', 'number'],
  ['#,##0;[Red]-#,##0', 'number'],
  ['\\d0', 'number'],
])('The format %s shows a %s', (code, shown) => {
  expect(shownByCode(code)).toBe(shown)
})

test.each([
  [0, 'number'],
  [14, 'date'],
  [20, 'time'],
  [22, 'date-time'],
  [45, 'number'],
  [57, 'date'],
] as const)('The built-in format %i shows a %s', (format, shown) => {
  expect(shownByNumber(format)).toBe(shown)
})

test('Strings are shared, phonetic signs left out, gaps kept, and a day counted from 1904 where the book says so', async () => {
  const table = await tableOfBytes(
    packed(
      workbook(
        `${row(3, 'Date', 'Details', 'Notes')}<row r="5"><c r="A5" s="1"><v>43889</v></c><c r="C5" t="s"><v>1</v></c></row>`,
        {
          book: '<workbookPr date1904="1"/>',
          styles:
            '<numFmts><numFmt numFmtId="170" formatCode="d mmm yyyy"/></numFmts><cellStyleXfs><xf numFmtId="22"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="170"/></cellXfs>',
          strings: '<si><t>no</t></si><si><r><t>He </t></r><r><t>smiled_x000D_&amp;</t></r><rPh><t>x</t></rPh></si>',
        },
      ),
    ),
  )
  expect(table.header).toBe(3)
  expect(table.rows).toEqual([
    {
      number: 5,
      cells: [
        { text: '29/02/2024', iso: '2024-02-29', formula: false },
        { text: '', iso: null, formula: false },
        { text: 'He smiled\r&', iso: null, formula: false },
      ],
    },
  ])
})

test('A formula is never worked out: what it showed when it was saved is kept and marked', async () => {
  const cells = '<row r="2"><c t="str"><f>cmd|\'/C calc\'!A0</f><v>1 May 2024</v></c><c><f>1+1</f></c></row>'
  const table = await tableOfBytes(packed(workbook(HEADINGS + cells)))
  expect(table.rows[0]?.cells).toEqual([
    { text: '1 May 2024', iso: null, formula: true },
    { text: '', iso: null, formula: true },
  ])
})
