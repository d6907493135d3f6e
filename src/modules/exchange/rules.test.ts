import { expect, test } from 'vitest'
import { tableOfBytes, tableOfList } from './model/fixtures/lists.ts'
import { type Draft, guessColumns, mappingOf } from './model.ts'
import { markedOf, newRows, possibleDuplicates, type ReadRow, readRows, type Told } from './rules.ts'

const NOW = new Date('2026-11-25T12:00:00Z')

async function rowsOf(list: string): Promise<readonly ReadRow[]> {
  const table = list.includes('\n') ? await tableOfBytes(list) : await tableOfList(list)
  return readRows(table, mappingOf(guessColumns(table)), NOW)
}

const draftsOf = async (list: string): Promise<readonly Draft[]> =>
  (await rowsOf(list)).flatMap(row => (row.ok ? [row.draft] : []))

const problemsOf = async (list: string): Promise<readonly string[]> =>
  (await rowsOf(list)).flatMap(row =>
    row.ok ? [] : row.problems.map(({ column, sentence }) => `${row.row} ${column}: ${sentence}`),
  )

test.each([
  ['03/05/2025,21:30', '2025-05-03T21:30:00', '03/05/2025 21:30'],
  ['03/05/2025,2130', '2025-05-03T21:30:00', '03/05/2025 2130'],
  ['03/05/2025,9.15hrs', '2025-05-03T09:15:00', '03/05/2025 9.15hrs'],
  ['03/05/2025,9pm', '2025-05-03T21:00:00', '03/05/2025 9pm'],
  ['2025-05-03 00:00:00,21:30', '2025-05-03T21:30:00', '2025-05-03 00:00:00 21:30'],
  ['03/05/2025 00:00:00,', '2025-05-03', '03/05/2025 00:00:00'],
  ['03/05/2025 00:00,', '2025-05-03T00:00:00', '03/05/2025 00:00'],
  ['3/5/25,', '2025-05-03', '3/5/25'],
  ['March 2009,', '2009-03', 'March 2009'],
  ['March 2009,10:00', '2009-03', 'March 2009 10:00'],
  ['c. spring 2010,', '2010-21~', 'c. spring 2010'],
  ['w/c 4 Oct 2010,', '[2010-10-04..2010-10-10]', 'w/c 4 Oct 2010'],
  ['unknown,', 'XXXX', 'unknown'],
])('A row that says %s is of %s, and shows %s', async (cells, edtf, typed) => {
  const [draft] = await draftsOf(`Date,Time,Details\n${cells},He smiled\n`)
  expect(draft).toMatchObject({ whenTyped: typed, when: { edtf, asTyped: typed } })
})

test.each([
  ['29/02/2023,a', '2 Date: There is no 29 February in 2023: it is not a leap year.'],
  [',a', '2 Date: The date is blank. Write when it was, or “unknown”.'],
  ['01/01/2099,a', '2 Date: This is in the future. Check the date.'],
  ['01/01/2024,', '2 Details: Enter what happened.'],
  [
    '01/01/2024,one\u0007two',
    '2 Details: What happened holds a character that cannot be kept. Copy the words again as plain text.',
  ],
])('A row that says %s is sent back with a sentence', async (cells, problem) => {
  expect(await problemsOf(`Date,Details\n${cells}\n`)).toEqual([problem])
})

test('A row has a problem for each of its columns', async () => {
  expect(await problemsOf('Date,Details,Worker\n,,A\n')).toHaveLength(2)
})

test('A time of today that has not come is sent back', async () => {
  expect(await problemsOf('Date,Time,Details\n25/11/2026,23:00,a\n')).toEqual([
    '2 Date: This is in the future. Check the date.',
  ])
})

test('Formulas are kept as text and marked; a dash and a telephone number are neither', async () => {
  const drafts = await draftsOf(
    "Date,Details\n1/2/2024,=cmd|' /C calc'!A0\n1/2/2024,＝1+1\n1/2/2024,- rang mum\n1/2/2024,+44 7700 900123\n",
  )
  expect(drafts.map(({ text }) => text)).toEqual(["=cmd|' /C calc'!A0", '＝1+1', '- rang mum', '+44 7700 900123'])
  const marked = ['“Details” begins like a formula. It was kept as text.']
  expect(drafts.map(({ notes }) => notes)).toEqual([marked, marked, [], []])
})

test('The nurses’ list has two rows to mend, and each says what', async () => {
  expect(await problemsOf('health-messy.csv')).toEqual([
    '16 Notes: This row has more cells than there are headings, so its words may be cut in two. Put quotation marks around them.',
    expect.stringContaining('20 When: We could not read “before Easter 2026” as a date.'),
  ])
})

