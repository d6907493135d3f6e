import { query } from '../../../../db/index.ts'
import type { AccountId, PartnershipId, UnitOfWork, WorkerId } from '../../../../kernel/index.ts'

export interface Account {
  readonly id: AccountId
  readonly email: string
  readonly passwordHash: string | null
  /** Sealed: see credentials/secret-box.ts. */
  readonly totpSecret: string | null
  readonly totpLastStep: number | null
  readonly disabledAt: Date | null
}

const COLUMNS = ['id', 'email', 'password_hash', 'totp_secret', 'totp_last_step', 'disabled_at'] as const

export async function accountByEmail(work: UnitOfWork, email: string): Promise<Account | undefined> {
  const row = await query({ work })
    .selectFrom('account')
    .select(COLUMNS)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return row && accountOf(row)
}

export async function accountById(work: UnitOfWork, id: AccountId): Promise<Account | undefined> {
  const row = await query({ work }).selectFrom('account').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row && accountOf(row)
}

export async function addAccount(
  work: UnitOfWork,
  account: { id: AccountId; email: string; now: Date },
): Promise<void> {
  await query({ work })
    .insertInto('account')
    .values({ id: account.id, email: account.email.toLowerCase(), created_at: account.now })
    .execute()
}

export async function setPassword(work: UnitOfWork, account: AccountId, passwordHash: string): Promise<void> {
  await query({ work }).updateTable('account').set({ password_hash: passwordHash }).where('id', '=', account).execute()
}

export async function setTotp(work: UnitOfWork, account: AccountId, sealedSecret: string, step: number): Promise<void> {
  await query({ work })
    .updateTable('account')
    .set({ totp_secret: sealedSecret, totp_last_step: String(step) })
    .where('id', '=', account)
    .execute()
}

/** True for one caller only: two requests with the same code at once cannot both move the step forward. */
export async function spendTotpStep(work: UnitOfWork, account: AccountId, step: number): Promise<boolean> {
  const done = await query({ work })
    .updateTable('account')
    .set({ totp_last_step: String(step) })
    .where('id', '=', account)
    .where(eb => eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', String(step))]))
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function disableAccount(work: UnitOfWork, account: AccountId, now: Date): Promise<void> {
  await query({ work }).updateTable('account').set({ disabled_at: now }).where('id', '=', account).execute()
}

export async function saveRecoveryCodes(
  work: UnitOfWork,
  account: AccountId,
  hashes: readonly string[],
  now: Date,
): Promise<void> {
  const unused = query({ work })
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
  await unused.execute()
  await query({ work })
    .insertInto('recovery_code')
    .values(hashes.map(hash => ({ account_id: account, code_hash: hash, created_at: now })))
    .execute()
}

export async function unusedRecoveryCodes(work: UnitOfWork, account: AccountId): Promise<string[]> {
  const rows = await query({ work })
    .selectFrom('recovery_code')
    .select('code_hash')
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .execute()
  return rows.map(row => row.code_hash)
}

export async function spendRecoveryCode(
  work: UnitOfWork,
  account: AccountId,
  hash: string,
  now: Date,
): Promise<boolean> {
  const done = await query({ work })
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', account)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** The posts of an account across partnerships, oldest first: sign-in enters the first. */
export async function workersOf(
  work: UnitOfWork,
  account: AccountId,
  now: Date,
): Promise<{ partnership: PartnershipId; worker: WorkerId; name: string }[]> {
  const rows = await query({ work })
    .selectFrom(eb =>
      eb
        .fn<{ partnership_id: string; worker_id: string; name: string }>('workers_of', [eb.val(account), eb.val(now)])
        .as('w'),
    )
    .selectAll('w')
    .execute()
  return rows.map(row => ({
    partnership: row.partnership_id as PartnershipId,
    worker: row.worker_id as WorkerId,
    name: row.name,
  }))
}

function accountOf(row: {
  id: string
  email: string
  password_hash: string | null
  totp_secret: string | null
  totp_last_step: string | null
  disabled_at: Date | null
}): Account {
  return {
    id: row.id as AccountId,
    email: row.email,
    passwordHash: row.password_hash,
    totpSecret: row.totp_secret,
    totpLastStep: row.totp_last_step === null ? null : Number(row.totp_last_step),
    disabledAt: row.disabled_at,
  }
}
