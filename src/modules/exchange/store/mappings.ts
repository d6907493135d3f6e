import { query } from '../../../db/index.ts'
import { newId, type Viewer } from '../../../kernel/index.ts'
import type { ListPlan } from '../model.ts'

/** How this agency's columns were read the last time, by whoever of it decided. */
export async function keptPlan(viewer: Viewer): Promise<ListPlan | undefined> {
  const row = await query(viewer)
    .selectFrom('list_mapping')
    .select('mapping')
    .where('partnership_id', '=', viewer.partnership)
    .where('agency_id', '=', viewer.agency)
    .where('about', '=', 'chronology')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.mapping as ListPlan | undefined
}

export async function rememberPlan(viewer: Viewer, plan: ListPlan): Promise<void> {
  await query(viewer)
    .insertInto('list_mapping')
    .values({
      partnership_id: viewer.partnership,
      id: newId(),
      agency_id: viewer.agency,
      worker_id: viewer.worker,
      about: 'chronology',
      mapping: JSON.stringify(plan),
      at: viewer.now,
    })
    .execute()
}
