import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin } from '../../src/db/admin.ts'
import { isUuid, readReference } from '../../src/kernel/index.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { type LargeSeed, largeSeedIn, seedLarge } from './index.ts'

const SIZE = { people: 2_000, ties: 4_000, happenings: 6_000, seed: 'a test' }
let fresh: FreshDatabase
let made: LargeSeed
beforeAll(async () => {
  fresh = await freshDatabase()
  made = await seedLarge(fresh.adminUrl, SIZE)
})
afterAll(() => fresh?.drop())

const rows = <Row extends object>(text: string, values: unknown[] = [], url = fresh.adminUrl) =>
  asAdmin(url, async admin => (await admin.query<Row>(text, values)).rows)

test('every foreign key and every index that the migrations made stands and holds', async () => {
  const broken = await rows(`select indexrelid::regclass from pg_index where not (indisvalid and indisready)`)
  expect(broken).toEqual([])
  await expect(asAdmin(fresh.adminUrl, admin => admin.query(ASK_ALL_KEYS))).resolves.toBeDefined()
})

test('nothing is left unlogged', async () => {
  expect(await rows(`select relname from pg_class where relpersistence = 'u'`)).toEqual([])
})

test('the same seed gives the same rows, another seed others', async () => {
  const again = await freshDatabase()
  const other = await freshDatabase()
  try {
    await seedLarge(again.adminUrl, SIZE)
    await seedLarge(other.adminUrl, { ...SIZE, seed: 'another' })
    const own = await rows(PRINT)
    expect(await rows(PRINT, [], again.adminUrl)).toEqual(own)
    expect(await rows(PRINT, [], other.adminUrl)).not.toEqual(own)
  } finally {
    await again.drop()
    await other.drop()
  }
})

test('as many as were asked for, and what the record needs of them', async () => {
  const [count] = await rows(
    `select (select count(*) from subject where kind = 'person')::int as people, (select count(*) from tie)::int as ties,
    (select count(*) from happening)::int as happenings, (select count(distinct t.agency_id) from telling t join participant p on p.telling_id = t.id
      and p.subject_id = $1)::int as agencies, (select count(*) from subject where seal = 'locked')::int as locked,
    (select count(*) from participant where sealed_to is not null)::int > 0 as sealed, (select count(*) from telling where version = 2)::int > 0 as corrected`,
    [made.child],
  )
  expect(count).toEqual({
    people: 2_000,
    ties: 4_000,
    happenings: 6_000,
    agencies: 8,
    locked: 1,
    sealed: true,
    corrected: true,
  })
})

test('a mention of a sealed child needs their circle, and nobody else’s does', async () => {
  const wrong = await rows(`select p.subject_id from participant p join subject s on s.id = p.subject_id
    where p.sealed_to is distinct from case when s.seal = 'locked' then s.audience_id end limit 3`)
  expect(wrong).toEqual([])
})

test('references read as they are heard, ids as ids, and no two alike', async () => {
  const references = await rows<{ reference: string; id: string }>('select reference, id from subject')
  expect(references.filter(({ reference, id }) => !readReference(reference).ok || !isUuid(id))).toEqual([])
  expect(new Set(references.map(({ reference }) => reference)).size).toBe(references.length)
})

test('it says what it left, and does not touch a database with anybody in it', async () => {
  expect(await largeSeedIn(fresh.adminUrl)).toEqual(made)
  await expect(seedLarge(fresh.adminUrl, SIZE)).rejects.toThrow(/partnership in this database already/)
})

// Taken away and put back in one statement each: the database then asks every row.
const ASK_ALL_KEYS = `do $$ declare k record; begin
  for k in select conrelid::regclass as held, conname, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace loop
    execute format('alter table %s drop constraint %I, add constraint %I %s', k.held, k.conname, k.conname, k.definition);
  end loop; end $$`

const PRINT = `select (select md5(string_agg(t::text, '' order by t.id)) from telling t) as tellings,
  (select md5(string_agg(p::text, '' order by p.telling_id, p.subject_id)) from participant p) as participants,
  (select md5(string_agg(s::text, '' order by s.id)) from seat s) as seats, (select md5(string_agg(f::text, '' order by f.id)) from fact f) as facts`
