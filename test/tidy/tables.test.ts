import { file, houseRules, type Rule } from './rule.ts'
import type { SourceFile } from './tree.ts'

// The migrations as text; another suite asks the live catalogue. Here a reviewer sees the file and the word that is missing.
const ROLE = 'sightline_app'
const POLICY = /create policy \w+ on (\w+)\s+(?:as \w+\s+)?(?:for (\w+)\s+)?to ([\w\s,]+?)\s+(?:using|with)\b/g

const rules: Rule[] = [
  {
    sentence: 'Every table of a partnership has row-level security, enabled and forced.',
    find: tree => {
      const sql = timeline(tree)
      return tables(sql).flatMap(table =>
        ['enable', 'force']
          .filter(verb => !secured(sql, table, verb))
          .map(verb => `${table}: no "${verb} row level security"`),
      )
    },
    broken: [
      file(
        'migrations/0001-x.sql',
        'create table fact (partnership_id uuid not null);\nalter table fact enable row level security;',
      ),
    ],
    kept: [
      file(
        'migrations/0001-x.sql',
        'create table fact (\n  partnership_id uuid not null\n);\ncreate table setting (id uuid);',
      ),
      file('migrations/0002-x.sql', 'alter table fact enable row level security, force row level security;'),
    ],
  },
  {
    sentence: 'Every verb that the application may use on such a table has a policy of its own.',
    find: tree => {
      const sql = timeline(tree)
      const held = policies(sql)
      return grants(sql)
        .filter(({ table }) => tables(sql).includes(table))
        .filter(({ table, verb }) => !held.has(`${table} ${verb}`) && !held.has(`${table} all`))
        .map(({ table, verb }) => `${table}: ${verb} is granted to ${ROLE} and no policy is for it`)
    },
    broken: [
      file(
        'migrations/0001-x.sql',
        `create table fact (partnership_id uuid);\ngrant select, insert on fact to ${ROLE};\ncreate policy read on fact for select to ${ROLE} using (true);`,
      ),
    ],
    kept: [
      file(
        'migrations/0001-x.sql',
        `create table fact (partnership_id uuid);\ngrant select, update (text) on fact to ${ROLE};
create policy read on fact for select to ${ROLE} using (true);\ncreate policy change on fact for update to ${ROLE} using (true);`,
      ),
    ],
  },
  {
    sentence: 'The partnership is the first column of the key of each of its tables (spine.md 19).',
    find: tree =>
      creations(timeline(tree)).flatMap(({ table, body }) => {
        const key = body.match(/primary key\s*\(\s*(\w+)/)
        return key && key[1] !== 'partnership_id' ? [`${table}: the key begins with ${key[1]}`] : []
      }),
    broken: [
      file('migrations/0001-x.sql', 'create table fact (\n  partnership_id uuid,\n  id uuid,\n  primary key (id)\n);'),
    ],
    kept: [
      file(
        'migrations/0001-x.sql',
        'create table fact (\n  partnership_id uuid,\n  id uuid,\n  primary key (partnership_id, id)\n);',
      ),
    ],
  },
  {
    sentence: 'The application may delete or empty no table of the record.',
    find: tree =>
      grants(timeline(tree))
        .filter(
          ({ verb, table }) =>
            (verb === 'delete' || verb === 'truncate' || verb === 'all') &&
            !['draft', 'sign_in_guess', 'list_chunk'].includes(table),
        )
        .map(({ table, verb }) => `${table}: ${verb} is granted to ${ROLE}`),
    broken: [file('migrations/0001-x.sql', `grant select, delete on telling to ${ROLE};`)],
    kept: [
      file('migrations/0001-x.sql', `grant select, insert on telling to ${ROLE};\ngrant delete on draft to ${ROLE};`),
    ],
  },
]

houseRules('Tables', rules)

function timeline(tree: readonly SourceFile[]): string {
  return tree
    .filter(({ path }) => /^migrations\/.*\.sql$/.test(path))
    .map(one => one.text.replace(/--.*$/gm, ''))
    .join('\n')
    .toLowerCase()
}

function creations(sql: string): { table: string; body: string }[] {
  return [...sql.matchAll(/create table (\w+)\s*\(([\s\S]*?)\)\s*(?:partition by [^;]*)?;/g)]
    .map(([, table = '', body = '']) => ({ table, body }))
    .filter(({ body }) => /^\s*partnership_id\b/.test(body))
}

function tables(sql: string): string[] {
  return creations(sql).map(({ table }) => table)
}

// Either said of the table itself, or in a loop over an array that names it.
function secured(sql: string, table: string, verb: string): boolean {
  if (new RegExp(`alter table (?:only )?${table}\\b[^;]*\\b${verb} row level security`).test(sql)) return true
  return [...sql.matchAll(/\bdo \$\$([\s\S]*?)\$\$/g)].some(
    ([, block = '']) => block.includes(`'${table}'`) && block.includes(`${verb} row level security`),
  )
}

function grants(sql: string): { table: string; verb: string }[] {
  const said = [...sql.matchAll(/\bgrant ([^;]*?) on (?:table )?([\w\s,]+?) to ([\w\s,]+);/g)]
  return said.flatMap(([, verbs = '', onto = '', roles = '']) => {
    if (!words(roles).includes(ROLE) || /\b(execute|usage)\b/.test(verbs)) return []
    return words(onto).flatMap(table => words(verbs.replace(/\([^)]*\)/g, '')).map(verb => ({ table, verb })))
  })
}

// Said of one table, or in a loop of every table that its array names.
function policies(sql: string): Set<string> {
  const loops = [...sql.matchAll(/\bdo \$\$([\s\S]*?)\$\$/g)].flatMap(([, block = '']) =>
    [...(block.match(/array\s*\[([^\]]*)\]/)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, table = '']) =>
      block.replaceAll('%i', table),
    ),
  )
  const said = [sql, ...loops].flatMap(text => [...text.matchAll(POLICY)])
  return new Set(
    said
      .filter(([, , , roles = '']) => words(roles).includes(ROLE))
      .map(([, table, verb]) => `${table} ${verb ?? 'all'}`),
  )
}

function words(list: string): string[] {
  return list
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')
}
