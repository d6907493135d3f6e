import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin } from './admin.ts'
import { type EmbeddedServer, inTransaction, query, type Started, startDatabase, startEmbedded } from './index.ts'

// A server of its own, on which none of our roles stand yet: as somebody else's PostgreSQL is found.
const folder = mkdtempSync(join(tmpdir(), 'managed-'))
chmodSync(folder, 0o711)
let server: EmbeddedServer
let started: Started
beforeAll(async () => {
  server = await startEmbedded({ dataDir: folder, durable: false, say: () => {} })
  await asAdmin(server.adminUrl('postgres'), admin =>
    admin.query(`create role manager login createrole createdb password 'a longer one'`),
  )
  const url = new URL(server.adminUrl('their_database'))
  url.username = 'manager'
  url.password = 'a longer one'
  started = await startDatabase({ databaseUrl: url.href, dataDir: join(folder, 'not-used'), max: 2 })
})
afterAll(async () => {
  await started?.stop()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('an administrator who is no superuser, as a managed PostgreSQL gives, can set everything up', async () => {
  const rows = await inTransaction(started.database, { anonymous: true, now: new Date() }, async work => {
    const asked = sql<{
      role: string
      place: string
    }>`select current_user as role, current_database() as place from account right join (select 1) one on true`
    return (await asked.execute(query({ work }))).rows
  })
  expect(rows).toEqual([{ role: 'sightline_app', place: 'their_database' }])
})
