import type { AudienceId, Branded, EntryId, SubjectId } from '../../../kernel/index.ts'
import type { Attribution } from '../model.ts'

/** One version of what an agency made of an entry; the version looked at is named by it. */
export type RemarkId = Branded<string, 'remark'>

/** Whose word it is and since when, without how it is known: it is somebody's view, and says so. */
export type Attributed = Omit<Attribution, 'howKnown' | 'source'>

/** Beside an entry, of whichever agency: what it meant for the child, and what this agency makes of it. The entry stays as told. */
export interface Remark extends Attributed {
  readonly id: RemarkId
  readonly entry: EntryId
  readonly audience: AudienceId
  readonly subject: SubjectId
  /** What it meant for the child. */
  readonly significance: string
  readonly analysis: string
  readonly supersededAt: Date | null
}
