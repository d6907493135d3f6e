// Passkeys and security keys (AU-01), by WebAuthn level 3. The ceremonies stand in `passkey/`; nothing here is a query.
export { registrationOptions, verifyRegistration } from './passkey/register.ts'
export { type PasskeyUse, passkeyIn, type SignInAttempt, signInOptions, verifySignIn } from './passkey/sign-in.ts'
export type { Asked, Site, StoredPasskey, Verified } from './passkey/stored.ts'
