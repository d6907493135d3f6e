import pg from 'pg'

/** One session of the administrator: what `asAdmin` lends. */
export type AdminSession = pg.Client

/** Works in one session of the administrator, never shared with the running server, and closes it. */
export async function asAdmin<Answer>(url: string, work: (admin: pg.Client) => Promise<Answer>): Promise<Answer> {
  const admin = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'sightline admin',
  })
  admin.on('error', () => {})
  try {
    await admin.connect()
    return await work(admin)
  } finally {
    await admin.end().catch(() => {})
  }
}

/** The administrator's address of another database of the same server. */
export function inDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(database)}`
  return other.href
}

export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}
