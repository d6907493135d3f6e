import { file, houseRules, type Rule } from './rule.ts'
import { at, isCode, isTest, type SourceFile, withoutComments } from './tree.ts'

// Whoever is changed is noted in the same transaction (decision 0029): a change that nobody notes is not found until a day has passed.
const CHANGED = '(?:subject|fact|tie)'
const IN_CODE = new RegExp(
  `insertInto\\(\\s*'${CHANGED}'|updateTable\\(\\s*'${CHANGED}'|deleteFrom\\(\\s*'${CHANGED}'|\\bsupersedeIn\\(viewer, '(?:fact|tie)'|(?:insert into|update|delete from)\\s+${CHANGED}\\b`,
  'g',
)
const IN_SQL = new RegExp(`\\b(?:insert into|update|delete from)\\s+${CHANGED}\\b`, 'i')

const rules: Rule[] = [
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

houseRules('Who is known', rules)

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
