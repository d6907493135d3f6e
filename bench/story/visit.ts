import type { AdminSession } from '../../src/db/admin.ts'
import { hashToken, newToken } from '../../src/modules/access/index.ts'
import type { LargeDatabase } from '../large.ts'

/** A worker signed in, and the children whose pages are asked for. */
export interface Visit {
  readonly cookie: string
  readonly csrf: string
  readonly children: readonly ChildSeen[]
  /** Removes the session and every line that it left. */
  leave(): Promise<void>
}

export interface ChildSeen {
  readonly reference: string
  readonly called: string
  /** Tellings about them, before anybody's cut. */
  readonly entries: number
}

/** The first reader with a session of their own, the child with the long chronology, and another in whose circle they sit. */
export async function visit(admin: AdminSession, { seed }: LargeDatabase): Promise<Visit> {
  const worker = seed.readers[0]?.worker
  const { rows } = await admin.query<ChildSeen>(CHILDREN, [seed.partnership, worker, seed.child])
  const [token, csrf, account, session] = [newToken(), newToken(), crypto.randomUUID(), crypto.randomUUID()]
  await admin.query('insert into account (id, email, created_at) values ($1, $2, $3)', [
    account,
    `${account}@bench.example`,
    seed.now,
  ])
  await admin.query(SESSION, [session, hashToken(token), account, seed.partnership, worker, csrf, seed.now])
  return {
    cookie: `__Host-session=${token}`,
    csrf,
    children: [rows[0], rows.at(-1)].flatMap(one => one ?? []),
    async leave() {
      // The trail takes nothing back: only past its triggers, and only what this session left in a database of invented people.
      await admin.query(`begin; set local session_replication_role = replica;
        delete from audit_subject where event_id in (select id from audit_event where session_id = '${session}');
        delete from audit_event where session_id = '${session}';
        delete from cut where worker_id = '${worker}' and at >= '${seed.now}';
        delete from sent_form where worker_id = '${worker}' and at >= '${seed.now}';
        delete from session where id = '${session}'; delete from account where id = '${account}'; commit`)
    },
  }
}

// The one with the most entries of the thirty: it is no child's usual page, but it is one that nobody would call long.
const CHILDREN = `select s.reference, case when s.id = $3 then 'long' else 'ordinary' end as called, n.entries::int
  from subject s cross join lateral (
    select count(*) as entries from participant p where p.partnership_id = $1 and p.subject_id = s.id and p.role = 'about') n
  where s.partnership_id = $1 and s.id in (select subject_id from seat where partnership_id = $1 and worker_id = $2 and via = 'circle')
  order by s.id = $3, n.entries desc`

const SESSION = `insert into session (id, token_hash, account_id, partnership_id, worker_id, stage, csrf_token, created_at, seen_at)
  values ($1, $2, $3, $4, $5, 'signed-in', $6, $7, $7)`
