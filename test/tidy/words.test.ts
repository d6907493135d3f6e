import ts from 'typescript'
import { file, houseRules, type Rule } from './rule.ts'
import { nodesOf } from './syntax.ts'
import { at, isCode, places, type SourceFile } from './tree.ts'

// Every suppression of a check that stands in the tree, counted: a new one is a decision, made here in the open.
const SUPPRESSIONS = 2
// Written apart, so that this file does not find itself.
const SUPPRESSION = new RegExp(`(?:${'@ts'}-expect-error|${'biome'}-ignore).*`, 'g')
const NEVER = new RegExp(`${'@ts'}-(?:ignore|nocheck)|${'eslint'}-disable`, 'g')

const REASONED = /ignore [\w/]+: ?.{10}|error .{10}/
const LATER = new RegExp(`(?://|--|\\*).*\\b(?:${['TO', 'FIX'].join('DO|')}ME)\\b(?!.*#\\d+).*`, 'g')

const rules: Rule[] = [
  {
    sentence: 'Nothing is called utils, helpers, common or misc.',
    find: tree =>
      tree.flatMap(({ path }) =>
        /(^|\/)(utils?|helpers?|common|misc|lib|shared)(\/|\.[a-z.]+$)/.test(path) ? [path] : [],
      ),
    broken: [file('src/modules/record/utils/dates.ts')],
    kept: [file('src/kernel/commons-register.ts')],
  },
  {
    sentence: 'No `any`.',
    find: tree => tree.filter(one => isCode(one) && /\.tsx?$/.test(one.path)).flatMap(anyTypes),
    broken: [file('src/kernel/loose.ts', 'export const loose = (one: any) => one\n')],
    kept: [file('src/kernel/words.ts', '// any of them\nexport const any = 1\n')],
  },
  {
    sentence: 'No check is switched off without a word: no blanket suppression.',
    find: tree =>
      tree.filter(isCode).flatMap(one => [...one.text.matchAll(new RegExp(NEVER, 'g'))].map(met => at(one, met.index))),
    broken: [file('src/kernel/loose.ts', `// ${'@ts'}-ignore\nexport const loose = 1\n`)],
  },
  {
    sentence: 'A suppression carries its reason.',
    find: tree => suppressions(tree).filter(line => !REASONED.test(line)),
    broken: [file('src/kernel/loose.ts', `// ${'@ts'}-expect-error\nexport const loose = 1\n`)],
    kept: [
      file(
        'src/kernel/loose.ts',
        `// ${'biome'}-ignore lint/a11y: a region that scrolls is reached by keyboard\nexport const one = 1\n`,
      ),
    ],
  },
  {
    sentence: `There are ${SUPPRESSIONS} suppressions, counted.`,
    find: tree => (suppressions(tree).length <= SUPPRESSIONS ? [] : suppressions(tree)),
    broken: [
      file(
        'src/kernel/loose.ts',
        `${`// ${'@ts'}-expect-error because\n`.repeat(SUPPRESSIONS + 1)}export const loose = 1\n`,
      ),
    ],
  },
  {
    sentence: 'No TODO without an issue.',
    find: tree =>
      tree
        .filter(one => isCode(one) || one.path.endsWith('.sql'))
        .flatMap(one => [...one.text.matchAll(LATER)].map(met => `${at(one, met.index)} ${met[0].trim()}`)),
    broken: [file('src/kernel/later.ts', `// ${'TO'}DO make this right\n`)],
    kept: [file('src/kernel/later.ts', `// ${'TO'}DO #12 make this right\n`)],
  },
  {
    sentence: 'Test code leaves nothing switched off or alone: no `.only`, no bare `.skip`.',
    find: tree =>
      tree
        .filter(one => /\.test\.tsx?$/.test(one.path))
        .flatMap(one => places(one, /\b(?:test|describe|it)\.(?:only|skip|todo)\(/g)),
    broken: [file('src/kernel/alone.test.ts', `${'test'}.only('one', () => {})\n`)],
    kept: [file('src/kernel/absent.test.ts', "test.skipIf(absent)('one', () => {})\n")],
  },
]

houseRules('Words', rules)

function suppressions(tree: readonly SourceFile[]): string[] {
  return tree
    .filter(isCode)
    .flatMap(one => [...one.text.matchAll(SUPPRESSION)].map(met => `${at(one, met.index)} ${met[0]}`))
}

function anyTypes(one: SourceFile): string[] {
  if (!/\bany\b/.test(one.text)) return []
  const isAny = (node: ts.Node): node is ts.KeywordTypeNode => node.kind === ts.SyntaxKind.AnyKeyword
  return nodesOf(one, isAny).map(node => at(one, node.getStart()))
}
