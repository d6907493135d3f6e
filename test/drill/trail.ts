import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Played, playCast } from '../../seeds/play.ts'
import { type Started, startDatabase } from '../../src/db/index.ts'
import { type Keeping, keptProblems, sealAndKeep, verifyAudit } from '../../src/jobs/index.ts'
import { now } from '../../src/kernel/index.ts'
import { enter } from '../../src/modules/access/index.ts'
import { boxOf } from '../../src/open-house.ts'
import type { Drilled } from './drill.ts'

// Promise AD-07: at least 300 chained events a second, at most 20 ms more at the 95th percentile.

const SECONDS = 10
const WRITERS = 8
const LEAST = 300
const MOST_ADDED = 20

export async function run(): Promise<Drilled> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-trail-'))
  chmodSync(folder, 0o711)
  const started = await startDatabase({ databaseUrl: null, dataDir: join(folder, 'postgres') })
  try {
    const cast = await playCast(started.database, boxOf(started.adminUrl))
    const keeping: Keeping = { folder: join(folder, 'audit'), adminUrl: started.adminUrl }
    await look(started, cast)
    const alone = await look(started, cast)
    const sealed = await lookWhileSealing(started, cast, keeping)
    const { events, breaks } = await verifyAudit(started.database, now)
    const whole = breaks.length === 0 && (await keptProblems(started.database, keeping, now())).length === 0
    const added = sealed.p95 - alone.p95
    const held = [sealed.rate >= LEAST, added <= MOST_ADDED, whole]
    return {
      passed: held.filter(Boolean).length,
      failed: held.filter(one => !one).length,
      figures: [
        `${sealed.rate} sealed events/s with ${WRITERS} readers at once (${alone.rate} written/s without a sealer)`,
        `p95 of a read with its line: ${alone.p95.toFixed(1)} ms alone, ${sealed.p95.toFixed(1)} ms while sealing`,
        `${events} events, the chain is ${whole ? 'whole' : 'BROKEN'}`,
      ],
    }
  } finally {
    await started.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Looked {
  /** Events a second. */
  readonly rate: number
  /** Milliseconds. */
  readonly p95: number
}

/** Each reader opens a child's record again and again: a transaction, a Viewer, an audit line and its subject. */
async function look({ database }: Started, { workers, children }: Played, after = async () => {}): Promise<Looked> {
  const times: number[] = []
  const began = Date.now()
  const reader = async () => {
    while (Date.now() - began < SECONDS * 1000) {
      const from = performance.now()
      const entry = { ...workers.amara, session: null, door: 'drill', event: 'child.read', now: now() }
      await enter(database, entry, async viewer => viewer.audit.saw([children.jordan.id]))
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, reader))
  await after()
  times.sort((one, other) => one - other)
  const rate = Math.round(times.length / ((Date.now() - began) / 1000))
  return { rate, p95: times[Math.floor(times.length * 0.95)] ?? 0 }
}

/** Sealed ten times as often as the server does it, and to the end: the time that takes counts. */
async function lookWhileSealing(started: Started, cast: Played, keeping: Keeping): Promise<Looked> {
  const seal = () => sealAndKeep({ database: started.database, now, keeping })
  const timer = setInterval(() => void seal().catch(() => {}), 1_000)
  try {
    return await look(started, cast, seal)
  } finally {
    clearInterval(timer)
  }
}
