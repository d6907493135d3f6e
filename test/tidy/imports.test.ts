import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IForbiddenRuleType,
  type IResolveOptions,
} from 'dependency-cruiser'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { OFFENCES } from './offences.ts'
import { readTree, root } from './tree.ts'

const require = createRequire(import.meta.url)
const { forbidden, options } = require('../../.dependency-cruiser.cjs') as {
  forbidden: (IForbiddenRuleType & { name: string; comment: string })[]
  options: ICruiseOptions & { enhancedResolveOptions: Partial<IResolveOptions> }
}
const sentences = forbidden.map(rule => [rule.comment, rule.name] as const)

describe('Who may import whom', () => {
  let result: ICruiseResult
  beforeAll(async () => {
    result = await analyse(root, ['src', 'seeds', 'test', 'bench', 'bin'])
  }, 60_000)

  test('the analysis saw the tree: every file of src, give or take one in twenty', () => {
    const written = readTree('src').filter(({ path }) => /\.tsx?$/.test(path)).length
    const seen = result.modules.filter(({ source }) => source.startsWith('src/')).length
    expect(seen).toBeGreaterThan(written * 0.95)
    expect(result.summary.totalDependenciesCruised ?? 0).toBeGreaterThan(written)
  })

  test.for(sentences)('%s', ([sentence, name]) => {
    const broken = result.summary.violations
      .filter(one => one.rule.name === name)
      .map(({ from, to }) => (from === to ? from : `${from} imports ${to}`))
    expect(broken, `${sentence}\n${broken.join('\n')}\n`).toEqual([])
  })
})

describe('Each sentence would notice', () => {
  test('a tree in which each is broken once', { timeout: 60_000 }, async () => {
    const result = await analyse(bad(), ['src'])
    const noticed = new Set(result.summary.violations.map(({ rule }) => rule.name))
    expect(forbidden.map(({ name }) => name).filter(name => !noticed.has(name))).toEqual([])
  })
})

async function analyse(folder: string, parts: string[]): Promise<ICruiseResult> {
  const { enhancedResolveOptions, ...rest } = options
  const { output } = await cruise(
    parts,
    { ...rest, baseDir: folder, validate: true, ruleSet: { forbidden } },
    enhancedResolveOptions,
  )
  if (typeof output === 'string') throw new Error(output)
  return output
}

function bad(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-tidy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(OFFENCES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
