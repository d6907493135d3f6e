import { isIPv6 } from 'node:net'

// AU-03: at most 10 guesses in 15 minutes at one account, at most 100 in an hour from one network.
// - Ask before any hash is computed, and write the guess down (committed) before that too: ten thousand tries at once
//   then cost a hundred hashes, not ten thousand.
// - A guess that turns out good is marked so and no longer counts: a council may sign in from one address at nine.
// - Passkeys do not ask: they cannot be guessed, so a worker whose account is under attack still gets in with theirs.

const ACCOUNT_GUESSES = 10
const ACCOUNT_WINDOW_MS = 15 * 60_000
const ADDRESS_GUESSES = 100
const ADDRESS_WINDOW_SECONDS = 60 * 60

export type Allowed = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number }

/**
 * Whether one more guess may be made. `account`: when this account (known or not) was guessed at, failed or still under
 * way; older ones may be among them. `address`: how many such guesses came from this network in the last hour.
 */
export function allowed(recent: { account: readonly Date[]; address: number }, now: Date): Allowed {
  if (recent.address >= ADDRESS_GUESSES) return { ok: false, retryAfterSeconds: ADDRESS_WINDOW_SECONDS }
  const counted = recent.account
    .map(at => now.getTime() - at.getTime())
    .filter(age => age < ACCOUNT_WINDOW_MS)
    .sort((a, b) => a - b)
  // The next guess is free once the tenth newest has left the window.
  const tenth = counted[ACCOUNT_GUESSES - 1]
  if (tenth === undefined) return { ok: true }
  // Another server's clock may be a little ahead: never ask for a longer wait than the window.
  const wait = Math.min(ACCOUNT_WINDOW_MS - tenth, ACCOUNT_WINDOW_MS)
  return { ok: false, retryAfterSeconds: Math.ceil(wait / 1000) }
}

/**
 * What guesses are counted by: an IPv4 address as it is, an IPv6 address by its /64, since one home or phone holds a
 * whole /64 and could otherwise come from a new address each time. Anything else is returned unchanged.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase()
  if (!isIPv6(plain)) return plain
  const asIPv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  if (asIPv4 !== undefined) return asIPv4
  const [before = '', after] = plain.split('::')
  const left = before.split(':').filter(Boolean)
  const right = (after ?? '').split(':').filter(Boolean)
  const gap = after === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right]
  return `${groups
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
