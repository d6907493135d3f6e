import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Seal } from '../modules/access/index.ts'

/** What the chain was at one moment: kept outside the database, it finds out a chain that was cut, rewritten or put back. */
const checkpointSchema = z.strictObject({
  number: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  upto: z.string().regex(/^\d{1,20}$/),
  at: z.iso.datetime(),
  key: z.string(),
  signature: z.string(),
})
export type Checkpoint = z.infer<typeof checkpointSchema>

/** The key that signs checkpoints, in the data folder and never in the database; made where there is none. */
export function checkpointKey(folder: string): KeyObject {
  const path = join(folder, 'key')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(path)) {
    const fresh = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' })
    try {
      writeFileSync(path, fresh.toString('base64'), { flag: 'wx', mode: 0o600, flush: true })
    } catch (failure) {
      if (!existsSync(path)) throw failure
    }
  }
  const der = Buffer.from(readFileSync(path, 'utf8'), 'base64')
  return createPrivateKey({ key: der, type: 'pkcs8', format: 'der' })
}

export function checkpointOf(key: KeyObject, seal: Seal): Checkpoint {
  const said = { number: seal.number, hash: seal.hash, upto: String(seal.upto), at: seal.at.toISOString() }
  return { ...said, key: publicOf(key), signature: sign(null, words(said), key).toString('base64') }
}

/** Null when it cannot be read as one at all. */
export function readCheckpoint(text: string): Checkpoint | null {
  try {
    return checkpointSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** One sentence for each thing that is wrong between a checkpoint and the seal that now has its number. */
export function checkpointProblems(key: KeyObject, kept: Checkpoint, seal: Seal | null, last: number): string[] {
  if (kept.key !== publicOf(key))
    return ['It was signed with another key than this server’s: one of the two was exchanged.']
  const signature = Buffer.from(kept.signature, 'base64')
  if (!verify(null, words(kept), createPublicKey(key), signature))
    return ['It was edited: its signature does not hold.']
  if (!seal)
    return [
      `The chain ends at seal ${last}, and it knew seal ${kept.number}: the end was cut off, or an older copy put back.`,
    ]
  const same = seal.hash === kept.hash && String(seal.upto) === kept.upto && seal.at.toISOString() === kept.at
  return same ? [] : [`Seal ${kept.number} is another one now: the chain was rewritten since.`]
}

const words = (said: Pick<Checkpoint, 'number' | 'hash' | 'upto' | 'at'>): Buffer =>
  Buffer.from(`sightline checkpoint\n${said.number}\n${said.hash}\n${said.upto}\n${said.at}\n`)

const publicOf = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
