import type { AgencyId, AudienceId, Branded, CivilDate, EntryId, SubjectId, WorkerId } from '../../../kernel/index.ts'
import type { Child, Fact, Named, SubjectShown, VersionId } from '../../record/index.ts'

export type EnquiryId = Branded<string, 'enquiry'>
export type StepId = Branded<string, 'enquiry-step'>

/** What another authority is asked, as the sheet says it. */
export const ASKED = {
  known: 'Is this person known to you?',
  missing: 'Has a child gone missing to your area?',
  placement: 'Is there, or was there, a placement in your area?',
  place: 'What do you know of an address or a vehicle in your area?',
  other: 'Something else',
} as const
export type Asks = keyof typeof ASKED

/** How it went out: by hand. The product sends nothing. */
export const SENT_BY = {
  telephone: 'By telephone',
  email: 'By secure email',
  letter: 'By letter',
  meeting: 'At a meeting',
} as const
export type SentBy = keyof typeof SENT_BY

/** What the other authority said. An answer may be followed by another, and by whether they take it on. */
export const ANSWERS = {
  known: 'Known to them',
  'not-known': 'Not known to them',
  'not-said': 'They will not say',
  accepted: 'They take it on',
  declined: 'They decline to take it on',
} as const
export type Answer = keyof typeof ANSWERS
export type Outcome = Answer | 'withdrawn'

/** Where an enquiry stands: read from its steps and the day, and never stored. */
export const STANDINGS = {
  waiting: 'Waiting for an answer',
  silent: 'Silent',
  answered: 'Answered',
  accepted: 'Taken on',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
} as const
export type Standing = keyof typeof STANDINGS

interface Signed {
  readonly agency: AgencyId
  readonly worker: WorkerId
  readonly recordedAt: Date
}

/** As it was sent: never changed. */
export interface Enquiry extends Signed {
  readonly id: EnquiryId
  readonly audience: AudienceId
  readonly subject: SubjectId
  /** The entry of the chronology that tells of it. */
  readonly entry: EntryId
  readonly authority: string
  readonly contact: string
  readonly asks: Asks
  readonly words: string
  readonly basis: string
  readonly sentBy: SentBy
  readonly sentOn: CivilDate
  readonly expectedOn: CivilDate
}

/** What came back, or that it was asked by mistake. */
export interface EnquiryStep extends Signed {
  readonly id: StepId
  readonly enquiry: EnquiryId
  readonly audience: AudienceId
  readonly entry: EntryId
  readonly outcome: Outcome
  readonly saidBy: string
  readonly saidOn: CivilDate
  readonly words: string
  readonly next: string
}

/** The names of whoever wrote it and of their agency. */
export interface BySomebody {
  readonly agencyName: string
  readonly workerName: string
}

/** Facts about one person, place or thing that may be passed on, or were. */
export interface PassedGroup {
  readonly who: SubjectShown
  readonly facts: readonly Fact[]
}

/** One line of a list. */
export interface EnquiryListed {
  readonly enquiry: Enquiry & BySomebody
  readonly standing: Standing
  readonly subject: Named
}

export interface EnquiryShown extends EnquiryListed {
  readonly child: Child
  readonly steps: readonly (EnquiryStep & BySomebody)[]
  /** Cut to what this reader may read now. */
  readonly passed: readonly PassedGroup[]
}

/** One fact that goes out, by its version. */
export interface EnquiryPart {
  readonly subject: SubjectId
  readonly version: VersionId
}
