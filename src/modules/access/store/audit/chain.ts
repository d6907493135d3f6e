import { sql } from 'kysely'
import { query } from '../../../../db/index.ts'
import type { UnitOfWork } from '../../../../kernel/index.ts'

/** One link: the hash of every event of the transactions from `from` up to, not with, `upto`, upon the hash before. */
export interface Seal {
  readonly number: number
  readonly from: bigint
  readonly upto: bigint
  readonly events: number
  readonly hash: string
  readonly previousHash: string
  readonly at: Date
}

/** What the first seal stands upon. */
export const GENESIS = '0'.repeat(64)

/**
 * Nobody else seals or checks until this transaction ends. A row is hashed as the text that the database shows, which
 * depends on the session's zone and date style, so both are held to one; and a long batch may take its time.
 */
export async function holdChain(work: UnitOfWork): Promise<void> {
  await sql`select pg_advisory_xact_lock(7331002), set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, MDY', true),
    set_config('statement_timeout', '120s', true)`.execute(query({ work }))
}

/** Every transaction below it has ended: none can still add an event behind a seal that reaches up to it. */
export async function horizon(work: UnitOfWork): Promise<bigint> {
  const row = await query({ work })
    .selectNoFrom(sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`.as('upto'))
    .executeTakeFirstOrThrow()
  return BigInt(row.upto)
}

export async function countEvents(work: UnitOfWork, from: bigint, upto: bigint): Promise<number> {
  const call = sql<string>`audit_count(${String(from)}::xid8, ${String(upto)}::xid8)`
  const row = await query({ work }).selectNoFrom(call.as('events')).executeTakeFirstOrThrow()
  return Number(row.events)
}

export async function hashOf(work: UnitOfWork, previous: string, from: bigint, upto: bigint): Promise<string> {
  const call = sql<string>`audit_hash(${previous}, ${String(from)}::xid8, ${String(upto)}::xid8)`
  const row = await query({ work }).selectNoFrom(call.as('hash')).executeTakeFirstOrThrow()
  return row.hash
}

export async function lastSeal(work: UnitOfWork): Promise<Seal | null> {
  const row = await seals(work).orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row ? sealOf(row) : null
}

/** In order, after this number. */
export async function sealsAfter(work: UnitOfWork, number: number, limit: number): Promise<Seal[]> {
  const rows = await seals(work).where('number', '>', String(number)).orderBy('number').limit(limit).execute()
  return rows.map(sealOf)
}

export async function sealNumbered(work: UnitOfWork, number: number): Promise<Seal | null> {
  const row = await seals(work).where('number', '=', String(number)).executeTakeFirst()
  return row ? sealOf(row) : null
}

export async function addSeal(work: UnitOfWork, seal: Seal): Promise<void> {
  await query({ work })
    .insertInto('audit_seal')
    .values({
      number: seal.number,
      from_transaction: String(seal.from),
      upto_transaction: String(seal.upto),
      events: seal.events,
      hash: seal.hash,
      previous_hash: seal.previousHash,
      at: seal.at,
    })
    .execute()
}

const seals = (work: UnitOfWork) => query({ work }).selectFrom('audit_seal').selectAll()

const sealOf = (row: Awaited<ReturnType<ReturnType<typeof seals>['execute']>>[number]): Seal => ({
  number: Number(row.number),
  from: BigInt(row.from_transaction),
  upto: BigInt(row.upto_transaction),
  events: Number(row.events),
  hash: row.hash,
  previousHash: row.previous_hash,
  at: row.at,
})
