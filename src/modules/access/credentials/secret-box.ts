import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

// Secrets at rest (PR-08): AES-256-GCM, bound to the very cell they stand in. A sealed value that is copied to another
// row, column or table does not open there, so nobody with write access to the tables can lend one worker's
// authenticator to another.

/** A key of the deployment. Its id travels with what it sealed, so that a newer key can take over row by row. */
export interface BoxKey {
  /** 1–16 of a–z, 0–9 and hyphen. Not secret. */
  readonly id: string
  /** Exactly 32 random bytes. */
  readonly bytes: Uint8Array
}

/** The cell a sealed value belongs to. `row` is the row's id. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
}

/**
 * Text for the column: `v1.<key id>.<nonce, ciphertext and tag as base64url>`. Sealing twice never looks the same.
 * Nonces are random, so one key should seal fewer than 2^32 values (NIST SP 800-38D, 8.3).
 */
export function seal(key: BoxKey, plaintext: string, place: Place): string {
  const head = headOf(key)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(bound(head, place))
  const sealed = Buffer.concat([nonce, cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${head}.${sealed.toString('base64url')}`
}

/** The text again. Throws where the value was changed or moved, or where its key is not among those given. */
export function open(keys: BoxKey | readonly BoxKey[], sealed: string, place: Place): string {
  const { keyId, body } = parts(sealed)
  const key = [keys].flat().find(({ id }) => id === keyId)
  if (!key) throw new Error(`No key "${keyId}" to open ${where(place)}`)
  const tagAt = body.length - TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, body.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(bound(headOf(key), place))
  decipher.setAuthTag(body.subarray(tagAt))
  try {
    return Buffer.concat([decipher.update(body.subarray(NONCE_BYTES, tagAt)), decipher.final()]).toString('utf8')
  } catch {
    throw new Error(`What stands in ${where(place)} was not sealed for it`)
  }
}

/** Which key sealed this: rotation takes up the rows whose id is not the newest. */
export const keyIdOf = (sealed: string): string => parts(sealed).keyId

const NONCE_BYTES = 12
const TAG_BYTES = 16
const SEALED = /^v1\.([a-z0-9-]{1,16})\.([A-Za-z0-9_-]+)$/

function headOf({ id, bytes }: BoxKey): string {
  if (bytes.length !== 32) throw new Error(`Key "${id}" is ${bytes.length} bytes long, not 32`)
  if (!/^[a-z0-9-]{1,16}$/.test(id)) throw new Error('A key id is 1 to 16 of a-z, 0-9 and hyphen')
  return `v1.${id}`
}

function parts(sealed: string): { keyId: string; body: Buffer } {
  const [, keyId, text] = SEALED.exec(sealed) ?? []
  const body = Buffer.from(text ?? '', 'base64url')
  if (keyId === undefined || body.length < NONCE_BYTES + TAG_BYTES) throw new Error('Not a sealed value')
  return { keyId, body }
}

// JSON keeps the three names apart: no table and column can run together into another pair.
const bound = (head: string, { table, column, row }: Place): Buffer =>
  Buffer.from(JSON.stringify([head, table, column, row]), 'utf8')

const where = ({ table, column, row }: Place): string => `${table}.${column} of ${row}`
