import { query } from '../../../db/index.ts'
import type { PartnershipId, UnitOfWork, Viewer, WorkerId } from '../../../kernel/index.ts'

export type DraftFields = Readonly<Record<string, string | readonly string[]>>

export interface Draft {
  readonly address: string
  readonly fields: DraftFields
  readonly savedAt: Date
}

/** Only ever the worker's own: whoever signs in next at the same desk sees nothing of it. */
export async function draftAt(viewer: Viewer, address: string): Promise<Draft | undefined> {
  const row = await query(viewer)
    .selectFrom('draft')
    .select(['address', 'fields', 'saved_at'])
    .where('worker_id', '=', viewer.worker)
    .where('address', '=', address)
    .executeTakeFirst()
  return row && { address: row.address, fields: row.fields as unknown as DraftFields, savedAt: row.saved_at }
}

export async function draftsOf(viewer: Viewer): Promise<Pick<Draft, 'address' | 'savedAt'>[]> {
  const rows = await query(viewer)
    .selectFrom('draft')
    .select(['address', 'saved_at'])
    .orderBy('saved_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(row => ({ address: row.address, savedAt: row.saved_at }))
}

/** Bound to the worker even when their session has run out: the context names them, and the policy holds it to them. */
export async function saveDraft(
  work: UnitOfWork,
  draft: { partnership: PartnershipId; worker: WorkerId; address: string; fields: DraftFields; now: Date },
): Promise<void> {
  await query({ work })
    .insertInto('draft')
    .values({
      partnership_id: draft.partnership,
      worker_id: draft.worker,
      address: draft.address,
      fields: JSON.stringify(draft.fields),
      saved_at: draft.now,
    })
    .onConflict(conflict =>
      conflict
        .columns(['partnership_id', 'worker_id', 'address'])
        .doUpdateSet({ fields: JSON.stringify(draft.fields), saved_at: draft.now }),
    )
    .execute()
}

export async function dropDraft(viewer: Viewer, address: string): Promise<void> {
  await query(viewer).deleteFrom('draft').where('address', '=', address).execute()
}
