import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { type AccountId, newId } from '../../../kernel/ids.ts'
import { type Lies, type SoftwareAuthenticator, softwareAuthenticator } from './passkey/sample.ts'
import {
  passkeyIn,
  registrationOptions,
  type StoredPasskey,
  signInOptions,
  type Verified,
  verifyRegistration,
  verifySignIn,
} from './passkey.ts'

const site = { id: 'sightline.example', origin: 'https://sightline.example', name: 'Sightline' }
const account = newId<AccountId>()
const owner = { account, email: 'amina.yusuf@northshire.example', name: 'Amina Yusuf', existing: [] }
const now = new Date('2026-03-02T09:00:00Z')

async function register(key: SoftwareAuthenticator, lies: Lies = {}): Promise<Verified> {
  const { options, challenge } = await registrationOptions(site, owner)
  return verifyRegistration(site, { answer: key.create(options, lies), challenge, label: 'Yellow key', now })
}

async function registered(key = softwareAuthenticator(site.origin)): Promise<[SoftwareAuthenticator, StoredPasskey]> {
  const result = await register(key)
  if (!result.ok) throw new Error(result.why)
  return [key, result.passkey]
}

async function signIn(
  key: SoftwareAuthenticator,
  passkey: StoredPasskey,
  lies: Lies = {},
  use: 'second-factor' | 'passwordless' = 'second-factor',
): Promise<Verified> {
  const { options, challenge } = await signInOptions(site, { use, passkeys: [passkey] })
  return verifySignIn(site, { answer: key.get(options, lies), challenge, passkey, account, use, now })
}

const otherKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

test('a security key is registered, and then signs in', async () => {
  const [key, passkey] = await registered()
  expect(passkey).toMatchObject({ id: key.id, counter: 1, transports: ['usb'], label: 'Yellow key', lastUsedAt: null })
  expect(passkey.createdAt).toBe(now)
  const result = await signIn(key, passkey)
  expect(result).toEqual({ ok: true, passkey: { ...passkey, counter: 2, lastUsedAt: now } })
})

test('the public key as a database gives it back, a Buffer, works as well', async () => {
  const [key, passkey] = await registered()
  expect((await signIn(key, { ...passkey, publicKey: Buffer.from(passkey.publicKey) })).ok).toBe(true)
})

test('what the browser is asked names our site, no attestation and the passkeys there are already', async () => {
  const [, passkey] = await registered()
  const { options, challenge } = await registrationOptions(site, { ...owner, existing: [passkey] })
  const asked = JSON.parse(options)
  expect(asked).toMatchObject({
    rp: { id: 'sightline.example', name: 'Sightline' },
    user: { name: owner.email, displayName: owner.name },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    excludeCredentials: [{ id: passkey.id, transports: ['usb'] }],
  })
  expect(asked.challenge).toBe(challenge)
  expect(Buffer.from(challenge, 'base64url')).toHaveLength(32)
  expect(Buffer.from(asked.user.id, 'base64url').toString()).toBe(account)
})

test('after a password the account’s passkeys are named; without one nobody’s are', async () => {
  const [, passkey] = await registered()
  const second = JSON.parse((await signInOptions(site, { use: 'second-factor', passkeys: [passkey] })).options)
  expect(second).toMatchObject({ allowCredentials: [{ id: passkey.id }], userVerification: 'preferred' })
  const alone = JSON.parse((await signInOptions(site, { use: 'passwordless' })).options)
  expect(alone).toMatchObject({ allowCredentials: [], userVerification: 'required', rpId: 'sightline.example' })
})

test('alone, a passkey signs in only when the device has checked its user and says whose it is', async () => {
  const [key, passkey] = await registered()
  expect((await signIn(key, passkey, {}, 'passwordless')).ok).toBe(true)
  expect(await signIn(key, passkey, { verified: false }, 'passwordless')).toMatchObject({ ok: false })
  expect(await signIn(key, passkey, { handle: null }, 'passwordless')).toMatchObject({ ok: false })
  expect((await signIn(key, passkey, { verified: false, handle: null })).ok).toBe(true)
})

