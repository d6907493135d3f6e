import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { asAdmin } from './admin.ts'
import { appUrl, indexUrl } from './roles.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh?.drop())

const asApp = (text: string) => asAdmin(fresh.url, app => app.query(text))
const rows = async (text: string) => (await asAdmin(fresh.adminUrl, admin => admin.query(text))).rows

test('the running server has no power of its own: no superuser, no bypass, no making of roles or databases', async () => {
  const powers =
    await rows(`select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as any, rolcanlogin as login
    from pg_roles where rolname = 'sightline_app'`)
  expect(powers).toEqual([{ any: false, login: true }])
})

test('the running server owns nothing and belongs to no other role', async () => {
  const owned = await rows(
    `select 1 from pg_shdepend d join pg_roles r on r.oid = d.refobjid where r.rolname = 'sightline_app' and d.deptype = 'o'`,
  )
  const member = await rows(
    `select 1 from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = 'sightline_app'`,
  )
  expect([owned, member]).toEqual([[], []])
})

test('the roles that own things cannot sign in, inherit nothing, and make nothing between migrations', async () => {
  const roles =
    await rows(`select rolname, rolcanlogin or rolsuper or rolbypassrls as wrong, rolname <> 'sightline_owner'
      and has_schema_privilege(rolname, 'public', 'create') as makes from pg_roles where rolname ^@ 'sightline_' and rolname not in ('sightline_app', 'sightline_index')`)
  expect(roles).toHaveLength(6)
  expect(roles.filter(role => role.wrong || role.makes)).toEqual([])
  const inherited = await rows(
    `select 1 from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = 'sightline_owner' and m.inherit_option`,
  )
  expect(inherited).toEqual([])
})

test.for([
  ['make a table', 'create table mine ()'],
  ['make a temporary table', 'create temporary table mine ()'],
  ['make a schema', 'create schema mine'],
  ['step into the owner', 'set role sightline_owner'],
  ['step into the reach', 'set role sightline_reach'],
  ['switch row-level security off', 'set row_security = off; select * from subject'],
  ['read what no migration granted', 'select * from migration'],
  ['read files', `select pg_read_file('postmaster.pid')`],
  ['run programs', `copy (select 1) to program 'true'`],
] as const)('the running server cannot %s', async ([, text]) => {
  await expect(asApp(text)).rejects.toThrow(/permission denied|row-level security/)
})

const asIndex = (text: string) =>
  asAdmin(indexUrl(fresh.adminUrl), index => index.query(`set app.partnership = '${crypto.randomUUID()}'; ${text}`))

test('the index of who is known reads what it finds by', async () => {
  await asIndex('select partnership_id, id, kind, audience_id, has_circle, seal from subject')
  await asIndex('select subject_id, kind, value, audience_id, sealed_to, protected from fact')
  await asIndex('select from_subject_id, to_subject_id, kind, audience_id, sealed_to, other_sealed_to from tie')
  await asIndex('select xid, subject_id from known_change')
})

test.for([
  ['who said it', 'select worker_id from fact'],
  ['how it was known', 'select source, how_known from tie'],
  ['entries', 'select text from telling'],
  ['who sits in a circle', 'select worker_id from seat'],
  ['references', 'select reference from subject'],
  ['the audit', 'select id from audit_event'],
] as const)('the index of who is known reads nothing of %s', async ([, text]) => {
  await expect(asIndex(text)).rejects.toThrow(/permission denied/)
})

test.for([
  ['write a fact', `insert into fact (partnership_id, subject_id) values (gen_random_uuid(), gen_random_uuid())`],
  ['write to the log', `insert into known_change values (gen_random_uuid(), pg_current_xact_id(), gen_random_uuid())`],
  ['call what the server calls', `select reach()`],
  ['make a table', 'create table mine ()'],
  ['step into the owner', 'set role sightline_owner'],
] as const)('the index of who is known cannot %s', async ([, text]) => {
  await expect(asIndex(text)).rejects.toThrow(/permission denied/)
})

test('the running server writes to the log through its function alone, and reads nothing of it', async () => {
  await expect(asApp('select from known_change')).rejects.toThrow(/permission denied/)
  await expect(asApp('delete from known_change')).rejects.toThrow(/permission denied/)
  await expect(asApp(`select trim_known('1')`)).rejects.toThrow(/permission denied/)
})

test("nothing that a migration makes is the public's by itself", async () => {
  const open =
    await rows(`select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and has_function_privilege('public', p.oid, 'execute') and not exists
      (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`)
  expect(open).toEqual([])
})

test('any server derives the same password, and another administrator password gives another', () => {
  const [one, two] = ['postgres://a:first@db/x', 'postgres://a:second@db/x']
  expect(appUrl(one)).toBe(appUrl(one))
  expect(new URL(appUrl(one)).password).toMatch(/^[0-9a-f]{64}$/)
  expect(new URL(appUrl(one)).password).not.toBe(new URL(appUrl(two)).password)
})
