import { type Permission, PROFESSIONAL, ROLES, type Role } from '../../kernel/index.ts'
import type { ReasonCode, Session } from './model.ts'

// Promises AU-05, AU-06, AC-12. Milliseconds unless named otherwise; the clock is always the caller's.
const MINUTE = 60_000
export const IDLE_LIMIT = 15 * MINUTE
export const ABSOLUTE_LIMIT = 12 * 60 * MINUTE
export const STEP_UP_LIMIT = 5 * MINUTE
export const SET_UP_LIMIT = 60 * MINUTE
export const BREAK_GLASS_HOURS = { usual: 4, most: 24 } as const
export const REASON_LENGTH = 20
/** A break-glass that nobody has reviewed by then is shown as overdue. */
export const REVIEW_WITHIN = 3 * 24 * 60 * MINUTE

export type SessionState = 'live' | 'idle' | 'expired'

export function sessionState(session: Session, now: Date): SessionState {
  if (now.getTime() - session.createdAt.getTime() >= ABSOLUTE_LIMIT) return 'expired'
  return now.getTime() - session.seenAt.getTime() >= IDLE_LIMIT ? 'idle' : 'live'
}

/** AU-06: a sensitive act wants the second factor shown at most five minutes ago. */
export const isConfirmed = (confirmedAt: Date | null, now: Date): boolean =>
  confirmedAt !== null && now.getTime() - confirmedAt.getTime() <= STEP_UP_LIMIT

export const may = (roles: ReadonlySet<Role>, permission: Permission): boolean =>
  permission.roles.some(role => roles.has(role))

/** Functions of this chapter. A permission is about what a role does, never about one record. */
export const PERMISSIONS = {
  signedIn: { name: 'signed-in', roles: ROLES },
  seeCircle: { name: 'circle.read', roles: [...PROFESSIONAL, 'auditor', 'records-officer'] },
  changeCircle: { name: 'circle.change', roles: PROFESSIONAL },
  find: { name: 'find', roles: [...PROFESSIONAL, 'auditor', 'records-officer'] },
  breakGlass: { name: 'break-glass', roles: ['practitioner', 'manager', 'front-door', 'coordinator', 'chair', 'duty'] },
  assign: { name: 'case-assignment', roles: ['auditor', 'records-officer'] },
  review: { name: 'opening.review', roles: ['reviewer'] },
  seal: { name: 'seal', roles: ['manager', 'duty'] },
  administer: { name: 'administer', roles: ['administrator'] },
} as const satisfies Record<string, Permission>

/** Reasons open to each kind of opening: an auditor does not plead danger, nor a practitioner an audit. */
export const REASONS_FOR: Record<'break-glass' | 'assignment', readonly ReasonCode[]> = {
  'break-glass': ['immediate-danger', 'out-of-hours', 'new-concern', 'missing-now'],
  assignment: ['audit', 'records-request'],
}

/** The roles that an administrator may give: the system's own is nobody's to give. */
export const GIVEN = ROLES.filter(role => role !== 'system')
