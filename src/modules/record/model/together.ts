import type { AgencyId, AudienceId, Branded, EntryId, SubjectId, When } from '../../../kernel/index.ts'
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

/** One decision on a pair of entries; a later one takes its place. */
export type LinkId = Branded<string, 'link'>

/** What somebody decided on two entries. Nothing is merged: each stays in its own words. `undone` takes back the one before. */
export const VERDICTS = {
  same: 'The same event',
  related: 'Related events',
  different: 'Different events',
  undone: 'Taken back',
} as const
export type Verdict = keyof typeof VERDICTS

export interface EventLink extends Attributed {
  readonly id: LinkId
  /** In the order of their ids, so that a pair is known by one key. */
  readonly entries: readonly [EntryId, EntryId]
  readonly audiences: readonly [AudienceId, AudienceId]
  readonly verdict: Verdict
  readonly reason: string
  readonly supersededAt: Date | null
}

/** Seen from one entry of the pair: which other one, whose it is and when that happened. */
export interface LinkedEntry extends EventLink {
  readonly other: EntryId
  readonly otherAgency: AgencyId
  readonly otherAgencyName: string
  readonly otherWhen: When
}
