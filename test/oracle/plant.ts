import type { Client } from 'pg'
import { TABLES, type World } from './world.ts'

/** Puts a world into a migrated database, past every policy, in one transaction. Several may stand beside each other. */
export async function plant(admin: Client, world: World): Promise<void> {
  await admin.query('begin')
  for (const table of TABLES) {
    const rows = world[table]
    const [first] = rows
    if (!first) continue
    const columns = Object.keys(first).join(', ')
    await admin.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    )
  }
  await admin.query('commit')
}

/** The world that a database holds, read past every policy. */
export async function worldOf(admin: Client): Promise<World> {
  const world: Partial<Record<keyof World, unknown>> = {}
  for (const table of TABLES) {
    const { rows } = await admin.query<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t`)
    world[table] = rows.map(({ row }) => row)
  }
  return world as World
}
