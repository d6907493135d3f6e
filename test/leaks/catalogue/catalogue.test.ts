import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../database.ts'
import { TABLES } from '../../oracle/world.ts'
import { catalogueFindings } from './catalogue.ts'

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

test('the catalogue holds nothing that it should not', async () => {
  expect(await catalogueFindings(admin)).toEqual([])
})

test.each([
  ['create table new_table (id uuid)', 'without forced row-level security: new_table'],
  [
    'create table new_table (id uuid); alter table new_table enable row level security',
    'without forced row-level security: new_table',
  ],
  ['alter table telling no force row level security', 'without forced row-level security: telling'],
  ['create policy more on telling for select to sightline_app using (true)', 'lets everybody in: telling more'],
  [
    'create policy more on telling for select to sightline_app using (id is not null)',
    'neither for whom nor by whom: telling more',
  ],
  ['grant update (text) on telling to sightline_app', 'the server may telling'],
  ['grant delete on audit_event to sightline_app', 'the server may audit_event'],
  ['alter role sightline_app bypassrls', 'more than a plain one: sightline_app'],
  ['grant sightline_records to sightline_app', 'is in another: sightline_records'],
  ['grant create on schema public to sightline_app', 'can make something: public'],
  ['create view everyone as select * from subject', 'past the policies: everyone'],
  ['create materialized view counts as select count(*) from subject', 'past the policies: counts'],
  [
    'create function past() returns bigint security definer language sql return (select count(*) from subject)',
    'does not say where it looks: past',
  ],
  ['create sequence counter', 'tells how many there are: counter'],
  ['alter function see(uuid, boolean) owner to postgres', 'an owner who may do anything: see'],
])('the lint finds: %s', async (statement, finding) => {
  await admin.query('begin')
  await admin.query(statement)
  const found = await catalogueFindings(admin)
  await admin.query('rollback')
  expect(found.join('\n')).toContain(finding)
})

test('a connection without a context sees no row of any table, and can write none', async () => {
  await admin.query(`insert into partnership values (gen_random_uuid(), 'P', now())`)
  for (const table of [...TABLES, 'audit_event', 'audit_subject']) {
    expect((await server.query(`select from ${table}`)).rowCount, table).toBe(0)
  }
  await expect(
    server.query(
      `insert into notice values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'k', '/', now())`,
    ),
  ).rejects.toThrow('row-level security')
})

test('the audit takes lines, and no change, deletion or emptying, from the server or from whoever owns it', async () => {
  for (const table of ['audit_event', 'audit_subject', 'audit_seal']) {
    for (const statement of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(server.query(statement), statement).rejects.toThrow('permission denied')
    }
    await expect(admin.query(`truncate ${table} cascade`)).rejects.toThrow('append-only')
  }
  const event = `insert into audit_event (id, at, door, event, outcome, detail) values (gen_random_uuid(), now(), 'd', 'e', 'done', '{}')`
  await admin.query(event)
  await expect(admin.query(`update audit_event set door = 'x'`)).rejects.toThrow('append-only')
  await expect(admin.query('delete from audit_event')).rejects.toThrow('append-only')
})

test('a reach that is held for one worker is nobody else’s', async () => {
  await server.query('begin')
  const settings = `set local app.now = '2026-06-01T09:00:00Z'; set local app.partnership = '${crypto.randomUUID()}'; set local app.worker = `
  await server.query(`${settings}'${crypto.randomUUID()}'`)
  await server.query(`select hold_reach('{}')`)
  await server.query(`set local app.reach = '{${crypto.randomUUID()}}'`)
  await server.query(`set local app.worker = '${crypto.randomUUID()}'`)
  const { rows } = await server.query('select reach()')
  await server.query('rollback')
  expect(rows).toEqual([{ reach: [] }])
})
