import type { Client } from 'pg'
import { compareActs } from './acts.ts'
import { plant } from './plant.ts'
import { NOW } from './random/moments.ts'
import { randomWorld } from './random/world.ts'
import { compareReads, readersOf } from './reads.ts'
import { asServer, type Findings, nothingYet } from './stage.ts'
import { compareWrites } from './writes.ts'

/**
 * Plants these worlds one beside the other, and asks the database and the oracle the same of everyone in each: what is
 * read in all of them, and what is written and done in every `writesEvery`th.
 */
export async function compareWorlds(
  admin: Client,
  server: Client,
  seeds: readonly number[],
  { writesEvery = 1 }: { readonly writesEvery?: number } = {},
): Promise<Findings> {
  const findings = nothingYet()
  for (const seed of seeds) {
    const world = randomWorld(seed)
    await plant(admin, world)
    const before = findings.differences.length
    for (const reader of readersOf(world, NOW)) {
      await compareReads(asServer(server), world, reader, findings)
      if (seed % writesEvery !== 0) continue
      await compareWrites(asServer(server), world, reader, findings, { seed })
      await compareActs(asServer(server), world, reader, findings)
    }
    const here = findings.differences.splice(before)
    findings.differences.push(...here.map(difference => `world ${seed}: ${difference}`))
  }
  return findings
}
