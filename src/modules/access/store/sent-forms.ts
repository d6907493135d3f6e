import { query } from '../../../db/index.ts'
import type { Done, Viewer } from '../../../kernel/index.ts'

export interface Sent {
  readonly key: string
  readonly door: string
  /** A hash of what was sent: the same key with another body is not the same form. */
  readonly bodyHash: string
}

/**
 * Claims a key for this worker, in the act's own transaction: a form sent twice counts once. A second sender with the same
 * key waits here for the first to end. Answers null when the claim is new, else what the first one led to.
 */
export async function claimKey(viewer: Viewer, sent: Sent): Promise<{ same: boolean; done: Done } | null> {
  const claimed = await query(viewer)
    .insertInto('sent_form')
    .values({
      partnership_id: viewer.partnership,
      worker_id: viewer.worker,
      key: sent.key,
      door: sent.door,
      body_hash: sent.bodyHash,
      answer: '{}',
      at: viewer.now,
    })
    .onConflict(conflict => conflict.columns(['partnership_id', 'worker_id', 'key']).doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 1n) return null
  const earlier = await query(viewer)
    .selectFrom('sent_form')
    .select(['door', 'body_hash', 'answer'])
    .where('key', '=', sent.key)
    .executeTakeFirstOrThrow()
  return {
    same: earlier.door === sent.door && earlier.body_hash === sent.bodyHash,
    done: earlier.answer as unknown as Done,
  }
}

export async function keepAnswer(viewer: Viewer, key: string, done: Done): Promise<void> {
  await query(viewer)
    .updateTable('sent_form')
    .set({ answer: JSON.stringify(done) })
    .where('key', '=', key)
    .execute()
}
