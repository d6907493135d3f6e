import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type LargeSeed, largeSeedIn, seedLarge } from '../seeds/large/index.ts'
import { asAdmin } from '../src/db/admin.ts'
import { appUrl, type Database, migrate, openDatabase, startEmbedded } from '../src/db/index.ts'
import type { Options } from './bench.ts'

export interface LargeDatabase {
  readonly seed: LargeSeed
  /** As the running server: every policy holds. */
  readonly database: Database
  /** The same queries past every policy: the peer. */
  readonly bare: Database
  readonly adminUrl: string
  stop(): Promise<void>
}

/**
 * The large seed in a database of its own, as the product would run it. Built where absent or of another size.
 * @throws Error when the migrations do not fit what stands there: it took half an hour, so only a person removes it
 */
export async function openLarge(options: Options): Promise<LargeDatabase> {
  const dataDir = join(options.data, 'postgres')
  const seed = (await standing(dataDir, options)) ?? (await built(dataDir, options))
  const server = await startEmbedded({ dataDir, durable: true })
  const adminUrl = server.adminUrl(NAME)
  const database = openDatabase({ url: appUrl(adminUrl), max: 2 })
  const bare = openDatabase({ url: await pastPolicies(adminUrl), max: 2 })
  return {
    seed,
    database,
    bare,
    adminUrl,
    async stop() {
      await Promise.all([database.close(), bare.close()])
      await server.stop()
    },
  }
}

const NAME = 'sightline'

/** The administrator's address, where asking what a reader reaches costs nothing: no policy will want to know. */
export async function pastPolicies(adminUrl: string): Promise<string> {
  await asAdmin(adminUrl, admin => admin.query(NOTHING_HELD))
  const url = new URL(adminUrl)
  url.searchParams.set('options', '-c search_path=bench,public')
  return url.href
}

const NOTHING_HELD = `create schema if not exists bench;
  create or replace function bench.hold_reach(about uuid[]) returns void language sql as ''`

async function standing(dataDir: string, { size }: Options): Promise<LargeSeed | null> {
  const server = await startEmbedded({ dataDir, durable: true })
  try {
    const seed = await largeSeedIn(server.adminUrl(NAME)).catch(() => null)
    if (!isDeepStrictEqual(seed?.size, size)) return null
    await migrate(server.adminUrl(NAME))
    return seed
  } finally {
    await server.stop()
  }
}

// Without safety against power cuts while it is filled, and with it when it is measured.
async function built(dataDir: string, { size, say }: Options): Promise<LargeSeed> {
  const server = await startEmbedded({ dataDir, durable: false })
  try {
    await asAdmin(server.adminUrl('postgres'), admin => admin.query(`drop database if exists ${NAME} with (force)`))
    await migrate(server.adminUrl(NAME))
    const started = Date.now()
    const seed = await seedLarge(server.adminUrl(NAME), { ...size, say })
    const [bytes] = await asAdmin(
      server.adminUrl(NAME),
      async admin =>
        (await admin.query<{ gb: string }>('select round(pg_database_size(current_database()) / 1e9, 2) as gb')).rows,
    )
    say(`Built in ${((Date.now() - started) / 1000).toFixed(0)} s, ${bytes?.gb} GB.`)
    return seed
  } finally {
    await server.stop()
  }
}
