import { query } from '../../../db/index.ts'
import { isUuid, newId, type Viewer } from '../../../kernel/index.ts'

const KEPT_FOR = 24 * 3_600_000

/** A search is a row of its own: its terms are not in an address, a log or the audit, and they expire (spine.md 16). */
export async function keepSearch(viewer: Viewer, terms: string): Promise<string> {
  const id = newId<string>()
  await query(viewer)
    .insertInto('search')
    .values({
      partnership_id: viewer.partnership,
      id,
      worker_id: viewer.worker,
      terms,
      at: viewer.now,
      expires_at: new Date(viewer.now.getTime() + KEPT_FOR),
    })
    .execute()
  return id
}

export async function searchTerms(viewer: Viewer, id: string | undefined): Promise<string | undefined> {
  if (!id || !isUuid(id)) return undefined
  const row = await query(viewer)
    .selectFrom('search')
    .select('terms')
    .where('id', '=', id)
    .where('expires_at', '>', viewer.now)
    .executeTakeFirst()
  return row?.terms
}
