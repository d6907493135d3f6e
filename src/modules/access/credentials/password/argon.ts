import { argon2 } from 'node:crypto'
import { inTurn } from './turns.ts'

// argon2id and the text its results are kept as. The text carries its own cost, so the cost can be raised later and
// older hashes still verify.

export interface Cost {
  /** KiB. */
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

export interface Hash {
  readonly cost: Cost
  readonly salt: Uint8Array
  readonly tag: Uint8Array
}

/** 19 MiB, two passes, one lane (AU-02): what OWASP's Password Storage Cheat Sheet gives as its least for argon2id. */
export const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const TAG_BYTES = 32

/** The tag of a text, in turn with all others. Off the main thread; some 50 ms each. */
export const derive = (text: string, salt: Uint8Array, cost: Cost, tagLength = TAG_BYTES): Promise<Uint8Array> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        const message = Buffer.from(text, 'utf8')
        argon2('argon2id', { message, nonce: salt, tagLength, ...cost }, (failed, tag) => {
          if (failed) reject(failed)
          else resolve(tag)
        })
      }),
  )

/** The PHC string format, as other argon2 libraries write and read it. */
export const written = ({ cost, salt, tag }: Hash): string =>
  `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(tag)}`

/** Throws where the text is not such a hash: then the column holds something we never wrote. */
export function read(stored: string): Hash {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(stored) ?? []
  if (salt === undefined || tag === undefined) throw new Error('Not an argon2id hash')
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,})\$([A-Za-z0-9+/]{22,})$/

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '')
