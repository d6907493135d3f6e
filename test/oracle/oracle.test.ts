import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { compareWorlds } from './compare.ts'

let fresh: FreshDatabase
let admin: pg.Client
let server: pg.Client

beforeAll(async () => {
  fresh = await freshDatabase({ max: 1 })
  admin = new pg.Client({ connectionString: fresh.adminUrl })
  server = new pg.Client({ connectionString: fresh.url })
  await Promise.all([admin.connect(), server.connect()])
})
afterAll(async () => {
  await Promise.all([admin?.end(), server?.end()])
  await fresh?.drop()
})

test('the database shows, takes and changes what the oracle says, and nothing else', async () => {
  const { decisions, differences } = await compareWorlds(admin, server, [1, 2, 3])
  expect(differences.slice(0, 20)).toEqual([])
  expect(decisions).toBeGreaterThan(2_000)
})
