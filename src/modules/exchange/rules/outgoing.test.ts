import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import type { Network } from '../../views/index.ts'
import { readTable } from '../model.ts'
import { csvOf, docxOf, graphmlOf, xlsxOf } from '../rules.ts'

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
  const read = await readTable(Buffer.from(await xlsxOf(table(HARD), 'Chronology, ABCDE-FGHJK')))
  const cells = read.ok ? read.table.rows.map(row => row.cells[1]?.text.trim()) : [JSON.stringify(read)]
  expect(cells).toEqual(HARD.map(words => words.trim()))
})

test('whatever is told, every part of a document is XML that can be read, and holds the words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async words => {
      for (const bytes of [await docxOf(table([words]), 'Chronology'), await xlsxOf(table([words]), 'Chronology')])
        for (const [path, part] of Object.entries(unzipSync(bytes)))
          wellFormed(path, Buffer.from(part).toString('utf8'))
    }),
    { numRuns: 30 },
  )
  const parts = unzipSync(await docxOf(table(HARD), 'Chronology'))
  const body = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8')
  expect(body).toContain('&lt;b&gt;&amp;amp;&lt;/b&gt;')
  expect(body).toContain('<w:tblHeader/>')
})

test('the same words make the same file, whenever', async () => {
  expect(await docxOf(table(HARD), 'Chronology')).toEqual(await docxOf(table(HARD), 'Chronology'))
})

const NET: Network['net'] = {
  knots: [
    { id: 'b7', kind: 'child', name: 'Jordan <Vale> & co', note: 'child', marked: true, halfKnown: false },
    { id: 'a1', kind: 'person', name: 'unknown male, “Smiler”', note: '', marked: false, halfKnown: true },
    { id: 'c3', kind: 'phone', name: '=HYPERLINK("x")', note: '', marked: false, halfKnown: false },
  ],
  strands: [
    {
      id: 's1',
      marked: false,
      from: 'a1',
      to: 'b7',
      label: 'seen with',
      ties: 2,
      howKnown: 'observed',
      isOver: false,
      directed: true,
    },
    {
      id: 's2',
      marked: false,
      from: 'b7',
      to: 'c3',
      label: 'uses',
      ties: 1,
      howKnown: 'told',
      isOver: true,
      directed: false,
    },
  ],
}

test('a network as GraphML is read back as what went in, under numbers of its own', () => {
  const nodes: Record<string, Record<string, string>> = {}
  const edges: Record<string, string>[] = []
  let [open, key]: [Record<string, string>, string] = [{}, '']
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'node' || name === 'edge') open = { ...attributes }
    if (name === 'node') nodes[attributes['id'] ?? ''] = open
    if (name === 'edge') edges.push(open)
    if (name === 'data') key = attributes['key'] ?? ''
  })
  parser.on('text', text => {
    if (key) open[key] = `${open[key] ?? ''}${text}`
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'data') key = ''
  })
  parser.write(new TextDecoder().decode(graphmlOf(NET))).close()
  expect(nodes['n1']).toMatchObject({ name: 'Jordan <Vale> & co', kind: 'child', chosen: 'true' })
  expect(edges).toMatchObject([
    { source: 'n2', target: 'n1', directed: 'true', label: 'seen with', ties: '2', over: 'false' },
    { source: 'n1', target: 'n3', directed: 'false', howKnown: 'told', over: 'true' },
  ])
  expect(Object.keys(nodes)).toEqual(['n1', 'n2', 'n3'])
})

function wellFormed(path: string, text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', failure => {
    throw new Error(`${path}: ${failure.message}`)
  })
  parser.write(text).close()
}
