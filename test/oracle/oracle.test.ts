import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { compareWorlds } from './compare.ts'
import { missingEffects } from './effects.ts'
import { isNoticed, mutationsOf, policiesOf } from './mutants.ts'
import { plant } from './plant.ts'
import { NOW } from './random/moments.ts'
import { randomWorld } from './random/world.ts'
import type { World } from './world.ts'

let fresh: FreshDatabase
let admin: pg.Client
let server: pg.Client
let world: World

beforeAll(async () => {
  fresh = await freshDatabase({ max: 1 })
  admin = new pg.Client({ connectionString: fresh.adminUrl })
  server = new pg.Client({ connectionString: fresh.url })
  await Promise.all([admin.connect(), server.connect()])
  world = randomWorld(3)
  await plant(admin, world)
})
afterAll(async () => {
  await Promise.all([admin?.end(), server?.end()])
  await fresh?.drop()
})

test('a guarded act leaves behind what it says', async () => {
  await admin.query('begin')
  const missing = await missingEffects(admin, world, NOW)
  await admin.query('rollback')
  expect(missing).toEqual([])
})

test('a policy that is dropped or loosened is noticed', async () => {
  const policies = await policiesOf(admin)
  // Every eighth here, begun at another one each day of the month; all of them in the drill.
  const mutations = policies.flatMap(policy => mutationsOf(policy).map(mutation => ({ policy, ...mutation })))
  const sample = mutations.filter((_, at) => at % 8 === new Date().getDate() % 8)
  const missed: string[] = []
  for (const { policy, name, statement } of sample) {
    if (!(await isNoticed(admin, world, policy, statement))) missed.push(name)
  }
  expect(sample.length).toBeGreaterThan(10)
  expect(missed).toEqual([])
}, 90_000)

test('the database shows, takes and changes what the oracle says, and nothing else', async () => {
  const { decisions, differences } = await compareWorlds(admin, server, [1])
  expect(differences.slice(0, 20)).toEqual([])
  expect(decisions).toBeGreaterThan(2_000)
}, 60_000)
