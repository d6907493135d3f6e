import { inTransaction } from '../../../db/index.ts'
import { type AccountId, Invalid, NotFound, newId, type UnitOfWork } from '../../../kernel/index.ts'
import { registrationOptions, verifyRegistration } from '../credentials/passkey.ts'
import { hashPassword, passwordProblem } from '../credentials/password.ts'
import { newRecoveryCodes } from '../credentials/recovery.ts'
import { open, seal } from '../credentials/secret-box.ts'
import { hashToken, newToken } from '../credentials/token.ts'
import { checkTotp, newTotpSecret, totpQr, totpUri } from '../credentials/totp.ts'
import type { Founding } from '../model.ts'
import { SET_UP_LIMIT } from '../rules.ts'
import { accountById, addAccount, saveRecoveryCodes, setPassword, setTotp } from '../store/accounts.ts'
import { foundPartnership } from '../store/founding.ts'
import { addPasskey, passkeysOf } from '../store/passkeys.ts'
import { keepChallenge } from '../store/sessions.ts'
import { addSetUpLink, liveSetUpLink, spendSetUpLink } from '../store/set-up-links.ts'
import { audit, beginSession } from './first-factor.ts'
import { completeSignIn } from './second-factor.ts'
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

export interface Enrolment {
  readonly secret: string
  readonly qr: string
  readonly passkey: string
}

/** A secret and a passkey challenge to enrol with: kept with the session, sealed, until one is proved. */
export async function enrolment(visitor: Visitor): Promise<Enrolment> {
  const session = visitor.session
  if (!session) throw new NotFound()
  return inTransaction(visitor.database, { anonymous: true, now: visitor.now }, async work => {
    const account = await accountById(work, session.account)
    if (!account) throw new NotFound()
    const kept = pendingOf(visitor)
    const asked = await registrationOptions(visitor.site, {
      account: account.id,
      email: account.email,
      name: account.email,
      existing: await passkeysOf(work, account.id),
    })
    const secret = kept?.secret ?? newTotpSecret()
    await keepChallenge(
      work,
      session.id,
      seal(visitor.box, JSON.stringify({ secret, challenge: asked.challenge }), placeOf(session.id)),
    )
    return { secret, qr: await totpQr(totpUri(secret, account.email)), passkey: asked.options }
  })
}

/** Proves the new authenticator app, or the new passkey; signs in, and gives ten recovery codes to show once. */
export async function enrol(
  visitor: Visitor,
  typed: { code: string; answer: string; label: string },
): Promise<{ token: string; codes: readonly string[] }> {
  const session = visitor.session
  const pending = pendingOf(visitor)
  if (!session || !pending) throw new NotFound()
  const { codes, hashes } = await newRecoveryCodes()
  const token = await inTransaction(visitor.database, { anonymous: true, now: visitor.now }, async work => {
    if (typed.answer) await enrolPasskey(work, visitor, session.account, pending.challenge, typed)
    else await enrolCode(work, visitor, session.account, pending.secret, typed.code)
    await saveRecoveryCodes(work, session.account, hashes, visitor.now)
    return completeSignIn(work, visitor, session)
  })
  await audit(visitor, session.account, 'done', typed.answer ? 'passkey.added' : 'one-time-code.added')
  return { token, codes }
}

async function enrolCode(
  work: UnitOfWork,
  visitor: Visitor,
  account: AccountId,
  secret: string,
  code: string,
): Promise<void> {
  const checked = checkTotp(secret, code, visitor.now, null)
  if (!checked.ok) throw new Invalid({ code: 'Enter the 6-digit code that your app or device shows now' })
  await setTotp(
    work,
    account,
    seal(visitor.box, secret, { table: 'account', column: 'totp_secret', row: account }),
    checked.step,
  )
}

async function enrolPasskey(
  work: UnitOfWork,
  visitor: Visitor,
  account: AccountId,
  challenge: string,
  typed: { answer: string; label: string },
): Promise<void> {
  const checked = await verifyRegistration(visitor.site, {
    answer: typed.answer,
    challenge,
    label: typed.label || 'Passkey',
    now: visitor.now,
  })
  if (!checked.ok)
    throw new Invalid({ answer: 'Your passkey or security key was not accepted. Try again, or use a code' })
  await addPasskey(work, account, checked.passkey)
}

function pendingOf(visitor: Visitor): { secret: string; challenge: string } | null {
  const { session } = visitor
  if (!session?.challenge?.startsWith('v1.')) return null
  return JSON.parse(open(visitor.box, session.challenge, placeOf(session.id)))
}

const placeOf = (session: string) => ({ table: 'session', column: 'challenge', row: session })
