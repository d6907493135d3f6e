import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { AccountId } from '../../../../kernel/ids.ts'
import { readRegistration } from './answer.ts'
import { ALGORITHMS, type Asked, handleOf, type Site, type StoredPasskey, TIMEOUT_MS, type Verified } from './stored.ts'

/**
 * Asks the browser for a new passkey. One is preferred that can also sign in without a password, but a plain security
 * key will do. No attestation is asked for: it would name the make of somebody's device and change nothing for us.
 */
export async function registrationOptions(
  site: Site,
  owner: { account: AccountId; email: string; name: string; existing: readonly StoredPasskey[] },
): Promise<Asked> {
  const options = await generateRegistrationOptions({
    rpName: site.name,
    rpID: site.id,
    userID: handleOf(owner.account),
    userName: owner.email,
    userDisplayName: owner.name,
    timeout: TIMEOUT_MS,
    attestationType: 'none',
    excludeCredentials: owner.existing.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    supportedAlgorithmIDs: ALGORITHMS,
  })
  return { options: JSON.stringify(options), challenge: options.challenge }
}

/** The passkey to keep, where the answer is to this challenge, for this site. Ids are unique across all accounts. */
export async function verifyRegistration(
  site: Site,
  { answer, challenge, label, now }: { answer: string; challenge: string; label: string; now: Date },
): Promise<Verified> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: readRegistration(answer),
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!verified) return { ok: false, why: 'The attestation does not hold' }
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return { ok: true, passkey: { id, publicKey, counter, transports, label, createdAt: now, lastUsedAt: null } }
  } catch (refused) {
    return { ok: false, why: refused instanceof Error ? refused.message : 'Unreadable answer' }
  }
}
