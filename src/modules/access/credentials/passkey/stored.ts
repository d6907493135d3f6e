// What is kept of a passkey, and what a sign-in is bound to.

/** One row. The public key is COSE as the authenticator gave it; the id is base64url. */
export interface StoredPasskey {
  readonly id: string
  readonly publicKey: Uint8Array
  /** How often the authenticator says it was used; stays 0 for passkeys that are synchronised between devices. */
  readonly counter: number
  readonly transports: readonly string[]
  /** What its owner calls it: "Yellow key", "Work telephone". */
  readonly label: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

/** The website passkeys are made for. */
export interface Site {
  /** The host, without scheme or port: what WebAuthn calls the RP ID. */
  readonly id: string
  /** Scheme, host and port as the browser writes them: `https://sightline.example`. */
  readonly origin: string
  readonly name: string
}

/**
 * What the browser is asked. `options` is JSON for the page; `challenge` is kept on the server for a few minutes, with
 * the browser and the use it was made for, and thrown away with the first answer, good or bad: a synchronised passkey
 * has no counter, so the challenge is then all that stops an answer from being sent twice.
 */
export interface Asked {
  readonly options: string
  readonly challenge: string
}

/** `why` is for the log and the audit. The reader is told only that it did not work. */
export type Verified =
  | { readonly ok: true; readonly passkey: StoredPasskey }
  | { readonly ok: false; readonly why: string }

/** ES256, EdDSA and RS256: between them, every authenticator in use. */
export const ALGORITHMS = [-7, -8, -257]

/** Two minutes: a worker may have to fetch their telephone. */
export const TIMEOUT_MS = 120_000

/**
 * The id by which an authenticator knows the account: our random id, and nothing about the person (WebAuthn L3,
 * 14.6.1).
 */
export const handleOf = (account: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(account, 'utf8'))