test.each<[string, Lies]>([
  ['another origin', { origin: 'https://sightline.example.evil.example' }],
  ['plain http', { origin: 'http://sightline.example' }],
  ['another port', { origin: 'https://sightline.example:8443' }],
  ['another site’s hash', { rpId: 'evil.example' }],
  ['another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ['the wrong ceremony', { type: 'webauthn.payment' }],
  ['another site’s frame', { crossOrigin: true }],
  ['nobody touching it', { present: false, verified: false }],
])('an answer with %s neither registers nor signs in', async (_lie, lies) => {
  const [key, passkey] = await registered()
  expect(await register(softwareAuthenticator(site.origin), lies)).toMatchObject({ ok: false })
  expect(await signIn(key, passkey, lies)).toMatchObject({ ok: false })
  expect((await signIn(key, passkey)).ok).toBe(true)
})

test('a signature by another key, or over other data, is refused', async () => {
  const [key, passkey] = await registered()
  expect(await signIn(key, passkey, { signWith: otherKey })).toEqual({ ok: false, why: 'The signature does not hold' })
  const { options, challenge } = await signInOptions(site, { use: 'second-factor', passkeys: [passkey] })
  const honest = JSON.parse(key.get(options))
  const data = Buffer.from(honest.response.authenticatorData, 'base64url')
  data.writeUInt32BE(900, 33)
  honest.response.authenticatorData = data.toString('base64url')
  const attempt = { answer: JSON.stringify(honest), challenge, passkey, account, use: 'second-factor', now } as const
  expect(await verifySignIn(site, attempt)).toMatchObject({ ok: false })
})

test('the same answer sent again is refused by the counter, and to a new challenge by the challenge', async () => {
  const [key, passkey] = await registered()
  const { options, challenge } = await signInOptions(site, { use: 'second-factor', passkeys: [passkey] })
  const attempt = { answer: key.get(options), challenge, account, use: 'second-factor', now } as const
  const first = await verifySignIn(site, { ...attempt, passkey })
  if (!first.ok) throw new Error(first.why)
  expect(await verifySignIn(site, { ...attempt, passkey: first.passkey })).toMatchObject({ ok: false })
  const later = await signInOptions(site, { use: 'second-factor', passkeys: [passkey] })
  expect(await verifySignIn(site, { ...attempt, challenge: later.challenge, passkey })).toMatchObject({ ok: false })
})

test('a counter that stands still or goes back is refused: the key may have been copied', async () => {
  const [key, passkey] = await registered()
  const used = { ...passkey, counter: 40 }
  for (const counter of [0, 39, 40]) expect(await signIn(key, used, { counter })).toMatchObject({ ok: false })
  expect((await signIn(key, used, { counter: 41 })).ok).toBe(true)
})

test('a synchronised passkey, which never counts, goes on signing in', async () => {
  const [key, passkey] = await registered(softwareAuthenticator(site.origin, false))
  expect(passkey.counter).toBe(0)
  for (let i = 0; i < 3; i += 1) expect(await signIn(key, passkey)).toMatchObject({ ok: true, passkey: { counter: 0 } })
})

test('one worker’s passkey does not open another’s account', async () => {
  const [key, passkey] = await registered()
  const [, another] = await registered()
  expect(await signIn(key, another)).toEqual({ ok: false, why: 'The answer comes from another passkey' })
  expect(await signIn(key, { ...another, id: passkey.id })).toEqual({ ok: false, why: 'The signature does not hold' })
  const handle = Buffer.from(newId<AccountId>()).toString('base64url')
  expect(await signIn(key, passkey, { handle })).toEqual({ ok: false, why: 'The passkey was made for another account' })
})

test('a registration’s answer does not sign in, nor the other way round', async () => {
  const [key, passkey] = await registered()
  const asked = await registrationOptions(site, owner)
  const { challenge } = asked
  const made = key.create(asked.options)
  expect(
    await verifySignIn(site, { answer: made, challenge, passkey, account, use: 'second-factor', now }),
  ).toMatchObject({ ok: false })
  const used = key.get((await signInOptions(site, { use: 'passwordless' })).options)
  expect(await verifyRegistration(site, { answer: used, challenge, label: '', now })).toMatchObject({ ok: false })
})

test.each([
  '',
  'null',
  '[]',
  '{}',
  '{"id":1}',
  'not json',
  '{"id":"a","rawId":"a","type":"public-key","response":{}}',
  `"${'a'.repeat(40_000)}"`,
])('an answer that is none (%.40s) is refused without a fault', async answer => {
  const [, passkey] = await registered()
  expect(passkeyIn(answer)).toBeNull()
  expect((await verifyRegistration(site, { answer, challenge: 'AAAA', label: '', now })).ok).toBe(false)
  const attempt = { answer, challenge: 'AAAA', passkey, account, use: 'second-factor', now } as const
  expect((await verifySignIn(site, attempt)).ok).toBe(false)
})

test('the answer says which row to look up', async () => {
  const [key] = await registered()
  const { options } = await signInOptions(site, { use: 'passwordless' })
  expect(passkeyIn(key.get(options))).toBe(key.id)
})
