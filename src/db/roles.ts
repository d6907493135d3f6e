import { createHmac } from 'node:crypto'
import type { Client } from 'pg'

/** What the running server is signed in as: it owns nothing and may do what migrations grant, table by table. */
export const APP = 'sightline_app'
/**
 * What the index of who is known is read as (decision 0029): it sees the columns that it finds by, one partnership at a time,
 * and writes nothing.
 */
export const INDEX = 'sightline_index'
/** Owns every table; nobody signs in as it. Migrations work in its name. */
export const OWNER = 'sightline_owner'
/**
 * Own the functions that see past the policies, each for one purpose and by policies of its own: a reader's reach; guarded
 * changes of the record; disposal; sealing the audit; the first partnership and sign-in, which come before any context.
 */
const KEEPERS = [
  'sightline_reach',
  'sightline_records',
  'sightline_disposal',
  'sightline_sealer',
  'sightline_founder',
] as const

/**
 * The running server's password, derived from the administrator's: any number of servers on one database agree on it
 * without telling each other.
 */
export const appPassword = (adminUrl: string): string => passwordOf(APP, adminUrl)

export const indexPassword = (adminUrl: string): string => passwordOf(INDEX, adminUrl)

function passwordOf(role: string, adminUrl: string): string {
  return createHmac('sha256', decodeURIComponent(new URL(adminUrl).password))
    .update(role)
    .digest('hex')
}

/** The same database as the running server reaches it. */
export const appUrl = (adminUrl: string): string => urlOf(APP, adminUrl)

/** The same database as the index of who is known reads it. */
export const indexUrl = (adminUrl: string): string => urlOf(INDEX, adminUrl)

function urlOf(role: string, adminUrl: string): string {
  const url = new URL(adminUrl)
  url.password = passwordOf(role, adminUrl)
  url.username = role
  return url.href
}

/** Makes what is missing of the roles; they belong to the whole cluster, so the caller holds its lock. */
export async function createRoles(
  admin: Client,
  passwords: Readonly<Record<typeof APP | typeof INDEX, string>>,
): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname like 'sightline\\_%'`,
  )
  const present = new Set(rows.map(row => row.rolname))
  for (const role of [OWNER, ...KEEPERS]) {
    if (!present.has(role)) await admin.query(`create role ${role} nologin noinherit`)
  }
  for (const role of [APP, INDEX] as const) {
    if (!present.has(role)) await admin.query(`create role ${role} login noinherit`)
    await admin.query(`alter role ${role} login password ${admin.escapeLiteral(passwords[role])}`)
  }
  await allow(admin)
}

/** Who may come into this database at all. A copy of a database does not copy this. */
export async function openToApp(admin: Client, database: string): Promise<void> {
  const name = admin.escapeIdentifier(database)
  await admin.query(`
    revoke all on database ${name} from public;
    grant connect on database ${name} to ${APP}, ${INDEX};
    grant create on database ${name} to ${OWNER}`)
}

/** What holds in this database before the first migration: nobody may make anything here, and nothing is anybody's. */
export async function closeSchema(admin: Client): Promise<void> {
  await admin.query(`
    revoke all on schema public from public;
    grant usage, create on schema public to ${OWNER} with grant option;
    grant usage on schema public to ${[APP, ...KEEPERS].join(', ')}`)
  for (const role of [OWNER, ...KEEPERS]) {
    await admin.query(`
      set local role ${role};
      alter default privileges revoke all on functions from public;
      alter default privileges revoke all on types from public;
      reset role`)
  }
}

/**
 * Inside a migration's transaction, and undone at its end: a function can only be given to a role that could have made it
 * there, and the owner grants its use after giving it away.
 */
export const lend = `grant create on schema public to ${KEEPERS.join(', ')}; grant ${KEEPERS.join(', ')} to ${OWNER} with inherit true, set true`
export const takeBack = `revoke create on schema public from ${KEEPERS.join(', ')}; grant ${KEEPERS.join(', ')} to ${OWNER} with inherit false, set true`

// A managed PostgreSQL has no superuser to offer: its administrator must be let into the roles that it made. Nothing is
// inherited, so no role has more rights than its own; it can only be stepped into, by name.
async function allow(admin: Client): Promise<void> {
  const modern = await admin.query<{ superuser: boolean }>(
    'select rolsuper as superuser from pg_roles where rolname = current_user',
  )
  const superuser = modern.rows[0]?.superuser ?? false
  if (!superuser)
    await admin.query(`grant ${[OWNER, ...KEEPERS].join(', ')} to current_user with inherit false, set true`)
  await admin.query(`grant ${KEEPERS.join(', ')} to ${OWNER} with inherit false, set true`)
}
