import type { Client } from 'pg'
import { compareActs } from './acts.ts'
import { plant } from './plant.ts'
import { NOW, randomWorld } from './random/world.ts'
import { compareReads, readersOf } from './reads.ts'
import { asServer, type Findings, nothingYet } from './stage.ts'
import { compareWrites } from './writes.ts'

/** Plants these worlds one beside the other, and asks the database and the oracle the same of everyone in each. */
export async function compareWorlds(admin: Client, server: Client, seeds: readonly number[]): Promise<Findings> {
  const findings = nothingYet()
  for (const seed of seeds) {
    const world = randomWorld(seed)
    await plant(admin, world)
    for (const reader of readersOf(world, NOW)) {
      const before = findings.differences.length
      await compareReads(asServer(server), world, reader, findings)
      await compareWrites(asServer(server), world, reader, findings, { seed })
      await compareActs(asServer(server), world, reader, findings)
      for (let at = before; at < findings.differences.length; at++)
        findings.differences[at] = `world ${seed}: ${findings.differences[at]}`
    }
  }
  return findings
}
