import { query } from '../../../../db/index.ts'
import type { AccountId, UnitOfWork } from '../../../../kernel/index.ts'

/** `account` null: first run, the link that founds the partnership. */
export async function addSetUpLink(
  work: UnitOfWork,
  link: { tokenHash: string; account: AccountId | null; now: Date; expiresAt: Date },
): Promise<void> {
  await query({ work })
    .insertInto('set_up_link')
    .values({ token_hash: link.tokenHash, account_id: link.account, created_at: link.now, expires_at: link.expiresAt })
    .execute()
}

export async function liveSetUpLink(
  work: UnitOfWork,
  tokenHash: string,
  now: Date,
): Promise<{ account: AccountId | null } | undefined> {
  const row = await query({ work })
    .selectFrom('set_up_link')
    .select('account_id')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row && { account: row.account_id as AccountId | null }
}

/** True for one caller only. */
export async function spendSetUpLink(work: UnitOfWork, tokenHash: string, now: Date): Promise<boolean> {
  const done = await query({ work })
    .updateTable('set_up_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function anyAccount(work: UnitOfWork): Promise<boolean> {
  return (await query({ work }).selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined
}
