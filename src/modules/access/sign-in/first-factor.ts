import { inTransaction } from '../../../db/index.ts'
import { type AccountId, Invalid, newId, type UnitOfWork } from '../../../kernel/index.ts'
import { hashPassword, needsRehash, verifyAgainstNobody, verifyPassword } from '../credentials/password.ts'
import { allowed, networkOf } from '../credentials/throttle.ts'
import { hashToken, newToken } from '../credentials/token.ts'
import type { Session, SessionId } from '../model.ts'
import { type Account, accountByEmail, setPassword } from '../store/accounts/accounts.ts'
import { addGuess, forgetGuess, guessesBy } from '../store/accounts/guesses.ts'
import { startSession } from '../store/accounts/sessions.ts'
import { writeAudit } from '../store/audit.ts'
import type { Step, Visitor } from './visitor.ts'

/** One sentence for every way to be wrong: which of them it was is nobody's business (AU-04). */
const WRONG = 'Enter the email address and password you signed up with'
const TOO_MANY = 'There have been too many tries. Wait 15 minutes, or sign in with a passkey'

/** Shows the first factor. The session it starts opens nothing but the second. */
export async function showPassword(visitor: Visitor, typed: { email: string; password: string }): Promise<Step> {
  const guess = await countGuess(visitor, typed.email)
  const account = await inTransaction(visitor.database, { anonymous: true, now: visitor.now }, work =>
    accountByEmail(work, typed.email),
  )
  const usable = account && account.disabledAt === null ? account : undefined
  const right = usable?.passwordHash
    ? await verifyPassword(typed.password, usable.passwordHash)
    : await verifyAgainstNobody(typed.password)
  if (!usable?.passwordHash || !right) {
    await audit(visitor, usable?.id ?? null, 'refused')
    throw new Invalid({ password: WRONG })
  }
  const rehashed = needsRehash(usable.passwordHash) ? await hashPassword(typed.password) : null
  const { token } = await inTransaction(visitor.database, { anonymous: true, now: visitor.now }, async work => {
    await forgetGuess(work, guess)
    if (rehashed) await setPassword(work, usable.id, rehashed)
    return beginSession(work, visitor, usable)
  })
  return { to: '/sign-in/confirm', token }
}

/** A fresh session at the first stage, and the token that only the cookie will hold. */
export async function beginSession(
  work: UnitOfWork,
  visitor: Visitor,
  account: Pick<Account, 'id'>,
): Promise<{ session: Session; token: string }> {
  const token = newToken()
  const session: Session = {
    id: newId<SessionId>(),
    account: account.id,
    partnership: null,
    worker: null,
    stage: 'password',
    csrf: newToken(),
    challenge: null,
    createdAt: visitor.now,
    seenAt: visitor.now,
    confirmedAt: null,
  }
  await startSession(work, session, hashToken(token))
  return { session, token }
}

/** Codes are guesses too: six digits must not be tried a million times. A passkey is no guess and is not counted. */
export async function countCodeGuess(visitor: Visitor): Promise<readonly string[]> {
  return visitor.session ? countGuess(visitor, `code ${visitor.session.account}`, 'code') : []
}

/** Counted and committed before any hashing, so that a burst costs no more hashes than guesses are allowed (AU-03). */
async function countGuess(visitor: Visitor, email: string, field = 'password'): Promise<readonly string[]> {
  const account = `account:${hashToken(email.toLowerCase())}`
  const address = `address:${hashToken(networkOf(visitor.address))}`
  return inTransaction(visitor.database, { anonymous: true, now: visitor.now }, async work => {
    const recent = {
      account: await guessesBy(work, account, visitor.now),
      address: (await guessesBy(work, address, visitor.now)).length,
    }
    if (!allowed(recent, visitor.now).ok) throw new Invalid({ [field]: TOO_MANY })
    return [await addGuess(work, account, visitor.now), await addGuess(work, address, visitor.now)]
  })
}

export async function audit(
  visitor: Visitor,
  account: AccountId | null,
  outcome: 'done' | 'refused',
  event = 'sign-in.password',
): Promise<void> {
  await inTransaction(visitor.database, { anonymous: true, now: visitor.now }, work =>
    writeAudit(work, {
      partnership: null,
      worker: null,
      account,
      agency: null,
      session: visitor.session?.id ?? null,
      door: 'sign-in',
      event,
      outcome,
      at: visitor.now,
      detail: {},
      subjects: [],
    }),
  )
}
