import { query } from '../../../../db/index.ts'
import type { PartnershipId, UnitOfWork, Viewer, WorkerId } from '../../../../kernel/index.ts'
import { accountByEmail, workersOf } from '../accounts/accounts.ts'

/** For a command that names its worker by email: their oldest current post. Null: no such account, disabled, or no post. */
export async function workerByEmail(
  work: UnitOfWork,
  email: string,
  now: Date,
): Promise<{ partnership: PartnershipId; worker: WorkerId } | null> {
  const account = await accountByEmail(work, email)
  if (!account || account.disabledAt) return null
  return (await workersOf(work, account.id, now))[0] ?? null
}

export interface User {
  readonly worker: WorkerId
  readonly name: string
  readonly email: string
  readonly disabled: boolean
  /** One line for each post, current ones only. */
  readonly posts: readonly { readonly agency: string; readonly title: string; readonly roles: readonly string[] }[]
}

/** Everyone of the partnership, those who have left included. */
export async function usersOf(viewer: Viewer): Promise<User[]> {
  const workers = await query(viewer)
    .selectFrom('worker as w')
    .leftJoin('account as a', 'a.id', 'w.account_id')
    .select(['w.id', 'w.name', 'a.email', 'a.disabled_at'])
    .where('w.partnership_id', '=', viewer.partnership)
    .orderBy('w.name')
    .orderBy('w.id')
    .execute()
  const posts = await query(viewer)
    .selectFrom('post as p')
    .innerJoin('agency as g', join =>
      join.onRef('g.partnership_id', '=', 'p.partnership_id').onRef('g.id', '=', 'p.agency_id'),
    )
    .select(['p.worker_id', 'p.title', 'p.roles', 'g.code as agency'])
    .where('p.from_at', '<=', viewer.now)
    .where(eb => eb.or([eb('p.until_at', 'is', null), eb('p.until_at', '>', viewer.now)]))
    .execute()
  return workers.map(worker => ({
    worker: worker.id as WorkerId,
    name: worker.name,
    email: worker.email ?? '',
    disabled: worker.disabled_at !== null,
    posts: posts
      .filter(post => post.worker_id === worker.id)
      .map(({ agency, title, roles }) => ({ agency, title, roles })),
  }))
}
