import { query } from '../../../db/index.ts'
import {
  type AccountId,
  type AgencyId,
  newId,
  type Role,
  type TeamId,
  type Viewer,
  type WorkerId,
} from '../../../kernel/index.ts'

export async function addAgency(
  viewer: Viewer,
  agency: { id: AgencyId; code: string; name: string; kind: string; phone: string },
): Promise<void> {
  await query(viewer)
    .insertInto('agency')
    .values({ partnership_id: viewer.partnership, ...agency, created_at: viewer.now })
    .execute()
}

export async function agencies(viewer: Viewer): Promise<{ id: AgencyId; code: string; name: string; phone: string }[]> {
  const rows = await query(viewer)
    .selectFrom('agency')
    .select(['id', 'code', 'name', 'phone'])
    .orderBy('name')
    .execute()
  return rows.map(row => ({ ...row, id: row.id as AgencyId }))
}

export async function addWorker(
  viewer: Viewer,
  worker: {
    id: WorkerId
    account: AccountId
    name: string
    phone: string
    agency: AgencyId
    title: string
    team: TeamId | null
    roles: readonly Role[]
  },
): Promise<void> {
  await query(viewer)
    .insertInto('worker')
    .values({
      partnership_id: viewer.partnership,
      id: worker.id,
      account_id: worker.account,
      name: worker.name,
      phone: worker.phone,
      created_at: viewer.now,
    })
    .execute()
  await query(viewer)
    .insertInto('post')
    .values({
      partnership_id: viewer.partnership,
      id: newId(),
      worker_id: worker.id,
      agency_id: worker.agency,
      team_id: worker.team,
      title: worker.title,
      roles: [...worker.roles],
      from_at: viewer.now,
    })
    .execute()
}

/** Ends every current post: the worker's reach ends with it, at once. */
export async function endPosts(viewer: Viewer, worker: WorkerId): Promise<boolean> {
  const done = await query(viewer)
    .updateTable('post')
    .set({ until_at: viewer.now })
    .where('worker_id', '=', worker)
    .where('until_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** The team of this name in an agency; made when the agency has none of that name yet. */
export async function teamNamed(viewer: Viewer, agency: AgencyId, name: string): Promise<TeamId> {
  const known = await query(viewer)
    .selectFrom('team')
    .select('id')
    .where('agency_id', '=', agency)
    .where('name', '=', name)
    .executeTakeFirst()
  if (known) return known.id as TeamId
  const id = newId<TeamId>()
  await query(viewer)
    .insertInto('team')
    .values({ partnership_id: viewer.partnership, id, agency_id: agency, name })
    .execute()
  return id
}
