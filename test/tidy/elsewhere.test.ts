import { file, houseRules, type Rule } from './rule.ts'
import { at, isGenerated, type SourceFile } from './tree.ts'

// What is in the tree runs anywhere and speaks of no machine that it was written on.
const everything = (tree: readonly SourceFile[]) =>
  tree.filter(one => !isGenerated(one.path) && one.path !== 'test/tidy/elsewhere.test.ts')
const met = (tree: readonly SourceFile[], pattern: RegExp) =>
  everything(tree).flatMap(one =>
    [...one.text.matchAll(pattern)].map(found => `${at(one, found.index)} ${found[0].trim()}`),
  )

const rules: Rule[] = [
  {
    sentence: 'No path of somebody’s machine.',
    find: tree => met(tree, /(?<![\w.*)}\]-])\/(?:home|root|Users|work|workspace|farm|mnt)\/[\w.-]+/g),
    broken: [file('bin/start.js', "const data = '/home/sam/data'\n")],
    kept: [file('src/web/pages.ts', "const path = '/children/work/homework'\n")],
  },
  {
    sentence: 'No registry, mirror or proxy of a workplace.',
    find: tree => [
      ...met(
        tree,
        /^\s*(?:@[\w-]+:)?registry\s*=.*|https?:\/\/[^\s'"`)]*(?:artifactory|nexus|verdaccio|\/npm-proxy|registry\.(?!npmjs\.org))[^\s'"`)]*/gim,
      ),
      ...tree
        .filter(({ path }) => path === 'package-lock.json')
        .flatMap(({ text }) => text.match(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)[^"]*"/g) ?? []),
    ],
    broken: [file('.npmrc', 'registry=https://packages.example.org/npm\n')],
    kept: [file('.npmrc', 'ignore-scripts=true\n')],
  },
  {
    sentence: 'No private address: only this machine’s own.',
    find: tree =>
      met(
        tree,
        /\b(?:10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3})\b/g,
      ),
    broken: [file('src/config.ts', "const mail = '10.1.2.3'\n")],
    kept: [file('src/config.ts', "const host = '127.0.0.1'\n")],
  },
  {
    sentence: 'No name of whatever wrote it.',
    find: tree =>
      met(
        tree,
        new RegExp(
          `\\b(?:${['cla', 'gp', 'copi', 'curs'].map((one, which) => one + ['ude', 't-', 'lot', 'or\\.ai'][which]).join('|')}|co-authored-by|generated (?:by|with) an? (?:ai|llm))\\b`,
          'gi',
        ),
      ),
    broken: [file('README.md', 'Co-authored-by: somebody\n')],
  },
  {
    sentence: 'No password, key or token in the tree.',
    find: tree =>
      met(tree, /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(?:ghp|gho|npm|xox[abp])_[A-Za-z0-9]{20,}|\bAKIA[0-9A-Z]{16}\b/g),
    broken: [file('seeds/key.ts', `const key = '-----BEGIN ${'PRIVATE'} KEY-----'\n`)],
  },
]

houseRules('Elsewhere', rules)
