import { type Database, inTransaction } from '../db/index.ts'
import { type Seal, sealNext } from '../modules/access/index.ts'

/**
 * Seals every event that may be sealed now, a batch in each transaction; answers the last seal made, or null when none
 * waited. Acts as nobody: it sees numbers and hashes only, and any number of servers may do it beside each other.
 */
export async function sealAudit(database: Database, now: () => Date): Promise<Seal | null> {
  for (let last: Seal | null = null; ; ) {
    const seal = await inTransaction(database, { anonymous: true, now: now() }, work => sealNext(work, now()))
    if (!seal) return last
    last = seal
  }
}
