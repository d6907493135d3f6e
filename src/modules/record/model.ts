import type {
  AgencyId,
  AudienceId,
  EntryId,
  HappeningId,
  Reference,
  SubjectId,
  TellingId,
  When,
  WorkerId,
} from '../../kernel/index.ts'
import type { AudienceKind, SealLevel } from '../access/index.ts'
import type { LinkedEntry, Remark } from './model/together.ts'
import type { Fact, Tie } from './model/told.ts'

export * from './model/band.ts'
export * from './model/copies.ts'
export * from './model/cut.ts'
export * from './model/together.ts'
export * from './model/told.ts'

export const SUBJECT_KINDS = ['person', 'place', 'vehicle', 'phone', 'account', 'organisation', 'group'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export const HOW_KNOWN = {
  observed: 'I saw or heard it',
  told: 'Somebody told me',
  opinion: 'It is my opinion',
} as const
export type HowKnown = keyof typeof HOW_KNOWN

/** The part somebody has in what happened, as this telling has it. `about` is the child whose record it is on. */
export const ROLES_IN = {
  about: 'About',
  'also-about': 'Also about',
  present: 'Was there',
  'alleged-harm': 'May have caused harm',
  told: 'Told us',
  interpreter: 'Interpreted',
  where: 'Where it was',
  used: 'Was used',
  mentioned: 'Mentioned',
} as const
export type RoleIn = keyof typeof ROLES_IN

export const CIRCULATIONS = {
  circle: 'Everyone in the circle',
  agency: 'My agency only',
  named: 'Named people only',
} as const
export type Circulation = keyof typeof CIRCULATIONS

export const WITHDRAWAL_REASONS = {
  'wrong-child': 'It was recorded on the wrong child',
  unfounded: 'The information was unfounded',
} as const
export type WithdrawalReason = keyof typeof WITHDRAWAL_REASONS

/** A child with a circle: what every door that names a child resolves to first. */
export interface Child {
  readonly id: SubjectId
  readonly reference: Reference
  readonly home: AudienceId
  readonly seal: SealLevel | null
}

/** A subject whose own page this viewer may open. */
export interface Seen {
  readonly id: SubjectId
  readonly reference: Reference
  readonly kind: SubjectKind
  readonly isChild: boolean
}

export type Named = Seen & Pick<SubjectShown, 'name'>

/** Somebody or something, and the records on which more may be said about them; a child's own record is the first. */
export interface SubjectOn {
  readonly subject: Named
  readonly records: readonly (Child & Pick<SubjectShown, 'name'>)[]
}

/** Somebody or something in a reading, under the name this reader may know; null when they may know none. */
export interface SubjectShown {
  readonly id: SubjectId
  readonly name: string | null
  readonly kind: string
  /** Where this reader may open its own page; null where they may not, or where nobody asked. */
  readonly reference: Reference | null
  readonly isChild: boolean
}

export interface Participant {
  readonly subject: SubjectId
  readonly role: RoleIn
  /** What to show: a name this reader may know, or "another young person". */
  readonly shown: string
  readonly named: boolean
}

/** Whose word it is, and when: the same on a telling, a tie and a fact. */
export interface Attribution {
  readonly agency: AgencyId
  readonly agencyName: string
  readonly worker: WorkerId
  readonly workerName: string
  readonly howKnown: HowKnown
  readonly source: string
  /** When the writer's agency says it came to know. */
  readonly knownAt: Date
  readonly recordedAt: Date
}

/** One telling of one happening, in the version this reader is shown. */
export interface Entry extends Attribution {
  readonly id: EntryId
  readonly telling: TellingId
  readonly happening: HappeningId
  readonly audience: AudienceId
  readonly audienceKind: AudienceKind
  readonly version: number
  readonly standing: 'told' | 'withdrawn'
  readonly kind: string
  readonly when: When
  readonly text: string
  /** Who of the agency wrote it, where somebody else brought it in; '' where they are the same. */
  readonly author: string
  /** What the agency files it under, and its own number for it; '' where it was written here. */
  readonly category: string
  readonly ownReference: string
  readonly reason: string
  readonly supersededAt: Date | null
  readonly people: readonly Participant[]
  /** What stands of each agency's remarks beside it; none beside what is withdrawn. */
  readonly remarks: readonly Remark[]
  /** What was decided on it and another entry that this reader may read, as it stands; what was taken back is not there. */
  readonly links: readonly LinkedEntry[]
}

/** As the record is now, or as one agency (or all of them, pooled) knew it at the end of a day. */
export interface Moment {
  readonly at: Date
  readonly by: AgencyId | 'pooled'
}

export interface Place {
  readonly sortsAt: string
  readonly telling: TellingId
}

/** A part of a chronology: each that is given narrows it, and none of them widens what the reader may see. */
export interface Only {
  readonly agency?: AgencyId
  /** Somebody, and somewhere or something, who took part in it as far as this reader may know. */
  readonly person?: SubjectId
  readonly thing?: SubjectId
  readonly kind?: string
  /** It may have happened from this civil moment on, and before that one. */
  readonly from?: string
  readonly to?: string
  /** These words are in what was told, however they are capitalised. */
  readonly words?: string
}

/** A month in which an agency told something: that it did, and never how much. */
export interface ToldMonth {
  readonly agency: AgencyId
  /** "2026-03", by when it happened, or else by when it was known. */
  readonly month: string
}

/** What stands on a record, as far as this reader may read: who told when, and of which kinds it is. */
export interface ToldHere {
  readonly months: readonly ToldMonth[]
  readonly kinds: readonly string[]
}

/** One value, cut to its reader: the chronology, the genogram and the network are pure functions of it. */
export interface Reading {
  readonly subjects: ReadonlyMap<SubjectId, SubjectShown>
  readonly entries: readonly Entry[]
  readonly facts: readonly Fact[]
  readonly ties: readonly Tie[]
  readonly moment: Moment | null
  /** False where so many are around them that the reading stopped growing outwards. */
  readonly isWhole: boolean
  /** Where the next page of entries begins, or null at the end. */
  readonly next: Place | null
}
