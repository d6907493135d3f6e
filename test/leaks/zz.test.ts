import pg from 'pg'
import { test } from 'vitest'
import { freshDatabase } from '../database.ts'
import { catalogueFindings } from './catalogue.ts'
test('x', async () => {
  const f = await freshDatabase(); const a = new pg.Client({connectionString: f.adminUrl}); await a.connect()
  for (const l of await catalogueFindings(a)) console.log(l)
  await a.end(); await f.drop()
})
