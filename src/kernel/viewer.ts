import type { AccountId, AgencyId, Branded, PartnershipId, SubjectId, WorkerId } from './ids.ts'

// The roles of a partnership. A worker holds them through a post, from a date and until a date.
export const ROLES = [
  'practitioner',
  'manager',
  'front-door',
  'coordinator',
  'chair',
  'duty',
  'auditor',
  'records-officer',
  'reviewer',
  'administrator',
  'system',
] as const
export type Role = (typeof ROLES)[number]

/** The transaction this viewer works in. Only `db` can open it: see `query(viewer)`. */
export type UnitOfWork = Branded<object, 'unit of work'>

/** What `access` writes to the audit, in this viewer's transaction, before any answer leaves. */
export interface AuditNotes {
  /** Somebody's record was read: their ids, and nothing of what it said. */
  saw(subjects: Iterable<SubjectId>): void
  /** An act was done. `detail` holds ids and codes only, never words of the record. */
  did(event: string, detail?: Readonly<Record<string, string | number | boolean>>): void
}

/**
 * Whoever asks. Every read and act takes one first; only `access` makes one, for one door and one transaction, so
 * nothing can be read or written without a name, a purpose and an audit line.
 */
export interface Viewer {
  readonly partnership: PartnershipId
  readonly worker: WorkerId
  readonly account: AccountId | null
  readonly agency: AgencyId
  readonly name: string
  readonly agencyName: string
  readonly roles: ReadonlySet<Role>
  /** The clock of this request: policies, rules and records all read this one moment. */
  readonly now: Date
  /** When the second factor was last shown, or null: sensitive acts want it at most five minutes old. */
  readonly confirmedAt: Date | null
  readonly work: UnitOfWork
  readonly audit: AuditNotes
}
