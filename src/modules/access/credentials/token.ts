import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

// Session cookies, one-time links and API keys are all such tokens: only the holder has the token, the database has its
// hash, so a copy of the tables opens nothing (AU-05, AU-09).

/** 256 random bits as 43 characters of base64url: fit for a cookie, a link or a header. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** 64 hex digits, for the column. One round of sha256 is enough: 256 random bits cannot be guessed from it. */
export const hashToken = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex')

/** Whether this token made this hash. Takes as long for a near miss as for a far one. */
export function sameToken(token: string, hash: string): boolean {
  const offered = Buffer.from(hashToken(token))
  const kept = Buffer.from(hash)
  return offered.length === kept.length && timingSafeEqual(offered, kept)
}
