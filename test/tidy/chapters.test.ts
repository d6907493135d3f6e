import { createRequire } from 'node:module'
import ts from 'typescript'
import { file, houseRules, type Rule } from './rule.ts'
import { exportedFunctions } from './syntax.ts'
import { at, isCode, isTest, places, type SourceFile } from './tree.ts'

const { CHAPTERS } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { CHAPTERS: readonly string[] }

const SHAPE = [
  'README.md',
  'index',
  'model',
  'rules',
  'store',
  'acts',
  'reads',
  'pages',
  'api',
  'jobs',
  'happenings',
  'sample',
  'policies',
]
// Rooms that one chapter alone has.
const OWN: Readonly<Record<string, readonly string[]>> = { access: ['credentials', 'enter', 'navigation', 'sign-in'] }

// Not `framework`: it reads published guidance, holds no record, and answers everybody alike.
const ASKED = /^src\/modules\/(?!framework\/)[^/]+\/(acts|reads)(\/|\.ts$)/

const inChapter = (tree: readonly SourceFile[]) => tree.filter(({ path }) => path.startsWith('src/modules/'))
const parts = (tree: readonly SourceFile[], pattern: RegExp) =>
  inChapter(tree).filter(one => isCode(one) && !isTest(one.path) && pattern.test(one.path))
const whole = (chapter: string) =>
  ['README.md', 'index.ts', 'model.ts'].map(name => file(`src/modules/${chapter}/${name}`))

const rules: Rule[] = [
  {
    sentence: 'Every chapter is one of the list, in reading order (architecture.md).',
    find: tree => [...byChapter(tree).keys()].filter(chapter => !CHAPTERS.includes(chapter)),
    broken: [file('src/modules/gossip/index.ts')],
    kept: whole('record'),
  },
  {
    sentence: 'Every chapter has README.md, index.ts and model.ts.',
    find: tree =>
      [...byChapter(tree)].flatMap(([chapter, names]) =>
        ['README.md', 'index', 'model']
          .filter(name => !names.has(name))
          .map(name => `src/modules/${chapter}/${name} is not there`),
      ),
    broken: whole('record').slice(1),
    kept: whole('record'),
  },
  {
    sentence: 'Every chapter has the same shape, and nothing beside it.',
    find: tree =>
      [...byChapter(tree)].flatMap(([chapter, names]) =>
        [...names]
          .filter(name => !SHAPE.includes(name) && !OWN[chapter]?.includes(name))
          .map(name => `src/modules/${chapter}/${name}`),
      ),
    broken: [...whole('record'), file('src/modules/record/managers/telling.ts')],
    kept: [
      ...whole('record'),
      file('src/modules/record/acts/record-entry.ts'),
      file('src/modules/record/rules.test.ts'),
    ],
  },
  {
    sentence:
      'Every folder of `pages/` that holds a page has page.ts and view.tsx, or file.ts where it answers with a file.',
    find: tree => {
      const pages = Map.groupBy(
        inChapter(tree).filter(
          ({ path }) => /\/pages\/.+\/[^/]+\.tsx?$/.test(path) && !/\/pages\/(.+\/)?parts\//.test(path),
        ),
        ({ path }) => path.slice(0, path.lastIndexOf('/')),
      )
      return [...pages].flatMap(([folder, files]) =>
        [['page.ts'], ['view.tsx', 'file.ts']]
          .filter(names => !names.some(name => files.some(one => one.path === `${folder}/${name}`)))
          .map(([name]) => `${folder}/${name} is not there`),
      )
    },
    broken: [file('src/modules/record/pages/children/page.ts')],
    kept: [
      file('src/modules/record/pages/index.ts'),
      file('src/modules/record/pages/children/page.ts'),
      file('src/modules/record/pages/children/view.tsx'),
      file('src/modules/record/pages/parts/entry.tsx'),
      file('src/modules/record/pages/chronology/page.ts'),
      file('src/modules/record/pages/chronology/file.ts'),
    ],
  },
  {
    sentence: '4. Every exported read and act takes a `Viewer` first.',
    find: tree =>
      parts(tree, ASKED).flatMap(one =>
        exportedFunctions(one)
          .filter(({ node }) => !takesViewer(node))
          .map(({ name, node }) => `${at(one, node.getStart())} ${name}`),
      ),
    broken: [file('src/modules/record/reads.ts', 'export async function child(id: SubjectId): Promise<Child> {}\n')],
    kept: [
      file(
        'src/modules/record/acts/open-child.ts',
        'export async function openChild(viewer: Viewer, asked: Asked) {}\nexport const close = (viewer: Viewer) => {}\nconst own = () => 1\n',
      ),
    ],
  },
  {
    sentence: '4. Only `access` makes a `Viewer`.',
    find: tree =>
      tree
        .filter(
          one =>
            isCode(one) &&
            /^(src|seeds)\//.test(one.path) &&
            !isTest(one.path) &&
            !/^src\/(modules\/access|kernel)\//.test(one.path),
        )
        .flatMap(one =>
          places(
            one,
            /:\s*Viewer\s*=[^>]|\b(?:as|satisfies)\s+Viewer\b|=>\s*Viewer\b(?!\w)|\)\s*:\s*(?:Promise<)?Viewer\b/g,
          ),
        ),
    broken: [file('src/jobs/runner.ts', 'const viewer: Viewer = { roles: new Set() }\n')],
    kept: [
      file(
        'src/modules/record/reads.ts',
        'export async function child(viewer: Viewer): Promise<Child> {}\nconst ask = (viewer: Viewer) => 1\n',
      ),
    ],
  },
]

houseRules('Chapters', rules)

function byChapter(tree: readonly SourceFile[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>()
  for (const { path } of inChapter(tree)) {
    const [chapter = '', name = ''] = path.split('/').slice(2)
    all.set(chapter, (all.get(chapter) ?? new Set()).add(name.replace(/(\.test)?\.tsx?$/, '')))
  }
  return all
}

function takesViewer(node: ts.FunctionLikeDeclaration): boolean {
  const type = node.parameters[0]?.type
  return type !== undefined && ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Viewer'
}
