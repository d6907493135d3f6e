import { query } from '../../../../db/index.ts'
import type { AccountId, UnitOfWork } from '../../../../kernel/index.ts'
import type { StoredPasskey } from '../../credentials/passkey.ts'

export async function passkeysOf(work: UnitOfWork, account: AccountId): Promise<StoredPasskey[]> {
  const rows = await query({ work })
    .selectFrom('passkey')
    .selectAll()
    .where('account_id', '=', account)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .execute()
  return rows.map(row => ({
    id: row.id,
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
    transports: row.transports,
    label: row.label,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }))
}

export async function addPasskey(work: UnitOfWork, account: AccountId, passkey: StoredPasskey): Promise<void> {
  await query({ work })
    .insertInto('passkey')
    .values({
      id: passkey.id,
      account_id: account,
      public_key: Buffer.from(passkey.publicKey),
      counter: String(passkey.counter),
      transports: [...passkey.transports],
      label: passkey.label,
      created_at: passkey.createdAt,
    })
    .execute()
}

/** Moves the counter on; false when another request did so first with the same answer. */
export async function usePasskey(work: UnitOfWork, old: StoredPasskey, used: StoredPasskey): Promise<boolean> {
  const done = await query({ work })
    .updateTable('passkey')
    .set({ counter: String(used.counter), last_used_at: used.lastUsedAt })
    .where('id', '=', old.id)
    .where('counter', '=', String(old.counter))
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function removePasskey(work: UnitOfWork, account: AccountId, id: string, now: Date): Promise<boolean> {
  const done = await query({ work })
    .updateTable('passkey')
    .set({ removed_at: now })
    .where('account_id', '=', account)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
