import { type Database, inTransaction } from '../../../db/index.ts'
import type { UnitOfWork } from '../../../kernel/index.ts'
import type { Session, SessionId } from '../model.ts'
import { writeAudit } from '../store/audit.ts'

/** The session ends and its audit line is written, or neither. */
export async function auditSignOut(
  database: Database,
  session: Session,
  now: Date,
  end: (work: UnitOfWork, session: SessionId, now: Date) => Promise<void>,
): Promise<void> {
  await inTransaction(database, { anonymous: true, now }, async work => {
    await end(work, session.id, now)
    await writeAudit(work, {
      partnership: null,
      worker: null,
      account: session.account,
      agency: null,
      session: session.id,
      door: 'sign-out',
      event: 'sign-out',
      outcome: 'done',
      at: now,
      detail: {},
      subjects: [],
    })
  })
}
