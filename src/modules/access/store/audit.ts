import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import { Unavailable, type UnitOfWork, uuidv7 } from '../../../kernel/index.ts'

export type Outcome = 'done' | 'refused' | 'not-found' | 'invalid' | 'conflict' | 'failed'

export interface AuditLine {
  readonly partnership: string | null
  readonly worker: string | null
  readonly account: string | null
  readonly agency: string | null
  readonly session: string | null
  readonly door: string
  readonly event: string
  readonly outcome: Outcome
  readonly at: Date
  readonly detail: Readonly<Record<string, string | number | boolean>>
  readonly subjects: readonly string[]
}

/** Fails closed (AD-02): whatever keeps the line from being written keeps the answer from being given. */
export async function writeAudit(work: UnitOfWork, line: AuditLine): Promise<void> {
  const id = uuidv7(line.at)
  try {
    await query({ work })
      .insertInto('audit_event')
      .values({
        id,
        partnership_id: line.partnership,
        at: line.at,
        account_id: line.account,
        worker_id: line.worker,
        agency_id: line.agency,
        session_id: line.session,
        door: line.door,
        event: line.event,
        outcome: line.outcome,
        detail: JSON.stringify(line.detail),
      })
      .execute()
    const { partnership, worker } = line
    if (line.subjects.length === 0 || !partnership || !worker) return
    // One statement whatever their number: a look at a long record shows some three hundred people.
    await sql`insert into "audit_subject" (partnership_id, subject_id, at, event_id, worker_id)
      select ${partnership}::uuid, seen, ${line.at}::timestamptz, ${id}::uuid, ${worker}::uuid
      from unnest(${[...line.subjects]}::uuid[]) as seen`.execute(query({ work }))
  } catch (cause) {
    throw new Unavailable(cause)
  }
}
