import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Played, playCast } from '../../../seeds/play.ts'
import { startDatabase } from '../../../src/db/index.ts'
import { boxOf } from '../../../src/open-house.ts'

/** The product as `npm start` runs it, in a process of its own on a data folder of its own, with the cast in it. */
export interface Product {
  readonly cast: Played
  readonly adminUrl: string
  readonly origin: string
  /** Of the embedded database. */
  readonly cluster: string
  /** Process id of the server; 0 while there is none. */
  readonly pid: number
  /** Starts it, and answers after how many milliseconds it was ready. */
  start(): Promise<number>
  /** Milliseconds until it is ready again. */
  ready(): Promise<number>
  /** Stops it in order and removes everything. */
  remove(): Promise<void>
}

export async function openProduct(): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'sightline-drill-'))
  chmodSync(data, 0o711)
  const dataDir = join(data, 'postgres')
  const started = await startDatabase({ databaseUrl: null, dataDir, max: 4 })
  const cast = await playCast(started.database, boxOf(started.adminUrl))
  const { adminUrl } = started
  await started.stop()
  const port = await freePort()
  const log = join(data, 'server.log')
  let child: ChildProcess | null = null
  const origin = `http://127.0.0.1:${port}`
  const said = () => readFileSync(log, 'utf8').slice(-2_000)
  const ready = () =>
    untilReady(origin, () => {
      if (isOver(child)) throw new Error(`The server ended by itself:\n${said()}`)
    })
  return {
    cast,
    adminUrl,
    origin,
    cluster: join(dataDir, 'data'),
    get pid() {
      return isOver(child) ? 0 : (child?.pid ?? 0)
    },
    start() {
      child = launch({ SIGHTLINE_DATA: data, PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: '' }, log)
      return ready()
    },
    ready,
    async remove() {
      await stop(child)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function launch(settings: Record<string, string>, log: string): ChildProcess {
  const output = openSync(log, 'a')
  const child = spawn(process.execPath, ['--disable-proto=delete', '--import', './bin/loader.js', 'src/main.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', output, output],
    detached: true,
  })
  closeSync(output)
  return child
}

async function untilReady(origin: string, refuseGone: () => void): Promise<number> {
  const from = Date.now()
  while (Date.now() - from < 60_000) {
    refuseGone()
    const answer = await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
    if (answer?.ok) return Date.now() - from
    await pause(20)
  }
  throw new Error('The server was not ready after 60 s.')
}

const isOver = (child: ChildProcess | null): boolean => !child || child.exitCode !== null || child.signalCode !== null

async function stop(child: ChildProcess | null): Promise<void> {
  if (!child || isOver(child)) return
  const ended = new Promise(settle => child.once('exit', settle))
  child.kill('SIGTERM')
  await ended
}

function freePort(): Promise<number> {
  return new Promise(settle => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => settle(port))
    })
  })
}
