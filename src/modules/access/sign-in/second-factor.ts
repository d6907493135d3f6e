import { inTransaction } from '../../../db/index.ts'
import { type AccountId, Invalid, NotFound, type UnitOfWork } from '../../../kernel/index.ts'
import { passkeyIn, signInOptions, verifySignIn } from '../credentials/passkey.ts'
import { matchRecovery } from '../credentials/recovery.ts'
import { open } from '../credentials/secret-box.ts'
import { hashToken, newToken } from '../credentials/token.ts'
import { checkTotp } from '../credentials/totp.ts'
import type { Session } from '../model.ts'
import { STEP_UP_LIMIT } from '../rules.ts'
import {
  type Account,
  accountById,
  spendRecoveryCode,
  spendTotpStep,
  unusedRecoveryCodes,
  workersOf,
} from '../store/accounts/accounts.ts'
import { forgetGuess } from '../store/accounts/guesses.ts'
import { passkeysOf, usePasskey } from '../store/accounts/passkeys.ts'
import { keepChallenge, rotateSession } from '../store/accounts/sessions.ts'
import { audit, countCodeGuess } from './first-factor.ts'
import type { Step, Visitor } from './visitor.ts'

export interface SecondFactors {
  readonly code: boolean
  /** Options for the browser's passkey ceremony, or null when the account has none. */
  readonly passkey: string | null
  readonly recovery: boolean
}

/** What this account can show as its second factor. Keeps a fresh challenge with the session. */
export async function secondFactors(visitor: Visitor): Promise<SecondFactors> {
  const session = halfWay(visitor)
  return inTransaction(visitor.database, { anonymous: true, now: visitor.now }, async work => {
    const account = await accountById(work, session.account)
    const passkeys = await passkeysOf(work, session.account)
    const asked = passkeys.length > 0 ? await signInOptions(visitor.site, { use: 'second-factor', passkeys }) : null
    if (asked) await keepChallenge(work, session.id, `${visitor.now.getTime()} ${asked.challenge}`)
    const recovery = (await unusedRecoveryCodes(work, session.account)).length > 0
    return { code: Boolean(account?.totpSecret), passkey: asked?.options ?? null, recovery }
  })
}

export async function showCode(visitor: Visitor, typed: string): Promise<Step> {
  const guess = await countCodeGuess(visitor)
  return step(
    visitor,
    guess,
    'code',
    'Enter the 6-digit code that your app or device shows now',
    async (work, account) => {
      if (!account.totpSecret) return false
      const secret = open(visitor.box, account.totpSecret, { table: 'account', column: 'totp_secret', row: account.id })
      const checked = checkTotp(secret, typed, visitor.now, account.totpLastStep)
      return checked.ok && spendTotpStep(work, account.id, checked.step)
    },
  )
}

export async function showRecoveryCode(visitor: Visitor, typed: string): Promise<Step> {
  const guess = await countCodeGuess(visitor)
  return step(
    visitor,
    guess,
    'recovery',
    'Enter one of your recovery codes that you have not used yet',
    async (work, account) => {
      const hashes = await unusedRecoveryCodes(work, account.id)
      const index = await matchRecovery(typed, hashes)
      const hash = index === null ? undefined : hashes[index]
      return hash !== undefined && spendRecoveryCode(work, account.id, hash, visitor.now)
    },
  )
}

export async function showPasskey(visitor: Visitor, answer: string): Promise<Step> {
  const challenge = await spendChallenge(visitor)
  return step(
    visitor,
    [],
    'answer',
    'Your passkey or security key was not accepted. Try again, or use a code',
    async (work, account) => {
      const id = passkeyIn(answer)
      const passkey = (await passkeysOf(work, account.id)).find(one => one.id === id)
      if (!challenge || !passkey) return false
      const checked = await verifySignIn(visitor.site, {
        answer,
        challenge,
        passkey,
        account: account.id,
        use: 'second-factor',
        now: visitor.now,
      })
      return checked.ok && usePasskey(work, passkey, checked.passkey)
    },
  )
}

/** Signs in, or (already signed in) confirms again for a sensitive act; either way the session token is rotated. */
export async function completeSignIn(work: UnitOfWork, visitor: Visitor, session: Session): Promise<string> {
  const [first] = await workersOf(work, session.account, visitor.now)
  const token = newToken()
  await rotateSession(work, session.id, {
    tokenHash: hashToken(token),
    csrf: newToken(),
    stage: 'signed-in',
    partnership: session.partnership ?? first?.partnership ?? null,
    worker: session.worker ?? first?.worker ?? null,
    confirmedAt: visitor.now,
    now: visitor.now,
  })
  return token
}

/** Good for one answer, right or wrong, and for five minutes: synchronised passkeys keep no counter that would show a replay. */
async function spendChallenge(visitor: Visitor): Promise<string | null> {
  const session = halfWay(visitor)
  await inTransaction(visitor.database, { anonymous: true, now: visitor.now }, work =>
    keepChallenge(work, session.id, null),
  )
  const [asked = '', challenge = ''] = (session.challenge ?? '').split(' ')
  return visitor.now.getTime() - Number(asked) <= STEP_UP_LIMIT ? challenge : null
}

async function step(
  visitor: Visitor,
  guess: readonly string[],
  field: string,
  sentence: string,
  accept: (work: UnitOfWork, account: Account) => Promise<boolean>,
): Promise<Step> {
  const session = halfWay(visitor)
  const token = await inTransaction(visitor.database, { anonymous: true, now: visitor.now }, async work => {
    const account = await accountById(work, session.account as AccountId)
    if (!account || account.disabledAt || !(await accept(work, account))) return null
    if (guess.length > 0) await forgetGuess(work, guess)
    return completeSignIn(work, visitor, session)
  })
  await audit(visitor, session.account, token ? 'done' : 'refused', 'sign-in.second-factor')
  if (!token) throw new Invalid({ [field]: sentence })
  return { to: '/', token }
}

function halfWay(visitor: Visitor): Session {
  if (!visitor.session) throw new NotFound()
  return visitor.session
}
