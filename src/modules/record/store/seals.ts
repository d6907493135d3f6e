import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { SubjectId, Viewer } from '../../../kernel/index.ts'
import type { SealLevel } from '../../access/index.ts'

/** False: not there, not yours, not for your role, or the same worker lifting what they set. `reviewBy`: YYYY-MM-DD. */
export async function setSeal(
  viewer: Viewer,
  seal: { id: string; subject: SubjectId; level: SealLevel | null; reason: string; reviewBy: string | null },
): Promise<boolean> {
  const call = sql<boolean>`set_seal(${seal.id}, ${seal.subject}, ${seal.level}, ${seal.reason}, ${seal.reviewBy}::date)`
  const row = await query(viewer).selectNoFrom(call.as('done')).executeTakeFirstOrThrow()
  return row.done
}
