import { afterAll, beforeAll, expect, test } from 'vitest'
import { OPEN_PAGES, PAGES } from '../../src/chapters.ts'
import { asAdmin } from '../../src/db/admin.ts'
import { TAGS } from '../../src/modules/exchange/model/gedcom/kept.ts'
import { manifest } from '../../src/web/index.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'

// Drawn from the code and committed, so that a change of a door, a table or a policy shows in the diff that makes it.
// `npm run generate` writes them again.

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh?.drop())

test('docs/generated/routes.md lists every door', async () => {
  const doors = manifest(PAGES, OPEN_PAGES).filter(
    door => !door.path.startsWith('/api/v1/') || door.permission === 'open',
  )
  const rows = doors.map(
    door => `| ${door.method} | \`${door.path}\` | ${door.permission} | ${door.recordClass} | ${door.audit} |`,
  )
  await expect(
    `# Doors\n\nEach page answers under \`/api/v1\` as well, as JSON.\n\n| method | path | permission | record class | audit event |\n|---|---|---|---|---|\n${rows.sort().join('\n')}\n`,
  ).toMatchFileSnapshot('../../docs/generated/routes.md')
})

test('docs/generated/tables.md lists every table, its columns and its policies', async () => {
  const tables = await asAdmin(fresh.adminUrl, async admin => (await admin.query<TableRow>(TABLES)).rows)
  const policies = await asAdmin(fresh.adminUrl, async admin => (await admin.query<PolicyRow>(POLICIES)).rows)
  const sections = tables.map(table => {
    const own = policies.filter(policy => policy.name === table.name)
    const rules = own.map(one => `- ${one.command} \`${one.policy}\` for ${one.roles}`)
    const security = table.forced ? 'Row-level security forced.' : 'No row-level security: see docs/decisions/0011.'
    return [`## ${table.name}`, '', table.columns, '', security, ...(rules.length > 0 ? ['', ...rules] : []), ''].join(
      '\n',
    )
  })
  await expect(`# Tables\n\n${sections.join('\n')}`).toMatchFileSnapshot('../../docs/generated/tables.md')
})

test('docs/generated/gedcom.md says what we keep of a family file, tag by tag', async () => {
  const sections = Object.entries(TAGS).flatMap(([context, tags]) => {
    const rows = Object.entries(tags).map(([tag, fate]) =>
      'kept' in fate ? `| \`${tag}\` | kept | ${fate.kept} |` : `| \`${tag}\` | left | ${fate.left} |`,
    )
    return rows.length === 0
      ? []
      : [`## ${context}\n\n| tag | | as what, or why |\n|---|---|---|\n${rows.sort().join('\n')}\n`]
  })
  const head =
    '# Family files, tag by tag\n\nWhat we keep of GEDCOM 5.5.1 and 7.0, by what a tag stands under; a tag that is not here is left.\n'
  await expect([head, ...sections].join('\n')).toMatchFileSnapshot('../../docs/generated/gedcom.md')
})

interface TableRow {
  readonly name: string
  readonly forced: boolean
  readonly columns: string
}

interface PolicyRow {
  readonly name: string
  readonly policy: string
  readonly command: string
  readonly roles: string
}

const TABLES = `
  select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
    string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
  group by c.relname, c.relrowsecurity, c.relforcerowsecurity order by c.relname`

const POLICIES = `
  select tablename as name, policyname as policy, lower(cmd) as command, array_to_string(roles, ', ') as roles
  from pg_policies where schemaname = 'public' order by tablename, cmd, policyname, roles::text`
