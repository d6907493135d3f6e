import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LargeSeed, seedLarge } from '../../seeds/large/index.ts'
import { asAdmin } from '../../src/db/admin.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { judgeDay } from './day.ts'
import { GROWING, offencesIn } from './judge.ts'
import { policyOffences } from './policies.ts'

// About 50,000 rows. The same at a million people: npm run drill -- plans.
let fresh: FreshDatabase
let seed: LargeSeed
beforeAll(async () => {
  fresh = await freshDatabase()
  seed = await seedLarge(fresh.adminUrl, { people: 3_400, ties: 3_000, happenings: 8_000, seed: 'plans' })
})
afterAll(() => fresh?.drop())

test('each policy is one direct test: it asks once a query, and reads no other table', async () => {
  const { policies, offences } = await asAdmin(fresh.adminUrl, policyOffences)
  expect(offences).toEqual([])
  expect(policies).toBeGreaterThan(60)
})

test('a policy that reads another table for each row would be noticed', async () => {
  await asAdmin(fresh.adminUrl, async admin => {
    await admin.query('begin')
    await admin.query(
      `create policy leaning on fact for select to sightline_app using (exists (select from seat s where s.audience_id = fact.audience_id))`,
    )
    const { offences } = await policyOffences(admin)
    await admin.query('rollback')
    expect(offences.join()).toContain('fact "leaning" reads seat')
  })
})

test('no question of a working day reads a growing table whole or hashes one', { timeout: 60_000 }, async () => {
  const judged = await judgeDay(fresh.adminUrl, fresh.url, seed, { forced: false, about: 'ordinary' })
  expect(judged.offences).toEqual([])
  expect(judged.statements).toBeGreaterThan(200)
})

test('each has an index to go by, also where the table is small yet; and every growing table was asked', {
  timeout: 60_000,
}, async () => {
  const judged = await judgeDay(fresh.adminUrl, fresh.url, seed, { forced: true, about: 'long' })
  expect(judged.offences).toEqual([])
  expect(GROWING.filter(table => !judged.tables.has(table))).toEqual([])
})

test('every guarded function was called in such a day', async () => {
  await expect
    .poll(
      async () =>
        (await asAdmin(fresh.adminUrl, admin => admin.query<{ name: string }>(UNCALLED))).rows.map(({ name }) => name),
      { timeout: 5_000 },
    )
    .toEqual(ELSEWHERE)
})

test('what is held for a reading answers as asking afresh does, until something is written', async () => {
  const server = new pg.Client({ connectionString: fresh.url })
  await server.connect()
  try {
    for (const { worker } of seed.readers) {
      await server.query(
        `begin; set local app.now = '${seed.now}'; set local app.partnership = '${seed.partnership}'; set local app.worker = '${worker}'`,
      )
      const afresh = await server.query(SHOWN)
      await server.query('select hold_reach($1::uuid[])', [[seed.child]])
      expect((await server.query(SHOWN)).rows).toEqual(afresh.rows)
      expect((await server.query(HELD)).rows).toEqual([{ held: true }])
      await server.query(`insert into happening values ($1, gen_random_uuid(), 'visit', $2, now())`, [
        seed.partnership,
        worker,
      ])
      expect((await server.query(HELD)).rows).toEqual([{ held: null }])
      await server.query('rollback')
    }
  } finally {
    await server.end()
  }
})

test('a table read whole, and one hashed, would be noticed', async () => {
  const admin = new pg.Client({ connectionString: fresh.adminUrl })
  await admin.connect()
  try {
    const explain = async (text: string) =>
      (await admin.query(`explain (format json) ${text}`)).rows[0]['QUERY PLAN'][0].Plan
    expect(offencesIn(await explain(`select * from telling where text like '%door%'`))).toEqual([
      'telling is read whole',
    ])
    const hashed = `select * from happening where id in (select happening_id from telling) or kind = 'visit'`
    expect(offencesIn(await explain(hashed))).toContain('telling is hashed as a subplan')
  } finally {
    await admin.end()
  }
})

const SHOWN = `select (select count(*) from telling) as tellings, (select count(*) from participant) as people, (select count(*) from fact) as facts,
  (select count(*) from tie) as ties, (select count(*) from subject) as subjects, (select count(*) from seat) as seats,
  array(select distinct unnest(reach()) order by 1) as reach`
const HELD = `select current_setting('app.reach_of') = held_for() as held`

// Sign-in and first set-up come before anybody's day; the audit's sealer and whoever verifies it read the chain in its order.
const ELSEWHERE = ['audit_count', 'audit_hash', 'found_partnership', 'known_partnerships', 'trim_known', 'workers_of']
const UNCALLED = `select p.proname as name from pg_proc p left join pg_stat_user_functions f on f.funcid = p.oid
  where p.pronamespace = 'public'::regnamespace and p.prosecdef and coalesce(f.calls, 0) = 0 order by 1`
