import { expect, test } from 'vitest'
import { fitMapping, guessColumns, mappingOf, mappingProblems } from '../model.ts'
import { bytesOf, tableOfBytes, tableOfList } from './fixtures/lists.ts'

const NONE = {
  date: null,
  text: null,
  time: null,
  rowId: null,
  source: null,
  kind: null,
  significance: null,
  analysis: null,
  worker: null,
}

test.each([
  [
    'social-care.csv',
    20,
    'UTF-8 text, cells parted by commas',
    {
      date: 'Date',
      time: 'Time',
      rowId: 'Record no',
      kind: 'Type',
      text: 'Details',
      worker: 'Worker',
      source: 'How known',
    },
  ],
  [
    'social-care-next-month.csv',
    26,
    'UTF-8 text, cells parted by commas',
    {
      date: 'Date',
      time: 'Time',
      rowId: 'Record no',
      kind: 'Type',
      text: 'Details',
      worker: 'Worker',
      source: 'How known',
    },
  ],
  [
    'police.xlsx',
    17,
    '',
    { date: 'Occurred on', time: 'At', rowId: 'Incident', kind: 'Class', text: 'Summary', worker: 'Officer' },
  ],
  [
    'school.csv',
    18,
    'Windows-1252 text, cells parted by commas',
    { date: 'Month', kind: 'Category', text: 'What was noticed', source: 'Noticed by' },
  ],
  [
    'health-messy.csv',
    17,
    'UTF-8 text, cells parted by semicolons',
    { date: 'When', text: 'Notes', rowId: 'Ref', worker: 'Seen by' },
  ],
  [
    'larch-house-kofi.csv',
    18,
    'UTF-8 text, cells parted by commas',
    { date: 'Date', time: 'Time', rowId: 'Entry', kind: 'Heading', text: 'Log', worker: 'Initials' },
  ],
] as const)(
  '%s has %i rows, is read as it was written, and its columns are guessed',
  async (name, rows, how, mapping) => {
    const table = await tableOfList(name)
    expect(table.header).toBe(1)
    expect(table.rows).toHaveLength(rows)
    expect(table.notes.join(' ')).toContain(how)
    expect(mappingOf(guessColumns(table))).toEqual({ ...NONE, ...mapping })
  },
)

test('The police’s dates, times and date-times come as an Excel screen shows them, and as dates', async () => {
  const table = await tableOfList('police.xlsx')
  expect(table.rows[1]?.cells.map(({ text, iso }) => [text, iso])).toEqual([
    ['MP/24/0077', null],
    ['03/02/2024', '2024-02-03'],
    ['17:05', '17:05'],
    ['Intelligence', null],
    ['Shopkeeper says that older people buy food for younger ones at the harbour shops.', null],
    ['PC 4417', null],
    ['03/02/2024 23:05', '2024-02-03T23:05:00'],
  ])
  expect(table.rows[0]?.cells[2]).toEqual({ text: '', iso: null, formula: false })
})

test('The school’s pounds and apostrophes are whole', async () => {
  const words = (await tableOfList('school.csv')).rows.map(({ cells }) => cells[2]?.text).join(' ')
  expect(words).toContain('about £400')
  expect(words).toContain('he didn’t say who bought them')
})

test('The same words come out of every encoding', async () => {
  const text = new TextDecoder().decode(bytesOf('social-care.csv'))
  const plain = (await tableOfBytes(text)).rows
  const wide = Buffer.from(`\uFEFF${text}`, 'utf16le')
  expect((await tableOfBytes(wide)).rows).toEqual(plain)
  expect((await tableOfBytes(Buffer.from(wide).swap16())).rows).toEqual(plain)
  expect((await tableOfBytes(Buffer.from(text, 'utf16le'))).rows).toEqual(plain)
  expect((await tableOfBytes(`\uFEFF${text}`)).rows).toEqual(plain)
})

test('Headings are found under a title, and what is empty or doubled is named', async () => {
  const table = await tableOfBytes(
    'Chronology of a child\n\nPrinted 1 May 2026\nDate,Details,,Details\n01/02/2024,a,b,c\n',
  )
  expect(table.header).toBe(4)
  expect(table.columns.map(({ name }) => name)).toEqual(['Date', 'Details', 'Column C', 'Details (2)'])
  expect(table.notes).toContain('What stands above the headings was left out: 2 rows.')
  expect(table.notes).toContain('These columns had no heading of their own: “Column C”, “Details (2)”.')
  expect(table.rows.map(row => row.number)).toEqual([5])
})

test('A guess says how sure it is and why', async () => {
  const table = await tableOfBytes(
    'Happened,Words,Date of birth,Worker name\n01/02/2024,He came in smiling and told us about the match,1/1/2010,A\n',
  )
  const said = guessColumns(table).filter(({ column }) => column !== null)
  expect(said.map(({ field, column, sure, why }) => [field, column?.name, sure, why])).toEqual([
    ['date', 'Happened', 'perhaps', 'What stands in it looks like dates.'],
    ['text', 'Words', 'perhaps', 'It holds the longest texts.'],
    ['worker', 'Worker name', 'likely', '“Worker name” speaks of it.'],
  ])
})

test('A kept mapping fits the next list whatever the order of its columns, and says what is gone', async () => {
  const kept = mappingOf(guessColumns(await tableOfList('social-care.csv')))
  const next = await tableOfBytes('DETAILS,date,Worker\nHe smiled,01/02/2024,A\n')
  const { mapping, missing } = fitMapping(kept, next)
  expect(mapping).toEqual({ ...NONE, date: 'date', text: 'DETAILS', worker: 'Worker' })
  expect(missing).toContain('This list has no column “Record no” for “The agency’s own number for the row”.')
  expect(mappingProblems(NONE, next)).toEqual({
    date: 'Choose the column for “When it happened”.',
    text: 'Choose the column for “What happened”.',
  })
})

test('A list may hold twenty thousand rows under its headings', async () => {
  expect((await tableOfBytes(`Date,Details\n${'1/2/2024,a\n'.repeat(20_000)}`)).rows).toHaveLength(20_000)
})

test('A row far below blank lines is not lost, and has its own number', async () => {
  const { rows } = await tableOfBytes(`Date,Details\n\n1/2/2024,"a\n\nb"\n${'\n'.repeat(50_000)}2/2/2024,c\n`)
  expect(rows.map(({ number }) => number)).toEqual([3, 50_004])
})
