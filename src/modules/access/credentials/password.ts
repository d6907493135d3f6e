import { randomBytes, timingSafeEqual } from 'node:crypto'
import { COST, derive, read, written } from './password/argon.ts'

// Keeping and checking passwords (AU-02). What may be chosen as one is in `password/choice.ts`.

export { passwordProblem } from './password/choice.ts'

/** Text for the column: argon2id with its cost and a fresh salt, in PHC format. About 50 ms, two at a time. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return written({ cost: COST, salt, tag: await derive(asTyped(password), salt, COST) })
}

/** Whether this password made this hash. Throws where the column holds no hash of ours. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const { cost, salt, tag } = read(stored)
  return timingSafeEqual(await derive(asTyped(password), salt, cost, tag.length), tag)
}

/**
 * The same work where there is no such account, or no password on it, so that the wait does not tell (AC-07, AU-04).
 * Equal only while all hashes have today's cost: see `needsRehash`.
 */
export async function verifyAgainstNobody(password: string): Promise<false> {
  await verifyPassword(password, NOBODY)
  return false
}

/** After the cost was raised: true for an older hash, to be made anew at the next good sign-in. */
export const needsRehash = (stored: string): boolean => JSON.stringify(read(stored).cost) !== JSON.stringify(COST)

// One keyboard sends é as one sign and another as two: NFKC makes them the same password (NIST SP 800-63B, 3.1.1.2).
const asTyped = (password: string): string => password.toWellFormed().normalize('NFKC')

const NOBODY = written({ cost: COST, salt: new Uint8Array(16), tag: new Uint8Array(32) })
