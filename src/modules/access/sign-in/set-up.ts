import { inTransaction } from '../../../db/index.ts'
import { type AccountId, Invalid, NotFound, newId, type UnitOfWork } from '../../../kernel/index.ts'
import { hashPassword, passwordProblem } from '../credentials/password.ts'
import { hashToken, newToken } from '../credentials/token.ts'
import type { Founding } from '../model.ts'
import { SET_UP_LIMIT } from '../rules.ts'
import { accountById, addAccount, setPassword } from '../store/accounts/accounts.ts'
import { foundPartnership } from '../store/accounts/founding.ts'
import { addSetUpLink, liveSetUpLink, spendSetUpLink } from '../store/accounts/set-up-links.ts'
import { audit, beginSession } from './first-factor.ts'
import type { Step, Visitor } from './visitor.ts'

/** A one-time link, good for an hour. The token is returned once and only its hash is kept. */
export async function makeSetUpLink(work: UnitOfWork, account: AccountId | null, now: Date): Promise<string> {
  const token = newToken()
  await addSetUpLink(work, {
    tokenHash: hashToken(token),
    account,
    now,
    expiresAt: new Date(now.getTime() + SET_UP_LIMIT),
  })
  return `/set-up/${token}`
}

/** Whose link this is; NotFound once used or expired. `email` null: the first run. */
export async function setUpFor(visitor: Visitor, token: string | undefined): Promise<{ email: string | null }> {
  return inTransaction(visitor.database, { anonymous: true, now: visitor.now }, async work => {
    const link = await liveSetUpLink(work, hashToken(token ?? ''), visitor.now)
    if (!link) throw new NotFound()
    const account = link.account && (await accountById(work, link.account))
    return { email: account ? account.email : null }
  })
}

/** The link is spent, the password set, and on first run the partnership founded: all or nothing. Next: a second factor. */
export async function setUpAccount(
  visitor: Visitor,
  token: string | undefined,
  typed: { email: string; password: string; founding: Founding | null },
): Promise<Step> {
  const problem = passwordProblem(typed.password, {
    email: typed.email,
    name: typed.founding?.name ?? '',
    agency: typed.founding?.agency ?? '',
  })
  if (problem) throw new Invalid({ password: problem })
  const hash = await hashPassword(typed.password)
  const tokenHash = hashToken(token ?? '')
  const started = await inTransaction(visitor.database, { anonymous: true, now: visitor.now }, async work => {
    const link = await liveSetUpLink(work, tokenHash, visitor.now)
    if (!link || !(await spendSetUpLink(work, tokenHash, visitor.now))) throw new NotFound()
    const account = link.account ?? newId<AccountId>()
    if (!link.account) {
      if (!typed.founding) throw new Invalid({ partnership: 'Enter the name of your partnership' })
      await addAccount(work, { id: account, email: typed.email, now: visitor.now })
      if (!(await foundPartnership(work, account, typed.founding, visitor.now))) throw new NotFound()
    }
    await setPassword(work, account, hash)
    return { account, ...(await beginSession(work, visitor, { id: account })) }
  })
  await audit(visitor, started.account, 'done', 'account.set-up')
  return { to: '/second-factor', token: started.token }
}
