import { Unavailable } from '../../../../kernel/failure.ts'

// Hashing is slow on purpose and takes 19 MiB each time. Two at once leave half of Node's four worker threads to the
// rest of the server, so a storm of sign-ins makes people wait for their sign-in and not for their records.

export const AT_ONCE = 2
/** About ten seconds of waiting. Beyond that an honest refusal serves better than a page that never comes. */
export const MAY_WAIT = 200

let running = 0
const waiting: (() => void)[] = []

/** Does the work when its turn comes, first come first served. Throws `Unavailable`, at once, when too many wait. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running < AT_ONCE) running += 1
  else if (waiting.length >= MAY_WAIT) throw new Unavailable('too many passwords are waiting to be checked')
  else await new Promise<void>(myTurn => waiting.push(myTurn))
  try {
    return await work()
  } finally {
    // The place passes straight to whoever waits longest; only when nobody waits does it fall free.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
