import { file, houseRules, type Rule } from './rule.ts'
import { at, isCode, isTest, places, type SourceFile, withoutComments } from './tree.ts'

const product = (tree: readonly SourceFile[]) =>
  tree.filter(
    one => isCode(one) && /^(src|seeds)\//.test(one.path) && !isTest(one.path) && !one.path.startsWith('src/db/'),
  )

const TIMELESS =
  /^src\/modules\/[^/]+\/(model|rules|store|acts|reads|pages|happenings|policies)(\/|\.tsx?$)|\/view\.tsx$|^src\/(ui|drawing|matching|graph)\//

const rules: Rule[] = [
  {
    sentence: 'No SQL is put together from strings outside `db`.',
    find: tree =>
      product(tree).flatMap(one =>
        places(
          one,
          /\bsql\.raw\(|\bsql\.lit\(|CompiledQuery\.raw\(|\.query\(\s*(?:`[^`]*\$\{|['"`][^'"`]*['"`]\s*\+|[a-zA-Z]+\s*\+)/g,
        ),
      ),
    broken: [file('src/modules/record/store.ts', `await client.query(\`select * from fact where id = '\${id}'\`)\n`)],
    kept: [
      file('src/modules/record/store.ts', `await sql\`select * from fact where id = \${id}\`.execute(query(viewer))\n`),
    ],
  },
  {
    sentence: 'Only `db` holds a connection: no pool or client is opened anywhere else.',
    find: tree => product(tree).flatMap(one => places(one, /\bnew (?:pg\.)?(?:Pool|Client)\(|from ['"]pg['"]/g)),
    broken: [file('src/web/server.ts', "import { Pool } from 'pg'\n")],
  },
  {
    sentence: 'The clock comes with the viewer: rules, acts, reads, store, pages and views never read their own.',
    find: tree =>
      product(tree)
        .filter(one => TIMELESS.test(one.path) && !one.path.startsWith('src/ui/islands/'))
        .flatMap(one =>
          places(one, /\bnew Date\(\s*\)|\bDate\.now\(|\bperformance\.now\(|\bTemporal\.Now\b|\bMath\.random\(/g),
        ),
    broken: [file('src/modules/missing/rules.ts', 'export const due = () => new Date()\n')],
    kept: [
      file('src/modules/missing/rules.ts', '// never new Date()\nexport const due = (from: Date) => new Date(from)\n'),
    ],
  },
  {
    sentence: 'Settings are read once, at the start: no room of the house looks at the environment itself.',
    find: tree =>
      product(tree)
        .filter(one => one.path.startsWith('src/') && !/^src\/([^/]+\.ts$|config\/|cli\/)/.test(one.path))
        .flatMap(one => places(one, /\bprocess\.env\b/g)),
    broken: [file('src/web/server.ts', 'listen(process.env.PORT)\n')],
  },
]

houseRules('Effects are visible', rules)

// Whoever is changed is noted in the same transaction (decision 0029): a change that nobody notes is not found until a day has passed.
const CHANGED = '(?:subject|fact|tie)'
const IN_CODE = new RegExp(
  `insertInto\\(\\s*'${CHANGED}'|updateTable\\(\\s*'${CHANGED}'|deleteFrom\\(\\s*'${CHANGED}'|\\bsupersedeIn\\(viewer, '(?:fact|tie)'|(?:insert into|update|delete from)\\s+${CHANGED}\\b`,
  'g',
)
const IN_SQL = new RegExp(`\\b(?:insert into|update|delete from)\\s+${CHANGED}\\b`, 'i')

const NOTED: Rule[] = [
  {
    sentence: 'Whatever writes a subject, a fact or a tie notes whose it is, in the same function.',
    find: tree =>
      tree
        .filter(
          one => isCode(one) && one.path.startsWith('src/') && !isTest(one.path) && !one.path.startsWith('src/db/'),
        )
        .flatMap(one => {
          const text = withoutComments(one.text)
          return [...text.matchAll(IN_CODE)]
            .filter(met => !/\bnoteKnown\(/.test(functionAround(text, met.index)))
            .map(met => `${at(one, met.index)} ${met[0]}`)
        }),
    broken: [
      file(
        'src/modules/record/store/facts.ts',
        "export async function addFact() {\n  await query(viewer).insertInto('fact').execute()\n}\nexport function other() {\n  noteKnown(viewer, [])\n}\n",
      ),
    ],
    kept: [
      file(
        'src/modules/record/store/facts.ts',
        "export async function addFact() {\n  await query(viewer).insertInto('fact').execute()\n  await noteKnown(viewer, [])\n}\nconst tellings = () => insertInto('telling')\n",
      ),
    ],
  },
  {
    sentence: 'Every function of the database that writes a subject, a fact or a tie notes whose it is.',
    find: tree =>
      [...latestFunctions(tree)]
        .filter(([, { body }]) => IN_SQL.test(body) && !/\bnote_known\(/.test(body))
        .map(([name, { path }]) => `${path} ${name}`),
    broken: [
      file(
        'migrations/0009-x.sql',
        'create function seal() returns void language plpgsql as $$\nbegin\n  update subject s set seal = null;\nend $$;',
      ),
    ],
    kept: [
      file(
        'migrations/0009-x.sql',
        'create function seal() returns void language plpgsql as $$\nbegin\n  update subject s set seal = null;\nend $$;',
      ),
      file(
        'migrations/0021-x.sql',
        'create or replace function seal() returns void language plpgsql as $$\nbegin\n  update subject s set seal = null;\n  perform note_known(array[s]);\nend $$;\ncreate function reads() returns uuid language plpgsql as $$ begin return (select id from fact); end $$;',
      ),
    ],
  },
]

houseRules('Who is known', NOTED)

/** From the last line before that begins a function at the margin, to the next that closes one there. */
function functionAround(text: string, index: number): string {
  const from = Math.max(
    text.lastIndexOf('\nexport', index),
    text.lastIndexOf('\nasync function', index),
    text.lastIndexOf('\nfunction', index),
    text.lastIndexOf('\nconst', index),
    0,
  )
  const end = text.indexOf('\n}', index)
  return text.slice(from, end < 0 ? undefined : end)
}

/** As the migrations leave them: a function that was replaced counts as it is now. */
function latestFunctions(tree: readonly SourceFile[]): Map<string, { readonly path: string; readonly body: string }> {
  const found = tree
    .filter(({ path }) => /^migrations\/.*\.sql$/.test(path))
    .flatMap(({ path, text }) =>
      [
        ...text
          .replace(/--.*$/gm, '')
          .matchAll(/create (?:or replace )?function (\w+)\(([\s\S]*?)(?:end \$\$;|\nend;)/g),
      ].map(([, name = '', body = '']) => [name, { path, body }] as const),
    )
  return new Map(found)
}
