import { query } from '../../../db/index.ts'
import type { AccountId, AgencyId, Role, UnitOfWork, Viewer, WorkerId } from '../../../kernel/index.ts'
import type { Person } from '../model.ts'

/** The worker in their newest current post, with the roles of all current posts; undefined when none is current. */
export async function personOf(work: UnitOfWork, worker: WorkerId): Promise<Person | undefined> {
  const posts = await query({ work })
    .selectFrom('worker as w')
    .innerJoin('post as p', join =>
      join.onRef('p.partnership_id', '=', 'w.partnership_id').onRef('p.worker_id', '=', 'w.id'),
    )
    .innerJoin('agency as a', join =>
      join.onRef('a.partnership_id', '=', 'p.partnership_id').onRef('a.id', '=', 'p.agency_id'),
    )
    .select(['w.account_id', 'w.name', 'p.agency_id', 'a.name as agency_name', 'p.title', 'p.roles'])
    .where('w.id', '=', worker)
    .where(({ eb, fn }) => eb('p.from_at', '<=', fn<Date>('context_now')))
    .where(({ eb, fn }) => eb.or([eb('p.until_at', 'is', null), eb('p.until_at', '>', fn<Date>('context_now'))]))
    .orderBy('p.from_at', 'desc')
    .orderBy('p.id')
    .execute()
  const newest = posts[0]
  if (!newest) return undefined
  return {
    worker,
    account: newest.account_id as AccountId | null,
    name: newest.name,
    agency: newest.agency_id as AgencyId,
    agencyName: newest.agency_name,
    title: newest.title,
    roles: [...new Set(posts.flatMap(post => post.roles as Role[]))],
  }
}

export interface Colleague {
  readonly worker: WorkerId
  readonly name: string
  readonly title: string
  readonly agency: AgencyId
  readonly agencyName: string
  readonly phone: string
  readonly team: string | null
  readonly roles: readonly string[]
}

/** The partnership's directory: who works where now, by agency and name. */
export async function colleagues(viewer: Viewer): Promise<Colleague[]> {
  const rows = await query(viewer)
    .selectFrom('worker as w')
    .innerJoin('post as p', join =>
      join.onRef('p.partnership_id', '=', 'w.partnership_id').onRef('p.worker_id', '=', 'w.id'),
    )
    .innerJoin('agency as a', join =>
      join.onRef('a.partnership_id', '=', 'p.partnership_id').onRef('a.id', '=', 'p.agency_id'),
    )
    .leftJoin('team as t', join =>
      join.onRef('t.partnership_id', '=', 'p.partnership_id').onRef('t.id', '=', 'p.team_id'),
    )
    .select([
      't.name as team',
      'w.id',
      'w.name',
      'w.phone',
      'p.title',
      'p.roles',
      'p.agency_id',
      'a.name as agency_name',
    ])
    .where('p.from_at', '<=', viewer.now)
    .where(eb => eb.or([eb('p.until_at', 'is', null), eb('p.until_at', '>', viewer.now)]))
    .orderBy('a.name')
    .orderBy('w.name')
    .orderBy('w.id')
    .execute()
  return rows.map(row => ({
    worker: row.id as WorkerId,
    name: row.name,
    title: row.title,
    agency: row.agency_id as AgencyId,
    agencyName: row.agency_name,
    phone: row.phone,
    team: row.team,
    roles: row.roles,
  }))
}
