import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { playCast } from '../seeds/play.ts'
import { asAdmin, databaseOf, inDatabase } from '../src/db/admin.ts'
import { appUrl, migrate, openDatabase, startEmbedded } from '../src/db/index.ts'
import { openToApp } from '../src/db/roles.ts'
import { CAST_BOX } from './cast-box.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Asking here starts the database of this run, the first time, and answers the address of its template. */
    database: string
    /** Asking here plays the cast into a template of its own, the first time, and answers where and whom. */
    cast: string
  }
}

interface Running {
  readonly template: string
  stop(): Promise<void>
}

const RUN = `sightline_test_${process.pid}`
const FOLDERS = 'sightline-tests-'

/** One server serves the whole run, started by the first test that wants a database. Nothing of it stays. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let running: Promise<Running> | undefined
  let played: Promise<string> | undefined
  const door = createServer((request, answer) => {
    running ??= start()
    if (request.url === '/cast') played ??= running.then(({ template }) => playTemplate(template))
    const asked = request.url === '/cast' ? played : running.then(({ template }) => template)
    asked?.then(
      text => answer.end(text),
      (failure: unknown) => answer.writeHead(500).end(failure instanceof Error ? failure.message : String(failure)),
    )
  })
  await new Promise<void>(ready => door.listen(0, '127.0.0.1', ready))
  door.unref()
  const address = `http://127.0.0.1:${(door.address() as AddressInfo).port}/`
  project.provide('database', address)
  project.provide('cast', `${address}cast`)
  return async () => {
    door.close()
    await played?.catch(() => undefined)
    await (await running?.catch(() => undefined))?.stop()
  }
}

/** The cast, once a run: hashing everybody's password in every file would be most of its time. */
async function playTemplate(template: string): Promise<string> {
  const name = `${RUN}_cast`
  await asAdmin(inDatabase(template, 'postgres'), async admin => {
    await admin.query(`create database ${name} template ${databaseOf(template)}`)
    await openToApp(admin, name)
  })
  const url = inDatabase(template, name)
  const database = openDatabase({ url: appUrl(url), max: 2 })
  try {
    const { as: _, ...played } = await playCast(database, CAST_BOX)
    return JSON.stringify({ url, ...played })
  } finally {
    await database.close()
  }
}

function start(): Promise<Running> {
  const outside = process.env['DATABASE_URL']
  return outside ? outsideServer(outside) : ownServer()
}

async function ownServer(): Promise<Running> {
  sweep()
  const folder = join(tmpdir(), `${FOLDERS}${process.pid}`)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const server = await startEmbedded({ dataDir: folder, durable: false })
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return migrated(server.adminUrl(RUN), stop)
}

async function outsideServer(url: string): Promise<Running> {
  return migrated(inDatabase(url, RUN), () =>
    asAdmin(inDatabase(url, 'postgres'), async admin => {
      const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname ^@ $1`, [
        RUN,
      ])
      for (const { datname } of rows) await admin.query(`drop database ${admin.escapeIdentifier(datname)} with (force)`)
    }),
  )
}

async function migrated(template: string, stop: () => Promise<void>): Promise<Running> {
  try {
    await migrate(template)
    return { template, stop }
  } catch (failure) {
    await stop()
    throw failure
  }
}

// Left by runs of this user that were killed: their servers ended with them, their folders did not. Another user's are theirs.
function sweep(): void {
  const mine = userInfo().uid
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(FOLDERS) ? Number(name.slice(FOLDERS.length)) : 0
    const folder = join(tmpdir(), name)
    if (pid > 0 && !isAlive(pid) && statSync(folder).uid === mine) rmSync(folder, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (failure) {
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM'
  }
}
