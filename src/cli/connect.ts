import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { ADMIN } from '../db/embedded/cluster.ts'
import { openHome } from '../db/embedded/home.ts'
import { isServerOf, readPostmaster } from '../db/embedded/postmaster.ts'
import { appUrl, openDatabase, type Started, startDatabase } from '../db/index.ts'
import { RECORD_KINDS, registerHappenings } from '../modules/record/index.ts'

/**
 * The database that the product runs on, for one command: DATABASE_URL; or the embedded one, through its socket where a
 * server runs it, and started for the command alone where none does.
 */
export async function withDatabase<Result>(
  config: Config,
  work: (started: Started) => Promise<Result>,
): Promise<Result> {
  registerHappenings(RECORD_KINDS)
  const dataDir = join(config.data, 'postgres')
  const adminUrl = config.databaseUrl ? null : runningAt(dataDir)
  const started = adminUrl
    ? attach(adminUrl)
    : await startDatabase({ databaseUrl: config.databaseUrl, dataDir, max: 4 })
  try {
    return await work(started)
  } finally {
    await started.stop()
  }
}

/** The folder outside the database where the audit's checkpoints are kept. */
export const keepingOf = (config: Config, { adminUrl }: Started) => ({ folder: join(config.data, 'audit'), adminUrl })

// Somebody else's to start, to migrate and to stop.
function attach(adminUrl: string): Started {
  const database = openDatabase({ url: appUrl(adminUrl), max: 4 })
  return { database, adminUrl, stop: () => database.close() }
}

function runningAt(dataDir: string): string | null {
  if (!existsSync(dataDir)) return null
  const home = openHome(dataDir)
  const found = readPostmaster(home.data)
  if (found?.status !== 'ready' || !isServerOf(home.data, found.pid)) return null
  return `postgres://${ADMIN}:${home.secret}@localhost/sightline?host=${encodeURIComponent(home.sockets)}`
}
