import { file, houseRules, type Rule } from './rule.ts'
import { isCode, isTest, places, type SourceFile } from './tree.ts'

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
