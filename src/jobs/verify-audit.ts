import { type Database, inTransaction } from '../db/index.ts'
import { type Break, checkSeals, checkTail, type Seal } from '../modules/access/index.ts'

export interface Verified {
  readonly seals: number
  readonly events: number
  /** Events younger than the last seal: the chain says nothing of them yet. */
  readonly unsealed: number
  /** The first is where to look; what stands after it may only follow from it. */
  readonly breaks: readonly Break[]
}

/** Seals checked in one transaction. */
const AT_ONCE = 200

/** Goes through the whole chain and says where the trail is not what was sealed. Hashes only: nobody's record is read. */
export async function verifyAudit(database: Database, now: () => Date): Promise<Verified> {
  const breaks: Break[] = []
  let last: Seal | null = null
  let seals = 0
  let events = 0
  for (let more = true; more; ) {
    const page = await checkAfter(database, now(), last)
    breaks.push(...page.breaks)
    seals += page.seals.length
    events += page.seals.reduce((sum, seal) => sum + seal.events, 0)
    last = page.seals.at(-1) ?? last
    more = page.seals.length === AT_ONCE
  }
  const tail = await inTransaction(database, { anonymous: true, now: now() }, checkTail)
  return { seals, events, unsealed: tail.unsealed, breaks: [...breaks, ...tail.breaks] }
}

const checkAfter = (database: Database, now: Date, last: Seal | null) =>
  inTransaction(database, { anonymous: true, now }, work => checkSeals(work, last, AT_ONCE))
