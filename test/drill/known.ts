import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playCast } from '../../seeds/play.ts'
import { startDatabase } from '../../src/db/index.ts'
import { boxOf } from '../../src/open-house.ts'
import type { Drilled } from './drill.ts'
import { keptUnderFaults } from './house/known.ts'

// The index of who is known equals the record in the end, whatever happens to whoever keeps it (decision 0029).

const ROUNDS = 12

export async function run(): Promise<Drilled> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-known-'))
  chmodSync(folder, 0o711)
  const started = await startDatabase({ databaseUrl: null, dataDir: join(folder, 'postgres') })
  try {
    const cast = await playCast(started.database, boxOf(started.adminUrl))
    const figures: string[] = []
    let failed = 0
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const held = await keptUnderFaults({ ...started, cast }, { seed, acts: 120, writers: 8 })
      if (held.wrong.length > 0) failed += 1
      const { acts, cutOff, restarts, asked, wrong } = held
      figures.push(
        `round ${seed}: ${acts} acts, ${cutOff} connections cut, ${restarts} restarts, ${asked} questions, ${wrong.length} wrong`,
        ...wrong.slice(0, 5),
      )
    }
    return { passed: ROUNDS - failed, failed, figures }
  } finally {
    await started.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
