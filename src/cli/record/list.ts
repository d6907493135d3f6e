import { readFileSync } from 'node:fs'
import { now } from '../../kernel/index.ts'
import {
  FIELDS,
  guessColumns,
  mappingOf,
  mappingProblems,
  readRows,
  readTable,
  type Table,
} from '../../modules/exchange/index.ts'
import { type Answer, type Command, Misuse, Refused } from '../command.ts'

/** Says how a list would be read and what to mend in it. Keeps nothing, and repeats none of its words but headings. */
export const command: Command = {
  async run(call) {
    const [file] = call.words
    if (file === undefined) throw new Misuse('It needs the file of a list.')
    const read = await readTable(readFileSync(file))
    if (!read.ok) throw new Refused(read.sentence)
    return answer(read.table)
  },
}

function answer(table: Table): Answer {
  const guesses = guessColumns(table)
  const mapping = mappingOf(guesses)
  const missing = Object.values(mappingProblems(mapping, table))
  const rows = missing.length > 0 ? [] : readRows(table, mapping, now())
  const problems = rows.flatMap(row =>
    row.ok ? [] : row.problems.map(({ sentence }) => `Row ${row.row}: ${sentence}`),
  )
  const columns = guesses.map(({ field, column, why }) => `${FIELDS[field]}: ${column?.name ?? 'none'}. ${why}`)
  const count = `${rows.filter(({ ok }) => ok).length} of ${table.rows.length} rows can be brought in.`
  return {
    value: { mapping, missing, problems, rows: table.rows.length },
    lines: [...table.notes, ...columns, ...missing, ...problems, count],
    failed: missing.length + problems.length > 0,
  }
}
