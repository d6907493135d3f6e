import { query } from '../../../../db/index.ts'
import type { Viewer } from '../../../../kernel/index.ts'

// What doors may name, as far as the policies let this viewer see the rows. Ids only.

export async function seatIds(viewer: Viewer): Promise<string[]> {
  const rows = await query(viewer).selectFrom('seat').select('id').orderBy('invited_at').orderBy('id').execute()
  return rows.map(row => row.id)
}

export async function searchIds(viewer: Viewer): Promise<string[]> {
  const rows = await query(viewer)
    .selectFrom('search')
    .select('id')
    .where('partnership_id', '=', viewer.partnership)
    .where('worker_id', '=', viewer.worker)
    .where('expires_at', '>', viewer.now)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}

export async function workerIds(viewer: Viewer): Promise<string[]> {
  const rows = await query(viewer).selectFrom('worker').select('id').orderBy('name').orderBy('id').execute()
  return rows.map(row => row.id)
}

export async function agencyIds(viewer: Viewer): Promise<string[]> {
  const rows = await query(viewer).selectFrom('agency').select('id').orderBy('name').orderBy('id').execute()
  return rows.map(row => row.id)
}

export async function openingIds(viewer: Viewer, kind: 'break-glass' | 'assignment'): Promise<string[]> {
  const rows = await query(viewer)
    .selectFrom('opening')
    .select('id')
    .$if(!viewer.roles.has('reviewer'), own => own.where('worker_id', '=', viewer.worker))
    .where('partnership_id', '=', viewer.partnership)
    .where('kind', '=', kind)
    .orderBy('from_at')
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}

export async function wrongOpeningIds(viewer: Viewer): Promise<string[]> {
  const rows = await query(viewer)
    .selectFrom('wrong_opening')
    .select('id')
    .$if(!viewer.roles.has('reviewer'), own => own.where('worker_id', '=', viewer.worker))
    .where('partnership_id', '=', viewer.partnership)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}
