import { type Context, type Database, inTransaction } from '../../db/index.ts'
import {
  type AuditNotes,
  Conflict,
  Invalid,
  NotFound,
  NotPermitted,
  type PartnershipId,
  StepUp,
  type SubjectId,
  Unavailable,
  type Viewer,
  type WorkerId,
} from '../../kernel/index.ts'
import type { Session } from './model.ts'
import { touchSession } from './store/accounts/sessions.ts'
import { type AuditLine, type Outcome, writeAudit } from './store/audit.ts'
import { personOf } from './store/directory.ts'

/** Through which door somebody comes in, as whom, and when. `event` is what the audit calls it. */
export interface Entry {
  readonly partnership: PartnershipId
  readonly worker: WorkerId
  readonly session: Session | null
  readonly door: string
  readonly event: string
  readonly now: Date
}

/**
 * The one way in. Opens the transaction under row-level security, makes the Viewer, does the work, and writes the audit
 * before anything is answered: if the audit cannot be written, nothing is done and nothing shown (Unavailable).
 * A refusal is audited too, in a transaction of its own.
 */
export async function enter<Answer>(
  database: Database,
  entry: Entry,
  work: (viewer: Viewer) => Promise<Answer>,
): Promise<Answer> {
  const context: Context = { partnership: entry.partnership, worker: entry.worker, now: entry.now }
  try {
    return await inTransaction(database, context, async unit => {
      const person = await personOf(unit, entry.worker)
      if (!person) throw new NotPermitted()
      const notes = new Notes()
      const viewer: Viewer = {
        partnership: entry.partnership,
        worker: person.worker,
        account: person.account,
        agency: person.agency,
        name: person.name,
        agencyName: person.agencyName,
        roles: new Set(person.roles),
        now: entry.now,
        confirmedAt: entry.session?.confirmedAt ?? null,
        work: unit,
        audit: notes,
      }
      const answer = await work(viewer)
      if (entry.session) await touchSession(unit, entry.session.id, entry.now)
      await writeAudit(unit, lineOf(entry, viewer.agency, notes, 'done'))
      return answer
    })
  } catch (failure) {
    await auditFailure(database, context, entry, failure)
    throw failure
  }
}

async function auditFailure(database: Database, context: Context, entry: Entry, failure: unknown): Promise<void> {
  const outcome = outcomeOf(failure)
  try {
    await inTransaction(database, context, unit => writeAudit(unit, lineOf(entry, null, new Notes(), outcome)))
  } catch (cause) {
    throw new Unavailable(cause)
  }
}

function outcomeOf(failure: unknown): Outcome {
  if (failure instanceof NotFound) return 'not-found'
  if (failure instanceof NotPermitted || failure instanceof StepUp) return 'refused'
  if (failure instanceof Invalid) return 'invalid'
  return failure instanceof Conflict ? 'conflict' : 'failed'
}

function lineOf(entry: Entry, agency: string | null, notes: Notes, outcome: Outcome): AuditLine {
  return {
    partnership: entry.partnership,
    worker: entry.worker,
    account: entry.session?.account ?? null,
    agency,
    session: entry.session?.id ?? null,
    door: entry.door,
    event: notes.event ?? entry.event,
    outcome,
    at: entry.now,
    detail: notes.detail,
    subjects: [...notes.subjects],
  }
}

/** Collected while the work is done; the audit is written from it once. */
class Notes implements AuditNotes {
  readonly subjects = new Set<SubjectId>()
  event: string | undefined
  detail: Record<string, string | number | boolean> = {}

  saw(subjects: Iterable<SubjectId>): void {
    for (const subject of subjects) this.subjects.add(subject)
  }

  did(event: string, detail: Readonly<Record<string, string | number | boolean>> = {}): void {
    this.event = event
    this.detail = { ...this.detail, ...detail }
  }
}
