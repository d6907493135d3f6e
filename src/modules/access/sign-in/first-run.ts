import { type Database, inTransaction } from '../../../db/index.ts'
import { anyAccount } from '../store/accounts/set-up-links.ts'
import { makeSetUpLink } from './set-up.ts'

/** The one-time link of a first run, or null once anybody has an account: there are no default credentials (AU-09). */
export async function firstRunLink(database: Database, now: Date): Promise<string | null> {
  return inTransaction(database, { anonymous: true, now }, async work =>
    (await anyAccount(work)) ? null : makeSetUpLink(work, null, now),
  )
}
