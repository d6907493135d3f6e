import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { appUrl, migrate, startEmbedded } from '../../src/db/index.ts'
import { compareWorlds } from '../oracle/compare.ts'
import { isNoticed, mutationsOf, policiesOf } from '../oracle/mutants.ts'
import { plant } from '../oracle/plant.ts'
import { randomWorld } from '../oracle/random/world.ts'

const WORLDS = 200
/** Worlds that stand beside each other: every row of the others must stay unseen as well. */
const BESIDE = 10

export interface Drilled {
  readonly passed: number
  readonly failed: number
  readonly figures: string[]
}

/** AC-01 to AC-06, AC-19, AC-20, AD-01 and AD-02 at full count: random worlds, every policy dropped and loosened, every door. */
export async function run(): Promise<Drilled> {
  const folder = await mkdtemp(join(tmpdir(), 'sightline-drill-'))
  const server = await startEmbedded({ dataDir: join(folder, 'postgres'), durable: false })
  try {
    const adminUrl = server.adminUrl('drill')
    await migrate(adminUrl)
    const admin = new pg.Client({ connectionString: adminUrl })
    const app = new pg.Client({ connectionString: appUrl(adminUrl) })
    await Promise.all([admin.connect(), app.connect()])
    const parts = [await worlds(admin, app), await policies(admin), await doors()]
    await Promise.all([admin.end(), app.end()])
    return {
      passed: parts.reduce((sum, part) => sum + part.passed, 0),
      failed: parts.reduce((sum, part) => sum + part.failed, 0),
      figures: parts.flatMap(part => part.figures),
    }
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function worlds(admin: pg.Client, app: pg.Client): Promise<Drilled> {
  let decisions = 0
  const differences: string[] = []
  for (let first = 1; first <= WORLDS; first += BESIDE) {
    const seeds = Array.from({ length: BESIDE }, (_, at) => first + at)
    const found = await compareWorlds(admin, app, seeds, { writesEvery: 5 })
    decisions += found.decisions
    differences.push(...found.differences)
    await clear(admin)
  }
  return {
    passed: differences.length === 0 ? 1 : 0,
    failed: differences.length === 0 ? 0 : 1,
    figures: [
      `${WORLDS} worlds, ${decisions.toLocaleString('en-GB')} decisions, ${differences.length} differing from the oracle`,
      ...differences.slice(0, 10),
    ],
  }
}

async function policies(admin: pg.Client): Promise<Drilled> {
  const world = randomWorld(3)
  await plant(admin, world)
  const mutations = (await policiesOf(admin)).flatMap(policy => mutationsOf(policy).map(one => ({ policy, ...one })))
  const missed: string[] = []
  for (const { policy, name, statement } of mutations) {
    if (!(await isNoticed(admin, world, policy, statement))) missed.push(`nobody notices: ${name}`)
  }
  await clear(admin)
  return {
    passed: mutations.length - missed.length,
    failed: missed.length,
    figures: [`${mutations.length} policies dropped or loosened, ${missed.length} unnoticed`, ...missed],
  }
}

const clear = (admin: pg.Client) => admin.query('truncate partnership cascade')

/** The leak tests with every name, 5,000 audited actions and 10,000 interleaved requests. */
async function doors(): Promise<Drilled> {
  const folder = await mkdtemp(join(tmpdir(), 'sightline-leaks-'))
  const report = join(folder, 'report.json')
  const vitest = 'node_modules/vitest/vitest.mjs'
  const arguments_ = [
    vitest,
    'run',
    'test/leaks',
    '--testTimeout',
    '3600000',
    '--hookTimeout',
    '3600000',
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  await new Promise(done => {
    const env = { ...process.env, SIGHTLINE_FULL: '1' }
    spawn(process.execPath, arguments_, { env, stdio: 'ignore' }).on('exit', done)
  })
  const told = JSON.parse(await readFile(report, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    testResults: Result[]
  }
  await rm(folder, { recursive: true, force: true })
  const failures = told.testResults.flatMap(one => one.assertionResults.filter(({ status }) => status === 'failed'))
  return {
    passed: told.numPassedTests,
    failed: told.numFailedTests,
    figures: [
      `${told.numPassedTests} leak tests at full count passed`,
      ...failures.map(({ fullName }) => `failed: ${fullName}`),
    ],
  }
}

interface Result {
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
}
