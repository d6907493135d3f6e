import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { asAdmin } from '../admin.ts'
import { type EmbeddedServer, startEmbedded } from './index.ts'
import { isServerOf } from './postmaster.ts'

// One cluster for the file, made by the first test: each test finds it stopped and leaves it stopped.
const root = mkdtempSync(join(tmpdir(), 'embedded-'))
chmodSync(root, 0o711)
const dataDir = join(root, 'postgres')
const cluster = join(dataDir, 'data')
afterAll(() => rmSync(root, { recursive: true, force: true }))

const quietly = { dataDir, durable: true, say: () => {} }

async function withServer<Answer>(work: (server: EmbeddedServer) => Promise<Answer>): Promise<Answer> {
  const server = await startEmbedded(quietly)
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}

const ask = (server: EmbeddedServer, text: string) =>
  asAdmin(server.adminUrl('postgres'), async admin => (await admin.query<Record<string, unknown>>(text)).rows)

async function within<Answer>(milliseconds: number, work: () => Promise<Answer>): Promise<Answer> {
  const until = Date.now() + milliseconds
  for (;;) {
    try {
      return await work()
    } catch (failure) {
      if (Date.now() > until) throw failure
      await pause(10)
    }
  }
}

const isAlive = (pid: number | undefined): boolean => pid !== undefined && existsSync(`/proc/${pid}`)

test('the first start makes a cluster that checks its pages, keeps every commit, and listens to this machine only', () =>
  withServer(async server => {
    const [settings] = await ask(
      server,
      `select current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
      current_setting('full_page_writes') as pages, current_setting('synchronous_commit') as commit, current_setting('listen_addresses') as tcp,
      current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone`,
    )
    expect(settings).toEqual({
      checksums: 'on',
      fsync: 'on',
      pages: 'on',
      commit: 'on',
      tcp: '',
      encoding: 'UTF8',
      zone: 'UTC',
    })
    const [locale] = await ask(
      server,
      `select datlocprovider as provider, datlocale as locale from pg_database where datname = 'template1'`,
    )
    expect(locale).toEqual({ provider: 'b', locale: 'C.UTF-8' })
    const [names] = await ask(
      server,
      `select string_agg(n, ' ' order by n collate "en-GB-x-icu") as sorted from unnest('{Zb,Éa,Ab,ab}'::text[]) n`,
    )
    expect(names).toEqual({ sorted: 'ab Ab Éa Zb' })
  }))

test('nobody else can read the cluster, its socket or its password, and no password is left lying about', () =>
  withServer(async server => {
    const modes = ['data', 'run', 'secret', 'postgres.log'].map(name =>
      (statSync(join(dataDir, name)).mode & 0o077).toString(8),
    )
    expect(modes).toEqual(['0', '0', '0', '0'])
    expect(readdirSync(join(dataDir, 'run')).filter(name => name.startsWith('password'))).toEqual([])
    const guess = new URL(server.adminUrl('postgres'))
    guess.password = 'guess'
    await expect(asAdmin(guess.href, admin => admin.query('select 1'))).rejects.toThrow(
      /password authentication failed/,
    )
  }))

test('what a failed statement said is not in the log', () =>
  withServer(async server => {
    await ask(
      server,
      `create temp table t (name text unique); insert into t values ('ZZ-Canary'), ('ZZ-Canary')`,
    ).catch(() => {})
    await ask(server, `select 'ZZ-Canary'::int`).catch(() => {})
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('insert into')
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('already exists.')
  }))

test('killed under us, the server is back by itself and keeps every row that was acknowledged', () =>
  withServer(async server => {
    await ask(server, 'drop table if exists kept; create table kept (n int)')
    const writer = new pg.Client(server.adminUrl('postgres'))
    writer.on('error', () => {})
    await writer.connect()
    let acknowledged = 0
    const writing = (async () => {
      for (;;) {
        await writer.query('insert into kept values ($1)', [acknowledged + 1])
        acknowledged++
      }
    })().catch(() => {})
    await pause(150)
    const killed = server.pid
    process.kill(killed, 'SIGKILL')
    await writing
    const [row] = await within(10_000, () => ask(server, 'select count(*)::int as rows from kept'))
    expect(acknowledged).toBeGreaterThan(0)
    expect(row?.['rows']).toBeGreaterThanOrEqual(acknowledged)
    expect(row?.['rows']).toBeLessThanOrEqual(acknowledged + 1)
    expect(server.pid).not.toBe(killed)
  }))

