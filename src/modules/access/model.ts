import type {
  AccountId,
  AgencyId,
  AudienceId,
  Branded,
  PartnershipId,
  Reference,
  Role,
  SeatId,
  SubjectId,
  WorkerId,
} from '../../kernel/index.ts'

export type SessionId = Branded<string, 'session'>
export type OpeningId = Branded<string, 'opening'>
export type WrongOpeningId = Branded<string, 'wrong opening'>

/** What `see` answers (spine.md 1). `none` is the same to a reader as a record that never existed. */
export type Sight = 'none' | 'stub' | 'read'

export const SEAL_LEVELS = ['restricted', 'locked'] as const
export type SealLevel = (typeof SEAL_LEVELS)[number]

export const AUDIENCE_KINDS = ['circle', 'agency', 'named', 'intelligence'] as const
export type AudienceKind = (typeof AUDIENCE_KINDS)[number]

export interface Session {
  readonly id: SessionId
  readonly account: AccountId
  readonly partnership: PartnershipId | null
  readonly worker: WorkerId | null
  readonly stage: 'password' | 'signed-in'
  readonly csrf: string
  readonly challenge: string | null
  readonly createdAt: Date
  readonly seenAt: Date
  readonly confirmedAt: Date | null
}

/** A worker in their current post: who asks, for which agency, in which roles. */
export interface Person {
  readonly worker: WorkerId
  readonly account: AccountId | null
  readonly name: string
  readonly agency: AgencyId
  readonly agencyName: string
  readonly title: string
  readonly roles: readonly Role[]
}

/** A place in a child's circle, with its dates. Pending until accepted; nothing is reached before. */
export interface Seat {
  readonly id: SeatId
  readonly audience: AudienceId
  readonly subject: SubjectId | null
  readonly worker: WorkerId
  readonly name: string
  readonly agency: AgencyId
  readonly agencyName: string
  readonly phone: string
  readonly role: string
  readonly confidential: boolean
  readonly invitedAt: Date
  readonly acceptedAt: Date | null
  readonly declinedAt: Date | null
  readonly until: Date | null
}

/** Break-glass, or an auditor's case assignment: opened by reason, for hours, reviewed by somebody else. */
export interface Opening {
  readonly id: OpeningId
  readonly kind: 'break-glass' | 'assignment'
  readonly subject: SubjectId
  readonly worker: WorkerId
  readonly name: string
  readonly reasonCode: ReasonCode
  readonly reason: string
  readonly from: Date
  readonly until: Date
  readonly reviewedAt: Date | null
  readonly finding: string | null
}

/** A record opened by mistake, as whoever opened it said. Which record it was stays with the row: a review needs no child. */
export interface WrongOpening {
  readonly id: WrongOpeningId
  readonly worker: WorkerId
  readonly name: string
  readonly at: Date
  readonly reason: string
  readonly reviewedAt: Date | null
  readonly note: string
}

export const REASON_CODES = {
  'immediate-danger': 'A child may be in immediate danger',
  'out-of-hours': 'Out of hours, and nobody in the circle can be reached',
  'new-concern': 'A new concern that the record is needed to decide on',
  'missing-now': 'The child is missing now',
  audit: 'A case audit',
  'records-request': 'A records or access request',
} as const
export type ReasonCode = keyof typeof REASON_CODES

/** What a post may do, as an administrator chooses it. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  practitioner: 'Works with children',
  manager: 'Team manager',
  'front-door': 'Front door',
  coordinator: 'Exploitation coordinator',
  chair: 'Chairs meetings',
  duty: 'Emergency duty team',
  auditor: 'Case auditor',
  'records-officer': 'Records officer',
  reviewer: 'Reviews records opened with a reason',
  administrator: 'Administrator: sees no record of a child',
  system: 'The system itself',
}

export const FINDINGS = { justified: 'Justified', questions: 'Questions to ask', unjustified: 'Not justified' } as const
export type Finding = keyof typeof FINDINGS

/** Who holds a record and whom to ring: all that a stub says. */
export interface Stub {
  readonly subject: SubjectId
  readonly reference: Reference
  readonly contacts: readonly { agency: string; phone: string; worker: string; role: string; workerPhone: string }[]
}

/** What the first run asks: the partnership, and the agency and name of whoever holds the set-up link. */
export interface Founding {
  readonly partnership: string
  readonly agency: string
  readonly phone: string
  readonly name: string
}
