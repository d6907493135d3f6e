import type { When } from '../../../kernel/index.ts'

/** One row as it would become an entry. The words are the agency's own. */
export interface Draft {
  /** The row's number in the file. */
  readonly row: number
  readonly when: When
  /** The date, and the time where there is one, as the list has them. */
  readonly whenTyped: string
  readonly text: string
  readonly source: string
  readonly kindTyped: string
  /** The agency's own number for the row; null where it has none. */
  readonly rowId: string | null
  readonly worker: string
  readonly significance: string
  readonly analysis: string
  /** What a person should look at, though nothing is wrong: a formula, a time that could not be read. */
  readonly notes: readonly string[]
}

/** The most that each may hold, in characters. */
export const DRAFT_MAX = {
  text: 20_000,
  rowId: 100,
  source: 300,
  kindTyped: 100,
  worker: 200,
  significance: 4000,
  analysis: 4000,
} as const
