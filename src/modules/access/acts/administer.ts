import {
  type AccountId,
  type AgencyId,
  Invalid,
  NotFound,
  newId,
  type Role,
  type Viewer,
  type WorkerId,
} from '../../../kernel/index.ts'
import { newToken } from '../credentials/token.ts'
import { makeSetUpLink } from '../sign-in/set-up.ts'
import { accountByEmail, addAccount, disableAccount } from '../store/accounts/accounts.ts'
import { accountOfWorker, endSessionsOf } from '../store/accounts/sessions.ts'
import { addAgency, addWorker, agencies, endPosts, teamNamed } from '../store/administration.ts'
import { colleagues } from '../store/directory.ts'

export async function addPartnerAgency(
  viewer: Viewer,
  agency: { code: string; name: string; kind: string; phone: string },
): Promise<AgencyId> {
  const taken = (await agencies(viewer)).some(one => one.code === agency.code)
  if (taken) throw new Invalid({ code: 'Another agency of this partnership has this code' })
  const id = newId<AgencyId>()
  await addAgency(viewer, { id, ...agency })
  viewer.audit.did('agency.added', { agency: id })
  return id
}

export interface NewWorker {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly agency: AgencyId
  readonly title: string
  /** By name; '' for none. */
  readonly team: string
  readonly roles: readonly Role[]
}

/** An account and a post; the answer is a one-time link. Nobody ever sets a password for somebody else. */
export async function addNewWorker(viewer: Viewer, worker: NewWorker): Promise<{ id: WorkerId; link: string }> {
  if (!(await agencies(viewer)).some(one => one.id === worker.agency))
    throw new Invalid({ agency: 'Choose an agency from the list' })
  const known = await accountByEmail(viewer.work, worker.email)
  const account = known?.id ?? newId<AccountId>()
  if (!known) await addAccount(viewer.work, { id: account, email: worker.email, now: viewer.now })
  const id = newId<WorkerId>()
  const team = worker.team === '' ? null : await teamNamed(viewer, worker.agency, worker.team)
  await addWorker(viewer, { ...worker, id, account, team })
  viewer.audit.did('worker.added', { worker: id })
  // Whoever has an account signs in as before. Their link leads nowhere, so that nobody learns who has one, and no
  // administrator can take an account over by adding its owner again.
  const link = known?.passwordHash ? `/set-up/${newToken()}` : await makeSetUpLink(viewer.work, account, viewer.now)
  return { id, link }
}

/** Ends their posts and their sessions: the next request they make is refused. */
export async function disableWorker(viewer: Viewer, worker: WorkerId): Promise<void> {
  const known = (await colleagues(viewer)).some(one => one.worker === worker)
  if (!known || !(await endPosts(viewer, worker))) throw new NotFound()
  const account = await accountOfWorker(viewer, worker)
  if (account) {
    await disableAccount(viewer.work, account, viewer.now)
    await endSessionsOf(viewer.work, account, viewer.now)
  }
  viewer.audit.did('worker.disabled', { worker })
}
