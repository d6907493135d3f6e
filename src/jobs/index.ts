import type { Database } from '../db/index.ts'
import { every, type Job } from './every.ts'
import { type Keeping, keepCheckpoint } from './kept-checkpoint.ts'
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

export function startJobs({ database, now, keeping, failed }: Jobs): Job {
  return every(
    SEAL_EVERY,
    async () => {
      const seal = await sealAudit(database, now)
      if (seal) keepCheckpoint(keeping, seal)
    },
    failed,
  )
}

export { checkpointKey, checkpointOf, checkpointProblems, readCheckpoint } from './checkpoint.ts'
export { type Keeping, keepCheckpoint, keptCheckpoint } from './kept-checkpoint.ts'
export { sealAudit } from './seal-audit.ts'
export { type Verified, verifyAudit } from './verify-audit.ts'
