import { randomBytes, timingSafeEqual } from 'node:crypto'
import { COST, derive, read, written } from './password/argon.ts'

// Ten codes to keep on paper, for the day the telephone is lost (AU-01). Each has 50 random bits: enough against
// guessing at the door, but a stolen table of bare sha256 would give them up to one graphics card within a day. So they
// are hashed as passwords are. The codes of one set share a salt, and one attempt costs one hash, not ten.

const HOW_MANY = 10
const LENGTH = 10
/** 32 signs, so five bits each; without i, l, o and u, which are misread (Crockford's base 32). */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz'

/** `codes` are shown once, as `xxxxx-xxxxx`; `hashes` are kept, in the same order. Takes about half a second. */
export async function newRecoveryCodes(): Promise<{ codes: string[]; hashes: string[] }> {
  const salt = randomBytes(16)
  const plain = Array.from({ length: HOW_MANY }, newCode)
  const tags = await Promise.all(plain.map(code => derive(code, salt, COST)))
  return {
    codes: plain.map(code => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`),
    hashes: tags.map(tag => written({ cost: COST, salt, tag })),
  }
}

/**
 * Which of these hashes the code made, or null. Capitals, spaces, hyphens and look-alikes (o for 0, i or l for 1) are
 * forgiven. Give only the hashes not yet used, and use the matched one up where it is still unused, in one statement.
 */
export async function matchRecovery(code: string, hashes: readonly string[]): Promise<number | null> {
  const plain = asWritten(code)
  if (plain.length !== LENGTH) return null
  const kept = hashes.map(read)
  const sets = new Map(kept.map(({ cost, salt, tag }) => [setOf(cost, salt), { cost, salt, length: tag.length }]))
  const tags = new Map<string, Uint8Array>()
  for (const [set, { cost, salt, length }] of sets) tags.set(set, await derive(plain, salt, cost, length))
  let found: number | null = null
  // All are compared, whichever matched: the time taken does not tell which code it was.
  for (const [index, { cost, salt, tag }] of kept.entries()) {
    const mine = tags.get(setOf(cost, salt))
    if (mine?.length === tag.length && timingSafeEqual(mine, tag)) found = index
  }
  return found
}

// 256 is a multiple of 32, so the remainder favours no sign.
const newCode = (): string => Array.from(randomBytes(LENGTH), byte => SIGNS[byte % SIGNS.length]).join('')

const asWritten = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')

const setOf = (cost: object, salt: Uint8Array): string => `${JSON.stringify(cost)} ${Buffer.from(salt).toString('hex')}`
