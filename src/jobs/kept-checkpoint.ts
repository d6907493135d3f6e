import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, inTransaction } from '../db/index.ts'
import { lastSeal, type Seal, sealNumbered } from '../modules/access/index.ts'
import { checkpointKey, checkpointOf, checkpointProblems, readCheckpoint } from './checkpoint.ts'

/** Where checkpoints are kept: a folder of the data directory, and which database they are of. */
export interface Keeping {
  readonly folder: string
  /** As its administrator; only its host and name count. */
  readonly adminUrl: string
}

/** The last seal, kept beside the database: a chain cut short is found out even where nobody kept an anchor elsewhere. */
export function keepCheckpoint(keeping: Keeping, seal: Seal): void {
  const path = pathOf(keeping)
  const key = checkpointKey(keeping.folder)
  const fresh = `${path}.${process.pid}`
  writeFileSync(fresh, `${JSON.stringify(checkpointOf(key, seal))}\n`, { mode: 0o600, flush: true })
  renameSync(fresh, path)
}

/** What is wrong between the checkpoint kept here, if any, and the chain as it is now. */
export async function keptProblems(database: Database, keeping: Keeping, now: Date): Promise<string[]> {
  const path = pathOf(keeping)
  return existsSync(path) ? anchorProblems(database, keeping, readFileSync(path, 'utf8'), now) : []
}

/** What is wrong between a checkpoint that somebody kept and the chain as it is now; nothing when it holds. */
export async function anchorProblems(database: Database, keeping: Keeping, text: string, now: Date): Promise<string[]> {
  const kept = readCheckpoint(text)
  if (!kept) return ['It cannot be read as a checkpoint.']
  const [seal, last] = await inTransaction(
    database,
    { anonymous: true, now },
    async work => [await sealNumbered(work, kept.number), await lastSeal(work)] as const,
  )
  return checkpointProblems(checkpointKey(keeping.folder), kept, seal, last?.number ?? 0)
}

// One data folder may have served more than one database.
function pathOf({ folder, adminUrl }: Keeping): string {
  const url = new URL(adminUrl)
  const which = `${url.host}${url.pathname}${url.searchParams.get('host') ?? ''}`
  return join(folder, `checkpoint-${createHash('sha256').update(which).digest('hex').slice(0, 12)}.json`)
}
