import type { Branded, EntryId, SubjectId, TellingId } from '../../../kernel/index.ts'
import type { AudienceKind } from '../../access/index.ts'
import type { Child, Entry, Verdict } from '../model.ts'
import type { Attributed, LinkId, Remark, RemarkId } from './together.ts'
import type { VersionId } from './told.ts'

export type CopyId = Branded<string, 'copy'>

export const COPY_PURPOSES = {
  conference: 'Child protection conference',
  court: 'Court',
  review: 'Review',
  other: 'Another purpose',
} as const
export type CopyPurpose = keyof typeof COPY_PURPOSES

/** Entries in one copy: more is a book that nobody reads, and a period is asked for instead. */
export const COPY_LIMIT = 2_000

/** Civil times as the record keeps them; null: from the beginning, or to the end. */
export interface CopyPeriod {
  readonly from: string | null
  /** The first second after it. */
  readonly to: string | null
}

/** A dated copy: the header of a list of version ids, which never changes. */
export interface Copy extends CopyPeriod, Pick<Attributed, 'agency' | 'agencyName' | 'worker' | 'workerName'> {
  readonly id: CopyId
  readonly subject: SubjectId
  readonly audience: Child['home']
  readonly audienceKind: AudienceKind
  readonly purpose: CopyPurpose
  readonly title: string
  readonly madeAt: Date
}

/** One version that a copy holds. */
export type CopyPart =
  | { readonly kind: 'telling'; readonly version: TellingId; readonly entry: EntryId }
  | { readonly kind: 'fact'; readonly version: VersionId }
  | { readonly kind: 'remark'; readonly version: RemarkId }
  | { readonly kind: 'link'; readonly version: LinkId }

/** One numbered line of a copy, as it was then; and what became of the entry since. */
export interface CopyLine {
  readonly number: number
  readonly entry: EntryId
  /** `withdrawn`: what it said is shown no more; `hidden`: this reader may not read it. Both have no words. */
  readonly since: 'stands' | 'corrected' | 'withdrawn' | 'hidden'
  readonly told: Omit<Entry, 'remarks' | 'links'> | null
  readonly remarks: readonly Remark[]
  readonly linked: readonly { readonly number: number; readonly verdict: Verdict }[]
}

/** A copy as this reader may read it. */
export interface CopyShown {
  readonly copy: Copy
  readonly child: Child
  /** As it was told then, where this reader may know it. */
  readonly name: string | null
  readonly born: string | null
  readonly lines: readonly CopyLine[]
}
