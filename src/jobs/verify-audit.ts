import { type Database, inTransaction } from '../db/index.ts'
import { type Break, checkSeals, checkTail, type Seal } from '../modules/access/index.ts'

export interface Verified {
  readonly seals: number
  readonly events: number
  /** Events younger than the last seal: the chain says nothing of them yet. */
  readonly unsealed: number
  readonly breaks: readonly (Break & { readonly from: Date | null; readonly upto: Date | null })[]
}

const AT_ONCE = 200

/** Goes through the whole chain and says where the trail is not what was sealed. Hashes only: nobody's record is read. */
export async function verifyAudit(database: Database, now: () => Date): Promise<Verified> {
  const breaks: Verified['breaks'][number][] = []
  let seals = 0
  let events = 0
  for (let before: Seal | null = null; ; ) {
    const standing: Seal | null = before
    const checked = await inTransaction(database, { anonymous: true, now: now() }, work =>
      checkSeals(work, standing, AT_ONCE),
    )
    const at = new Map(checked.seals.map((seal, index) => [seal.number, [checked.seals[index - 1] ?? before, seal]]))
    for (const one of checked.breaks) {
      const [earlier, seal] = at.get(one.seal) ?? []
      breaks.push({ ...one, from: earlier?.at ?? null, upto: seal?.at ?? null })
    }
    seals += checked.seals.length
    events += checked.seals.reduce((sum, seal) => sum + seal.events, 0)
    before = checked.seals.at(-1) ?? null
    if (checked.seals.length < AT_ONCE) break
  }
  const tail = await inTransaction(database, { anonymous: true, now: now() }, checkTail)
  return {
    seals,
    events,
    unsealed: tail.unsealed,
    breaks: [...breaks, ...tail.breaks.map(one => ({ ...one, from: null, upto: null }))],
  }
}
