import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { SubjectId, Viewer } from '../../../kernel/index.ts'

/**
 * Asks once what this viewer reaches, for every policy of this transaction until it writes. Before a reading of several
 * queries; without it the answers are the same, and slower.
 */
export async function holdReach(viewer: Viewer, about: readonly SubjectId[]): Promise<void> {
  await query(viewer)
    .selectNoFrom(sql`hold_reach(${[...about]}::uuid[])`.as('held'))
    .executeTakeFirstOrThrow()
}
