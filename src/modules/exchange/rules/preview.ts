import type { EntryId } from '../../../kernel/index.ts'
import type { KeptMark, Table } from '../model.ts'
import { type Marked, newRows } from './identity.ts'
import type { Problem, ReadRow } from './rows.ts'

/** What would become of one row. */
export interface PreviewRow {
  readonly row: number
  readonly state: 'new' | 'known' | 'changed' | 'problem'
  readonly marked: Marked | null
  /** The entry that the row became when it was brought in before. */
  readonly entry: EntryId | null
  /** What stands in the way, beside the name of the column. */
  readonly problems: readonly Pick<Problem, 'column' | 'sentence'>[]
  readonly notes: readonly string[]
  /** The cells as they came, for a row that could not be read. */
  readonly cells: readonly string[]
  /** A word of it is protected: not everyone in the circle may read it. */
  readonly protectedWord: string | null
}

const CLASH = 'This number stands twice in the list, with different words. Ask the agency which of the two it is.'

/** Every row of the list in its order, parted by what would become of it. Protected words are looked for afterwards. */
export function previewRows(table: Table, read: readonly ReadRow[], kept: readonly KeptMark[]): readonly PreviewRow[] {
  const drafts = read.flatMap(row => (row.ok ? [row.draft] : []))
  const already = new Set(kept.flatMap(({ identity, version }) => [identity, version]))
  const parted = newRows(already, drafts)
  const entryOf = new Map(kept.map(({ identity, entry }) => [identity, entry]))
  const states = new Map<number, Pick<PreviewRow, 'state' | 'marked'>>()
  for (const [state, rows] of [
    ['new', parted.added],
    ['changed', parted.changed],
    ['known', parted.known],
    ['problem', parted.clashing],
  ] as const)
    for (const marked of rows) states.set(marked.draft.row, { state, marked })
  const cells = new Map(table.rows.map(row => [row.number, row.cells.map(cell => cell.text)]))
  return read.map(one => {
    const base = { row: one.row, entry: null, notes: [], cells: [], problems: [], protectedWord: null, marked: null }
    if (!one.ok) return { ...base, state: 'problem', problems: one.problems, cells: cells.get(one.row) ?? [] }
    const { state = 'problem', marked = null } = states.get(one.row) ?? {}
    const { identity = '' } = marked?.marks ?? {}
    return {
      ...base,
      state,
      marked,
      entry: entryOf.get(identity) ?? null,
      notes: one.draft.notes,
      problems: state === 'problem' ? [{ column: '', sentence: CLASH }] : [],
    }
  })
}

export const textOf = (marked: Marked | null): string =>
  marked ? [marked.draft.text, marked.draft.source, marked.draft.significance, marked.draft.analysis].join('\n') : ''

export const countRows = (rows: readonly PreviewRow[]): Readonly<Record<PreviewRow['state'], number>> => ({
  new: rows.filter(row => row.state === 'new').length,
  changed: rows.filter(row => row.state === 'changed').length,
  known: rows.filter(row => row.state === 'known').length,
  problem: rows.filter(row => row.state === 'problem').length,
})
