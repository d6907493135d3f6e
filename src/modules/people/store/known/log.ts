import { sql } from 'kysely'
import { query } from '../../../../db/index.ts'
import type { SubjectId } from '../../../../kernel/index.ts'
import type { Reading } from './rows.ts'

// The log of whose names, numbers, homes and ties changed (migration 0021), read by position.

/** The log was trimmed past it: what changed in between can only be seen by reading everything anew. */
export const TRIMMED = '00000000-0000-0000-0000-000000000000'

export interface Change {
  readonly xid: bigint
  readonly subject: SubjectId
}

/**
 * Below it no transaction is still to commit: whatever of it this snapshot does not show was undone. Wide, and cheap, while a long
 * transaction is under way.
 */
export async function horizonOf({ work }: Pick<Reading, 'work'>): Promise<bigint> {
  const { rows } = await sql<{
    horizon: string
  }>`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`.execute(query({ work }))
  return BigInt(rows[0]?.horizon ?? 0)
}

/** Changes of that transaction and younger ones, as far as they are committed. */
export async function changesFrom({ partnership, work }: Reading, horizon: bigint): Promise<Change[]> {
  const { rows } = await sql<{ xid: string; subject_id: string }>`select xid::text, subject_id from known_change
    where partnership_id = ${partnership} and xid >= ${String(horizon)}::xid8`.execute(query({ work }))
  return rows.map(({ xid, subject_id }) => ({ xid: BigInt(xid), subject: subject_id as SubjectId }))
}
