import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Seal } from '../modules/access/index.ts'
import { checkpointKey, checkpointOf } from './checkpoint.ts'

/** Where checkpoints are kept: a folder of the data directory, and which database they are of. */
export interface Keeping {
  readonly folder: string
  /** As its administrator; only its host and name count. */
  readonly adminUrl: string
}

/** The last seal, kept beside the database with every seal: a chain cut short is found out even where nobody kept an anchor. */
export function keepCheckpoint(keeping: Keeping, seal: Seal): void {
  const path = pathOf(keeping)
  const key = checkpointKey(keeping.folder)
  const fresh = `${path}.${process.pid}`
  writeFileSync(fresh, `${JSON.stringify(checkpointOf(key, seal))}\n`, { mode: 0o600, flush: true })
  renameSync(fresh, path)
}

/** The text of the kept one; null where this folder has not seen a seal of this database yet. */
export function keptCheckpoint(keeping: Keeping): string | null {
  const path = pathOf(keeping)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

// One data folder may have served more than one database.
function pathOf({ folder, adminUrl }: Keeping): string {
  const url = new URL(adminUrl)
  const which = `${url.host}${url.pathname}${url.searchParams.get('host') ?? ''}`
  return join(folder, `checkpoint-${createHash('sha256').update(which).digest('hex').slice(0, 12)}.json`)
}
