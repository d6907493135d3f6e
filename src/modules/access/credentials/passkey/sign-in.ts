import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { AccountId } from '../../../../kernel/ids.ts'
import { readSignIn } from './answer.ts'
import { type Asked, handleOf, type Site, type StoredPasskey, TIMEOUT_MS, type Verified } from './stored.ts'

/**
 * What the passkey stands for. After a password it is the second factor, and touching it is enough. Alone it must be
 * both: the device has also asked for a finger, a face or a PIN (user verification).
 */
export type PasskeyUse = 'second-factor' | 'passwordless'

/**
 * Asks the browser to sign in. `second-factor` names the passkeys of the account whose password was just right;
 * `passwordless` names none, since that would tell a stranger which accounts there are (AU-04), and the device offers
 * its own.
 */
export async function signInOptions(
  site: Site,
  asking: { use: 'second-factor'; passkeys: readonly StoredPasskey[] } | { use: 'passwordless' },
): Promise<Asked> {
  const named = asking.use === 'second-factor' ? asking.passkeys : []
  const options = await generateAuthenticationOptions({
    rpID: site.id,
    timeout: TIMEOUT_MS,
    allowCredentials: named.map(({ id, transports }) => ({ id, transports: [...transports] })),
    userVerification: asking.use === 'passwordless' ? 'required' : 'preferred',
  })
  return { options: JSON.stringify(options), challenge: options.challenge }
}

/**
 * The id of the passkey that an answer claims to come from, to find its row by. Proves nothing yet. Null if unreadable.
 */
export function passkeyIn(answer: string): string | null {
  try {
    return readSignIn(answer).id
  } catch {
    return null
  }
}

export interface SignInAttempt {
  readonly answer: string
  readonly challenge: string
  /** The row found by `passkeyIn`, and the account it belongs to. */
  readonly passkey: StoredPasskey
  readonly account: AccountId
  readonly use: PasskeyUse
  readonly now: Date
}

/**
 * The passkey with its counter and last use moved on, where everything holds. Save it only where the counter kept is
 * still the one that was read. A counter that did not move on is refused: the passkey may have been copied, so tell its
 * owner.
 */
export async function verifySignIn(site: Site, attempt: SignInAttempt): Promise<Verified> {
  const { challenge, passkey, account, use, now } = attempt
  try {
    const response = readSignIn(attempt.answer)
    if (response.id !== passkey.id) return { ok: false, why: 'The answer comes from another passkey' }
    const wrongOwner = ownerProblem(response.response.userHandle, account, use)
    if (wrongOwner !== null) return { ok: false, why: wrongOwner }
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
      requireUserVerification: use === 'passwordless',
    })
    if (!verified) return { ok: false, why: 'The signature does not hold' }
    return { ok: true, passkey: { ...passkey, counter: authenticationInfo.newCounter, lastUsedAt: now } }
  } catch (refused) {
    return { ok: false, why: refused instanceof Error ? refused.message : 'Unreadable answer' }
  }
}

/** WebAuthn L3, 7.2 step 6: whom the device says the passkey is for must be whose row we found. */
function ownerProblem(handle: string, account: AccountId, use: PasskeyUse): string | null {
  if (handle === '') return use === 'passwordless' ? 'The answer does not say whose passkey it is' : null
  const same = handle === Buffer.from(handleOf(account)).toString('base64url')
  return same ? null : 'The passkey was made for another account'
}
