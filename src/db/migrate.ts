import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from 'pg'
import { asAdmin, databaseOf, inDatabase } from './admin.ts'
import {
  APP,
  appPassword,
  closeSchema,
  createRoles,
  INDEX,
  indexPassword,
  lend,
  OWNER,
  openToApp,
  takeBack,
} from './roles.ts'
import { checkVersion } from './version.ts'

/** One number for all our locks of this kind; it means nothing to others. */
const LOCK = 'select pg_advisory_xact_lock(7331001)'

export interface MigrateOptions {
  /** Password of the running server's role; derived from the administrator's where absent. */
  readonly appPassword?: string
  /** Folder of NNNN-name.sql files. */
  readonly folder?: string
  /** Told in a sentence when the PostgreSQL version lacks a fix that row-level security leans on. */
  readonly say?: (sentence: string) => void
}

interface Migration {
  readonly name: string
  readonly text: string
  readonly checksum: string
}

/**
 * Makes the database and the roles where absent and brings the tables up to date, each migration in a transaction of its
 * own. Servers starting at the same moment wait for each other. Answers the names of those that ran.
 * @throws Error for a changed or missing migration, a database newer than this program, or a PostgreSQL below 16
 */
export async function migrate(adminUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const wanted = await readMigrations(options.folder ?? fileURLToPath(new URL('../../migrations', import.meta.url)))
  await asAdmin(inDatabase(adminUrl, 'postgres'), async admin => {
    await checkVersion(admin, options.say)
    await prepare(admin, databaseOf(adminUrl), {
      [APP]: options.appPassword ?? appPassword(adminUrl),
      [INDEX]: indexPassword(adminUrl),
    })
  })
  return asAdmin(adminUrl, async admin => {
    const ran: string[] = []
    for (;;) {
      const name = await step(admin, wanted)
      if (name === null) return ran
      ran.push(name)
    }
  })
}

async function prepare(admin: Client, database: string, passwords: Parameters<typeof createRoles>[1]): Promise<void> {
  await admin.query(`begin; ${LOCK}`)
  await createRoles(admin, passwords)
  await admin.query('commit')
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [database])
  if (rowCount === 0) await createDatabase(admin, database)
}

async function createDatabase(admin: Client, database: string): Promise<void> {
  try {
    await admin.query(`create database ${admin.escapeIdentifier(database)} encoding 'UTF8' template template0`)
  } catch (failure) {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) throw failure
  }
}

// Looks afresh under the lock each time, so that a server beside us may have done some of the steps.
async function step(admin: Client, wanted: readonly Migration[]): Promise<string | null> {
  await admin.query(`begin; ${LOCK}`)
  try {
    const next = await following(admin, wanted)
    if (next) {
      // Each time: a later version may bring a role that an older database does not let in yet.
      await openToApp(admin, admin.database ?? '')
      await apply(admin, next)
    }
    await admin.query('commit')
    return next?.name ?? null
  } catch (failure) {
    await admin.query('rollback').catch(() => {})
    throw failure
  }
}

async function following(admin: Client, wanted: readonly Migration[]): Promise<Migration | undefined> {
  const { rows: present } = await admin.query<{ there: boolean }>(
    `select to_regclass('public.migration') is not null as there`,
  )
  if (!present[0]?.there) {
    await closeSchema(admin)
    await admin.query(
      'create table public.migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    )
  }
  const { rows: applied } = await admin.query<{ name: string; checksum: string }>(
    'select name, checksum from public.migration order by name',
  )
  for (const [index, { name, checksum }] of applied.entries()) {
    const ours = wanted[index]
    if (!ours)
      throw new Error(`The database is newer than this program: it has migration ${name}. Start the newer program.`)
    if (ours.name !== name)
      throw new Error(`Migration ${name} is in the database and missing here; here stands ${ours.name}.`)
    if (ours.checksum !== checksum)
      throw new Error(`Migration ${name} was changed after it ran. Put it back and write a new one.`)
  }
  return wanted[applied.length]
}

async function apply(admin: Client, { name, text, checksum }: Migration): Promise<void> {
  await admin.query(`${lend}; set local role ${OWNER}; set local search_path = public, pg_catalog`)
  try {
    await admin.query(text)
  } catch (failure) {
    throw new Error(`Migration ${name} failed: ${failure instanceof Error ? failure.message : failure}`, {
      cause: failure,
    })
  }
  await admin.query(`reset role; ${takeBack}`)
  await admin.query('insert into public.migration (name, checksum) values ($1, $2)', [name, checksum])
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (file, index) => {
      if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(file) || Number(file.slice(0, 4)) !== index + 1)
        throw new Error(
          `Migrations are numbered from 0001 without a gap, as 0001-name.sql: look at ${file} in ${folder}.`,
        )
      const text = await readFile(join(folder, file), 'utf8')
      return { name: file.slice(0, -4), text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}
