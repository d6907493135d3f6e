import type { Client } from 'pg'

/** The first minors whose row-level security has no known hole; 18 and later never had it. */
const FLOOR: Readonly<Record<number, number>> = { 16: 10, 17: 6 }

/** Refuses a PostgreSQL that lacks what the tables need; warns of one that lacks a security fix. */
export async function checkVersion(admin: Client, say: (sentence: string) => void = () => {}): Promise<void> {
  const { rows } = await admin.query<{ version: string }>(`select current_setting('server_version_num') as version`)
  const number = Number(rows[0]?.version)
  const major = Math.floor(number / 10_000)
  const minor = number % 10_000
  if (major < 16) throw new Error(`Sightline needs PostgreSQL 16 or later; this one is ${major}.${minor}.`)
  const floor = FLOOR[major] ?? 0
  if (minor < floor)
    say(`PostgreSQL ${major}.${minor} lacks fixes to row-level security: update it to ${major}.${floor} or later.`)
}
