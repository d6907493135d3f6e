import type { AgencyId, EntryId } from '../../../kernel/index.ts'

/** One entry as a point in time: where it stands, and none of its words. */
export interface ToldPoint {
  readonly entry: EntryId
  readonly agency: AgencyId
  readonly kind: string
  /** Where it stands in the chronology; and until when it can have been, where that is known. */
  readonly at: string
  readonly until: string | null
  readonly edtf: string
  /** Some agency said what it meant for the child. */
  readonly significant: boolean
}

/** Entries of one agency and kind that stand near to each other, counted where they lie. */
export interface ToldGroup {
  readonly agency: AgencyId
  readonly kind: string
  readonly first: string
  readonly last: string
  readonly count: number
  /** Where it is but one: which. */
  readonly entry: EntryId | null
  readonly significant: boolean
}

/** A time of which one agency told something, and in which no silence is longer than was asked about. */
export interface ToldStretch {
  readonly agency: AgencyId
  readonly from: string
  readonly to: string
}

/** What was told of a period: each entry, or where they are too many for that, groups of them; and what is told of at all. */
export interface ToldBand {
  readonly points: readonly ToldPoint[]
  readonly groups: readonly ToldGroup[]
  readonly stretches: readonly ToldStretch[]
}
