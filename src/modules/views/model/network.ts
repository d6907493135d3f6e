import type { Net } from '../../../drawing/index.ts'
import type { AgencyId, EntryId, SubjectId } from '../../../kernel/index.ts'
import type { HowKnown, SubjectShown } from '../../record/index.ts'

/** Sorts of tie that a network can be cut to, by the groups in which ties are listed everywhere. */
export const SORTS = {
  family: 'Family and care',
  friends: 'Friends and acquaintances',
  around: 'Seen with, and adults of concern',
  things: 'Places, vehicles, phones and accounts',
  home: 'Homes',
  professionals: 'People who work with them',
  entries: 'Told of together in an entry',
} as const
export type Sort = keyof typeof SORTS

/** What a network is cut to: each that is given narrows it. */
export interface NetworkCut {
  readonly sorts: readonly Sort[] | null
  /** Civil days between which a tie held. */
  readonly from: string | null
  readonly to: string | null
  readonly agency: AgencyId | null
  readonly how: HowKnown | null
}

/** One tie, or one entry in which two were told of together, as a row of the dated list. */
export interface NetworkTie {
  readonly id: EntryId
  readonly one: SubjectShown
  readonly other: SubjectShown
  /** What the other is to the one, and the one to the other. */
  readonly label: string
  readonly reverse: string
  readonly sort: Sort
  /** "since March 2024"; the day of an entry. */
  readonly period: string
  /** Civil; for putting the newest first; '' where nobody said. */
  readonly since: string
  readonly isOver: boolean
  readonly howKnown: HowKnown
  readonly said: string
  readonly agencyName: string
  readonly isNarrow: boolean
  /** Where the tie, or the entry, has its page. */
  readonly href: string
  readonly directed: boolean
}

/** All that ties two: one line of the drawing, and one heading of the list. */
export interface NetworkStrand {
  readonly id: string
  readonly one: SubjectShown
  readonly other: SubjectShown
  readonly ties: readonly NetworkTie[]
}

export interface Network {
  /** From whom it grows. */
  readonly chosen: readonly SubjectId[]
  readonly strands: readonly NetworkStrand[]
  readonly net: Net
  readonly isWhole: boolean
}

/** A way from one chosen subject to another, link by link. */
export interface Route {
  readonly subjects: readonly SubjectShown[]
  readonly strands: readonly NetworkStrand[]
}

/** Which ways lead between two of those who were chosen; none where there is none that this reader may know of. */
export interface Connection {
  readonly one: SubjectShown
  readonly other: SubjectShown
  readonly routes: readonly Route[]
}
