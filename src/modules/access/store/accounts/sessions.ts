import { query } from '../../../../db/index.ts'
import type { AccountId, PartnershipId, UnitOfWork, Viewer, WorkerId } from '../../../../kernel/index.ts'
import type { Session, SessionId } from '../../model.ts'

/** By the hash of its token: the token itself is only ever in the worker's cookie. */
export async function sessionByToken(work: UnitOfWork, tokenHash: string): Promise<Session | undefined> {
  const row = await query({ work })
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .select([
      's.id',
      's.account_id',
      's.partnership_id',
      's.worker_id',
      's.stage',
      's.csrf_token',
      's.challenge',
      's.created_at',
      's.seen_at',
      's.confirmed_at',
    ])
    .where('s.token_hash', '=', tokenHash)
    .where('s.ended_at', 'is', null)
    .where('a.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id as SessionId,
    account: row.account_id as AccountId,
    partnership: row.partnership_id as PartnershipId | null,
    worker: row.worker_id as WorkerId | null,
    stage: row.stage as Session['stage'],
    csrf: row.csrf_token,
    challenge: row.challenge,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    confirmedAt: row.confirmed_at,
  }
}

export async function startSession(work: UnitOfWork, session: Session, tokenHash: string): Promise<void> {
  await query({ work })
    .insertInto('session')
    .values({
      id: session.id,
      token_hash: tokenHash,
      account_id: session.account,
      partnership_id: session.partnership,
      worker_id: session.worker,
      stage: session.stage,
      csrf_token: session.csrf,
      challenge: session.challenge,
      created_at: session.createdAt,
      seen_at: session.seenAt,
      confirmed_at: session.confirmedAt,
    })
    .execute()
}

/** Seen is written at most once a minute: a reload costs no extra write, and the idle limit is in minutes. */
export async function touchSession(work: UnitOfWork, session: SessionId, now: Date): Promise<void> {
  await query({ work })
    .updateTable('session')
    .set({ seen_at: now })
    .where('id', '=', session)
    .where('seen_at', '<', new Date(now.getTime() - 60_000))
    .execute()
}

export async function keepChallenge(work: UnitOfWork, session: SessionId, challenge: string | null): Promise<void> {
  await query({ work }).updateTable('session').set({ challenge }).where('id', '=', session).execute()
}

/** Rotates the token (AU-05): the cookie of the earlier stage opens nothing any more. */
export async function rotateSession(
  work: UnitOfWork,
  session: SessionId,
  to: {
    tokenHash: string
    csrf: string
    stage: Session['stage']
    partnership: PartnershipId | null
    worker: WorkerId | null
    confirmedAt: Date | null
    now: Date
  },
): Promise<void> {
  await query({ work })
    .updateTable('session')
    .set({
      token_hash: to.tokenHash,
      csrf_token: to.csrf,
      stage: to.stage,
      partnership_id: to.partnership,
      worker_id: to.worker,
      confirmed_at: to.confirmedAt,
      seen_at: to.now,
      challenge: null,
    })
    .where('id', '=', session)
    .execute()
}

export async function endSession(work: UnitOfWork, session: SessionId, now: Date): Promise<void> {
  await query({ work })
    .updateTable('session')
    .set({ ended_at: now })
    .where('id', '=', session)
    .where('ended_at', 'is', null)
    .execute()
}

export async function endSessionsOf(work: UnitOfWork, account: AccountId, now: Date): Promise<void> {
  await query({ work })
    .updateTable('session')
    .set({ ended_at: now })
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .execute()
}

export async function accountOfWorker(viewer: Viewer, worker: WorkerId): Promise<AccountId | null> {
  const row = await query(viewer).selectFrom('worker').select('account_id').where('id', '=', worker).executeTakeFirst()
  return (row?.account_id ?? null) as AccountId | null
}
