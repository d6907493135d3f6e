import { inTransaction } from '../../../db/index.ts'
import { type AccountId, Invalid, NotFound, StepUp, type UnitOfWork } from '../../../kernel/index.ts'
import { registrationOptions, verifyRegistration } from '../credentials/passkey.ts'
import { newRecoveryCodes } from '../credentials/recovery.ts'
import { open, seal } from '../credentials/secret-box.ts'
import { checkTotp, newTotpSecret, totpQr, totpUri } from '../credentials/totp.ts'
import type { Session } from '../model.ts'
import { isConfirmed } from '../rules.ts'
import { accountById, saveRecoveryCodes, setTotp } from '../store/accounts/accounts.ts'
import { addPasskey, passkeysOf } from '../store/accounts/passkeys.ts'
import { keepChallenge } from '../store/accounts/sessions.ts'
import { audit } from './first-factor.ts'
import { completeSignIn } from './second-factor.ts'
import type { Visitor } from './visitor.ts'

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
    await refuseUnproved(work, visitor, session)
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
    await refuseUnproved(work, visitor, session)
    if (typed.answer) await enrolPasskey(work, visitor, session.account, pending.challenge, typed)
    else await enrolCode(work, visitor, session.account, pending.secret, typed.code)
    await saveRecoveryCodes(work, session.account, hashes, visitor.now)
    return completeSignIn(work, visitor, session)
  })
  await audit(visitor, session.account, 'done', typed.answer ? 'passkey.added' : 'one-time-code.added')
  return { token, codes }
}

/** Whoever holds a second factor shows it before adding another: a password alone, or a stolen session, never adds one. */
async function refuseUnproved(work: UnitOfWork, visitor: Visitor, session: Session): Promise<void> {
  const account = await accountById(work, session.account)
  const none = !account?.totpSecret && (await passkeysOf(work, session.account)).length === 0
  const shown = session.stage === 'signed-in' && isConfirmed(session.confirmedAt, visitor.now)
  if (!none && !shown) throw new StepUp()
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