test.each(['social-care.csv', 'police.xlsx', 'school.csv', 'larch-house-kofi.csv'])(
  'Every row of %s can be brought in',
  async list => {
    expect(await problemsOf(list)).toEqual([])
  },
)

const marksOf = (drafts: readonly Draft[]): ReadonlySet<string> =>
  new Set(markedOf(drafts).flatMap(({ marks }) => [marks.identity, marks.version]))
const rowsIn = (marked: readonly { readonly draft: Draft }[]) => marked.map(({ draft }) => draft.rowId ?? draft.row)

test.each(['social-care.csv', 'police.xlsx', 'school.csv', 'health-messy.csv'])('%s twice adds nothing', async list => {
  const drafts = await draftsOf(list)
  expect(newRows(marksOf(drafts), drafts)).toMatchObject({ added: [], changed: [], clashing: [] })
})

test('Next month’s longer list adds the six new rows and shows the one that was written anew', async () => {
  const here = marksOf(await draftsOf('social-care.csv'))
  const next = newRows(here, await draftsOf('social-care-next-month.csv'))
  expect(rowsIn(next.added)).toEqual(['SC-1021', 'SC-1022', 'SC-1023', 'SC-1024', 'SC-1025', 'SC-1026'])
  expect(rowsIn(next.changed)).toEqual(['SC-1016'])
  expect(next.known).toHaveLength(19)
})

test('H-17, twice in one list, comes in once; one number with two stories is sent back to its agency', async () => {
  expect(rowsIn(newRows(new Set(), await draftsOf('health-messy.csv')).known)).toEqual(['H-17'])
  const two = newRows(new Set(), await draftsOf('Ref,Date,Details\nA1,1/2/2024,one\nA1,1/2/2024,two\n'))
  expect([rowsIn(two.added), rowsIn(two.clashing)]).toEqual([['A1'], ['A1']])
})

test('Without numbers, the same words on the same date twice are two rows, and stay two', async () => {
  const list = 'Date,Details\n1/2/2024,Late\n1/2/2024,Late\n'
  const drafts = await draftsOf(list)
  expect(newRows(new Set(), drafts).added).toHaveLength(2)
  const longer = await draftsOf(`${list}1/2/2024,  Late \n2/2/2024,Late\n`)
  expect(rowsIn(newRows(marksOf(drafts), longer).added)).toEqual([4, 5])
})

const LISTS = ['social-care.csv', 'police.xlsx', 'school.csv', 'health-messy.csv']
const TWICE_TOLD = [
  'SC-1007 MP/25/0302',
  'SC-1009 MP/25/0701',
  'SC-1009 school.csv 11',
  'SC-1009 H-17',
  'MP/25/0701 school.csv 11',
  'MP/25/0701 H-17',
  'school.csv 11 H-17',
  'SC-1012 MP/25/0990',
  'SC-1017 school.csv 16',
  'SC-1018 MP/26/0211',
]

async function toldBy(list: string): Promise<readonly Told[]> {
  const { added } = newRows(new Set(), await draftsOf(list))
  return added.map(({ draft }) => ({ ...draft, id: draft.rowId ?? `${list} ${draft.row}`, agency: list }))
}

test('Every event that two or more agencies tell is put before a person, and one pair beside them that is only related', async () => {
  const pairs = possibleDuplicates((await Promise.all(LISTS.map(toldBy))).flat())
  const found = pairs.map(({ one, other }) => `${one} ${other}`)
  expect(TWICE_TOLD.filter(pair => !found.includes(pair))).toEqual([])
  expect(found.filter(pair => !TWICE_TOLD.includes(pair))).toEqual(['SC-1010 school.csv 11'])
})

test('A pair says which days meet and which words both use, and gives no figure for it', async () => {
  const pairs = possibleDuplicates((await Promise.all(LISTS.map(toldBy))).flat())
  expect(pairs.find(({ one }) => one === 'SC-1017')).toEqual({
    one: 'SC-1017',
    other: 'school.csv 16',
    why: ['Both may be on 27 February 2026.', 'Both say “third”, “new”, “trainers”, “next” and “day”.'],
  })
  expect(pairs.find(({ one }) => one === 'SC-1018')?.why[0]).toBe('A day apart: 14 March 2026 and 15 March 2026.')
})

test('One agency’s own entries are never a pair', async () => {
  const told = await toldBy('social-care.csv')
  expect(possibleDuplicates([...told, ...told])).toEqual([])
})
