import type { Database } from '../db/index.ts'
import { bringInLists } from './bring-in-lists.ts'
import { every, type Job } from './every.ts'
import { type Keeping, keepCheckpoint, keptProblems } from './kept-checkpoint.ts'
import { sealAudit } from './seal-audit.ts'

// What a running server does by itself, beside answering.

export interface Jobs {
  readonly database: Database
  readonly now: () => Date
  readonly keeping: Keeping
  /** Told what failed: a name and a message of ours or the database's, never words of a record. */
  readonly failed: (failure: unknown) => void
}

const SEAL_EVERY = 10_000
/** Somebody looks at the page and waits. */
const LISTS_EVERY = 500

export function startJobs(jobs: Jobs): Job {
  const running = [
    every(SEAL_EVERY, () => sealAndKeep(jobs), jobs.failed),
    every(LISTS_EVERY, () => bringInLists(jobs), jobs.failed),
  ]
  return {
    async stop() {
      await Promise.all(running.map(job => job.stop()))
    },
  }
}

/** Seals what waits. A checkpoint that the chain no longer agrees with is evidence: it is never written over. */
export async function sealAndKeep({ database, now, keeping }: Omit<Jobs, 'failed'>): Promise<void> {
  const seal = await sealAudit(database, now)
  if (!seal) return
  const problems = await keptProblems(database, keeping, now())
  if (problems.length > 0) throw new Error(`The audit trail is not what was kept of it. ${problems.join(' ')}`)
  keepCheckpoint(keeping, seal)
}

export { bringInLists } from './bring-in-lists.ts'
export { checkpointKey, checkpointOf } from './checkpoint.ts'
export { keepKnownBeside, knownProblems } from './keep-known.ts'
export { anchorProblems, type Keeping, keepCheckpoint, keptProblems } from './kept-checkpoint.ts'
export { sealAudit } from './seal-audit.ts'
export { type Verified, verifyAudit } from './verify-audit.ts'
