import { query } from '../../../db/index.ts'
import { newId, type Viewer } from '../../../kernel/index.ts'

export interface Notice {
  readonly id: string
  readonly kind: string
  readonly address: string
  readonly at: Date
}

/** "You have a task": a kind and an address, never who or what it is about (PR-09). */
export async function notify(viewer: Viewer, worker: string, kind: string, address: string): Promise<void> {
  await query(viewer)
    .insertInto('notice')
    .values({ partnership_id: viewer.partnership, id: newId(), worker_id: worker, kind, address, at: viewer.now })
    .execute()
}

export async function noticesOf(viewer: Viewer): Promise<Notice[]> {
  const rows = await query(viewer)
    .selectFrom('notice')
    .select(['id', 'kind', 'address', 'at'])
    .where('read_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(50)
    .execute()
  return rows
}

export async function markRead(viewer: Viewer, notice: string): Promise<void> {
  await query(viewer)
    .updateTable('notice')
    .set({ read_at: viewer.now })
    .where('worker_id', '=', viewer.worker)
    .where('id', '=', notice)
    .execute()
}
