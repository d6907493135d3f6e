import ts from 'typescript'
import { file, houseRules, type Rule } from './rule.ts'
import { nodesOf, syntaxOf } from './syntax.ts'
import { at, isCode, isGenerated, isTest, type SourceFile } from './tree.ts'

const HOUSE = /^(src|test|bench|bin|seeds|migrations)\//
const FOLDER_LIMIT = 15
const IMPORT_LIMIT = 15
const FUNCTION_LIMIT = 50
// A view's markup is mostly lines that say one thing each.
const VIEW_LIMIT = 80

// Folders that are long on purpose, each with its reason.
const LONG_FOLDERS: Readonly<Record<string, string>> = {
  migrations: 'one timeline, forward only: it grows with every change of the schema',
}

// Files that name one part after another, and would say less in two.
const LONG_LISTS: Readonly<Record<string, string>> = {
  'src/ui/showcase/': 'shows every part of the design system once: an import for each',
}

const written = (tree: readonly SourceFile[]) =>
  tree.filter(one => HOUSE.test(one.path) && /\.(ts|tsx|js|cjs|sql)$/.test(one.path) && !isGenerated(one.path))
const lines = (one: SourceFile) => one.text.trimEnd().split('\n').length
const long = (path: string, count: number) => file(path, 'const one = 1\n'.repeat(count))

const rules: Rule[] = [
  {
    sentence: 'No file is over 300 lines.',
    find: tree => written(tree).flatMap(one => (lines(one) > 300 ? [`${one.path} has ${lines(one)} lines`] : [])),
    broken: [long('src/kernel/long.ts', 301)],
    kept: [long('src/kernel/short.ts', 300), long('src/ui/assets/generated/long.ts', 400)],
  },
  {
    sentence: 'Nearly all files are under 200 lines: at most one in twenty is not.',
    find: tree => {
      const over = written(tree).filter(one => lines(one) > 200)
      return over.length <= written(tree).length / 20 ? [] : over.map(one => `${one.path} has ${lines(one)} lines`)
    },
    broken: [long('src/kernel/long.ts', 201), long('src/kernel/short.ts', 10)],
  },
  {
    sentence: 'The median file has about 60 lines: 80 at most.',
    find: tree => {
      const lengths = written(tree).map(lines)
      const median = lengths.sort((one, other) => one - other)[Math.floor(lengths.length / 2)] ?? 0
      return median <= 80 ? [] : [`the median is ${median}`]
    },
    broken: [long('src/kernel/one.ts', 90), long('src/kernel/two.ts', 90)],
  },
  {
    sentence: `A folder holds at most ${FOLDER_LIMIT} entries (a test beside its code counts with it; the door does not).`,
    find: tree =>
      [...folders(tree)].flatMap(([folder, entries]) =>
        entries.size > FOLDER_LIMIT && !(folder in LONG_FOLDERS) ? [`${folder}/ holds ${entries.size} entries`] : [],
      ),
    broken: Array.from({ length: 16 }, (_, count) => file(`src/kernel/part-${count}.ts`)),
    kept: Array.from({ length: 15 }, (_, count) => [
      file(`src/kernel/part-${count}.ts`),
      file(`src/kernel/part-${count}.test.ts`),
    ]).flat(),
  },
  {
    sentence: `A file imports at most ${IMPORT_LIMIT} others.`,
    find: tree =>
      tree
        .filter(one => isCode(one) && !isList(one.path))
        .flatMap(one => {
          const count = syntaxOf(one).statements.filter(ts.isImportDeclaration).length
          return count > IMPORT_LIMIT ? [`${one.path} imports ${count}`] : []
        }),
    broken: [
      file(
        'src/web/router.ts',
        Array.from({ length: 16 }, (_, count) => `import { a${count} } from './${count}.ts'\n`).join(''),
      ),
    ],
  },
  {
    sentence: `A function has about 40 lines: ${FUNCTION_LIMIT} at most.`,
    find: tree => tree.filter(one => isCode(one) && !isTest(one.path)).flatMap(longFunctions),
    broken: [file('src/kernel/long.ts', `export function long() {\n${'  step()\n'.repeat(51)}}\n`)],
    kept: [file('src/kernel/short.ts', `export function short() {\n${'  step()\n'.repeat(40)}}\n`)],
  },
]

houseRules('Small things', rules)

// A door names every part behind it once.
function isList(path: string): boolean {
  return path.endsWith('/index.ts') || Object.keys(LONG_LISTS).some(folder => path.startsWith(folder))
}

function folders(tree: readonly SourceFile[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>()
  for (const { path } of tree) {
    if (!HOUSE.test(path) || isGenerated(path)) continue
    const steps = path.split('/')
    for (let depth = 1; depth < steps.length; depth++) {
      const folder = steps.slice(0, depth).join('/')
      const entry = (steps[depth] ?? '').replace(/\.test(\.tsx?)$/, '$1').replace(/\.tsx?$/, '')
      if (entry === 'index') continue
      all.set(folder, (all.get(folder) ?? new Set()).add(entry))
    }
  }
  return all
}

function longFunctions(one: SourceFile): string[] {
  const lineAt = (position: number) => syntaxOf(one).getLineAndCharacterOfPosition(position).line
  return nodesOf(one, ts.isFunctionLike).flatMap(node => {
    const body = 'body' in node ? node.body : undefined
    const count = body ? lineAt(body.getEnd()) - lineAt(body.getStart()) + 1 : 0
    return count > (one.path.endsWith('.tsx') ? VIEW_LIMIT : FUNCTION_LIMIT)
      ? [`${at(one, node.getStart())} has ${count} lines`]
      : []
  })
}