test('the server that a killed process left behind is taken over, and stopped in its turn', async () => {
  const { child, pid } = await startElsewhere(true)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(isServerOf(cluster, pid)).toBe(true)
  await withServer(async server => {
    expect(server.pid).toBe(pid)
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
    process.kill(pid, 'SIGKILL')
    await within(10_000, () => ask(server, 'select 1'))
    expect(server.pid).not.toBe(pid)
  })
  expect(isServerOf(cluster, pid)).toBe(false)
})

test('two processes on one folder share one server', () =>
  withServer(async first => {
    const second = await startEmbedded(quietly)
    expect(second.pid).toBe(first.pid)
    await second.stop()
    expect(await within(10_000, () => ask(first, 'select 1 as one'))).toEqual([{ one: 1 }])
  }))

test('a stranger who has the number of an old server is left alone, and keeps nobody from starting', async () => {
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...likeTheServer() })
  await once(stranger, 'spawn')
  try {
    const stale = [stranger.pid, cluster, 1_700_000_000, 5432, join(dataDir, 'run'), '', '  1  1', 'ready   ', ''].join(
      '\n',
    )
    writeFileSync(join(cluster, 'postmaster.pid'), stale, { mode: 0o600 })
    writeFileSync(join(dataDir, 'run', '.s.PGSQL.5432.lock'), stale, { mode: 0o600 })
    const pid = await withServer(async server => {
      expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
      return server.pid
    })
    expect(pid).not.toBe(stranger.pid)
    expect([isAlive(stranger.pid), stranger.exitCode, stranger.signalCode]).toEqual([true, null, null])
  } finally {
    stranger.kill()
  }
})

test('a first start that is killed half-way leaves nothing in the way of the next, even under a very long path', async () => {
  const deep = join(
    root,
    'a-folder-name-that-is-rather-long',
    'and-another-one-that-is-no-shorter-than-that',
    'postgres-of-this-place',
  )
  const { child } = await startElsewhere(
    true,
    deep,
    () => existsSync(deep) && readdirSync(deep).some(name => name.startsWith('new-')),
  )
  child.kill('SIGKILL')
  expect(existsSync(join(deep, 'data'))).toBe(false)
  const server = await startEmbedded({ dataDir: deep, durable: false, say: () => {} })
  try {
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  } finally {
    await server.stop()
    rmSync(realpathSync(join(deep, 'run')), { recursive: true, force: true })
  }
})

test.runIf(process.getuid?.() === 0)(
  "under a folder that is closed to the server's account, the data stands elsewhere and is found again",
  async () => {
    const closed = join(root, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const start = () => startEmbedded({ dataDir: join(closed, 'postgres'), durable: false, say: () => {} })
    const first = await start()
    await ask(first, 'create table found ()')
    await first.stop()
    const second = await start()
    try {
      expect(await ask(second, 'select count(*)::int as rows from found')).toEqual([{ rows: 0 }])
    } finally {
      await second.stop()
      rmSync(realpathSync(join(closed, 'postgres', 'elsewhere')), { recursive: true, force: true })
    }
  },
)

test('a throw-away server ends with the process that started it, however that ends', async () => {
  const { child, pid } = await startElsewhere(false)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await within(10_000, async () => expect(isServerOf(cluster, pid)).toBe(false))
})

/** In a process of its own; answers when the server is ready, or earlier when `until` says so (`pid` is then 0). */
async function startElsewhere(
  durable: boolean,
  folder = dataDir,
  until?: () => boolean,
): Promise<{ child: ChildProcess; pid: number }> {
  const door = new URL('index.ts', import.meta.url).href
  const script = `import { startEmbedded } from ${JSON.stringify(door)}
    const server = await startEmbedded({ dataDir: ${JSON.stringify(folder)}, durable: ${durable} })
    process.stdout.write(server.pid + '\\n')
    setInterval(() => {}, 1_000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  while (until && !until()) await pause(5)
  if (until) return { child, pid: 0 }
  const [line] = await once(child.stdout, 'data')
  return { child, pid: Number(String(line).trim()) }
}

// The same account as the server's: the case in which PostgreSQL itself would take the stranger for a running server.
function likeTheServer(): { uid?: number; gid?: number } {
  const { uid, gid } = statSync(cluster)
  return process.getuid?.() === 0 ? { uid, gid } : {}
}
