const imports = (...paths: string[]) => paths.map(path => `import '${path}'\n`).join('')

/** A small tree in which every sentence of "Who may import whom" is broken, each by the file that is named for it. */
export const OFFENCES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "bad", "dependencies": { "kysely": "1.0.0" }, "devDependencies": { "vitest": "1.0.0" } }',
  'node_modules/kysely/package.json': '{ "name": "kysely", "version": "1.0.0", "main": "index.js" }',
  'node_modules/kysely/index.js': '',
  'node_modules/vitest/package.json': '{ "name": "vitest", "version": "1.0.0", "main": "index.js" }',
  'node_modules/vitest/index.js': '',
  'practice/2026/words.ts': '',
  'seeds/cast.ts': '',
  'test/database.ts': '',
  'src/ui/index.ts': imports('../db/index.ts'),
  'src/db/index.ts': imports('../graph/index.ts'),
  'src/graph/index.ts': '',
  'src/drawing/index.ts': '',
  'src/config.ts': '',
  'src/main.ts': '',
  'src/kernel/index.ts': imports('../config.ts'),
  'src/web/server.ts': imports(
    '../modules/record/acts.ts',
    'vitest',
    './nowhere.ts',
    '../../seeds/cast.ts',
    '../../test/database.ts',
  ),
  ...everyChapterKnowsALaterOne(),
  'src/modules/record/acts.ts': imports(
    '../access/store.ts',
    '../../config.ts',
    './index.ts',
    '../../ui/index.ts',
    '../../drawing/index.ts',
    './pages/page.ts',
  ),
  'src/modules/record/reads.ts': imports('./acts.ts', 'kysely', '../../../practice/2026/words.ts', '../../main.ts'),
  'src/modules/record/rules.ts': imports('./store.ts', 'node:fs', './acts.ts'),
  'src/modules/record/store.ts': '',
  'src/modules/record/model.ts': imports('./rules.ts'),
  'src/modules/record/pages/page.ts': '',
  'src/modules/access/store.ts': '',
  // Round and round.
  'src/kernel/one.ts': imports('./other.ts'),
  'src/kernel/other.ts': imports('./one.ts'),
}

function everyChapterKnowsALaterOne(): Record<string, string> {
  const order =
    'access framework record people things services concerns missing assessments intelligence plans meetings views oversight exchange'
  const chapters = order.split(' ')
  return Object.fromEntries(
    chapters.map((chapter, at) => [
      `src/modules/${chapter}/index.ts`,
      at + 1 < chapters.length ? imports(`../${chapters[at + 1]}/index.ts`) : '',
    ]),
  )
}
