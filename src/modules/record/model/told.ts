import type { AudienceId, Branded, EntryId, SubjectId } from '../../../kernel/index.ts'
import type { AudienceKind } from '../../access/index.ts'
import type { Attribution } from '../model.ts'

/** One version of one fact or tie: what a correction replaces. */
export type VersionId = Branded<string, 'version'>

/** A date as somebody typed it, beside what it means: EDTF, and the first second it can have been and the first after it. */
export interface Dated {
  readonly edtf: string
  readonly typed: string
  readonly from: string | null
  readonly to: string | null
}

/** Since when and until when something was so; null where nobody said. */
export interface Period {
  readonly since: Dated | null
  readonly until: Dated | null
}

/** A few named particulars of a kind, as short texts: who interviews on return, which authority. */
export type Detail = Readonly<Record<string, string>>

/** What a fact and a tie have alike: both are told by an agency to an audience, in versions, and hold for a period. */
export interface Told extends Attribution, Period {
  /** What stays the same while it is corrected, and what its page is named by. */
  readonly id: EntryId
  readonly versionId: VersionId
  readonly version: number
  readonly standing: 'told' | 'withdrawn'
  readonly audience: AudienceId
  readonly audienceKind: AudienceKind
  readonly kind: string
  /** Which sort within the kind: a legal name, a step-parent. '' where there is but one. */
  readonly code: string
  readonly detail: Detail
  /** Why it was corrected, ended or withdrawn. */
  readonly reason: string
  readonly supersededAt: Date | null
}

/** Something structured about one subject: a name, a birth date, an address. Protected when told to fewer than the circle. */
export interface Fact extends Told {
  readonly subject: SubjectId
  readonly value: string
  readonly protected: boolean
}

/** A typed relation between two subjects. */
export interface Tie extends Told {
  readonly from: SubjectId
  readonly to: SubjectId
}
