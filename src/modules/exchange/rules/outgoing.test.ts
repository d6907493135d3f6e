import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { readTable } from '../model.ts'
import { csvOf, docxOf, xlsxOf } from '../rules.ts'

const table = (cells: readonly string[]) => ({
  name: 'Chronology',
  columns: [
    { heading: 'When', width: 20 },
    { heading: 'What was told', width: 80 },
  ],
  rows: cells.map(words => ['1 May 2026', words]),
  about: ['Chronology of ABCDE-FGHJK.'],
})

const HARD = [
  '=1+1',
  '@SUM(A1)',
  '+44 1632 960001',
  '-',
  '\t=cmd',
  '"quoted", and, commas',
  'two\nlines',
  '＝1',
  'an é, a 字',
  '<b>&amp;</b>',
]

test('no cell of a text file can be taken for a formula, and every other reads as it was told', async () => {
  const read = await readTable(Buffer.from(csvOf(table(HARD))))
  const cells = read.ok ? read.table.rows.map(row => row.cells[1]?.text ?? '') : []
  expect(cells.filter(cell => /^[\s"']*[=+\-@＝]/u.test(cell) && !cell.startsWith("'"))).toEqual([])
  expect(cells).toEqual(expect.arrayContaining(['"quoted", and, commas', 'two\nlines', 'an é, a 字', '<b>&amp;</b>']))
})

test('a workbook reads back as the words that went in, formulas and all, as words', async () => {
  const read = await readTable(Buffer.from(xlsxOf(table(HARD), 'Chronology, ABCDE-FGHJK')))
  const cells = read.ok ? read.table.rows.map(row => row.cells[1]?.text.trim()) : [JSON.stringify(read)]
  expect(cells).toEqual(HARD.map(words => words.trim()))
})

test('whatever is told, every part of a document is XML that can be read, and holds the words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), words => {
      for (const bytes of [docxOf(table([words]), 'Chronology'), xlsxOf(table([words]), 'Chronology')])
        for (const [path, part] of Object.entries(unzipSync(bytes)))
          wellFormed(path, Buffer.from(part).toString('utf8'))
    }),
    { numRuns: 200 },
  )
  const parts = unzipSync(docxOf(table(HARD), 'Chronology'))
  const body = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8')
  expect(body).toContain('&lt;b&gt;&amp;amp;&lt;/b&gt;')
  expect(body).toContain('<w:tblHeader/>')
})

test('the same words make the same file, whenever', () => {
  expect(docxOf(table(HARD), 'Chronology')).toEqual(docxOf(table(HARD), 'Chronology'))
})

function wellFormed(path: string, text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', failure => {
    throw new Error(`${path}: ${failure.message}`)
  })
  parser.write(text).close()
}
