import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Unavailable, type UnitOfWork } from '../kernel/index.ts'
import { inDatabase } from './admin.ts'
import {
  type Context,
  type Database,
  type EmbeddedServer,
  inTransaction,
  openDatabase,
  query,
  startEmbedded,
} from './index.ts'

// A server of its own: the tests' shared one is not to be stopped under the others.
const folder = mkdtempSync(join(tmpdir(), 'away-'))
chmodSync(folder, 0o711)
let server: EmbeddedServer
let database: Database
beforeAll(async () => {
  server = await startEmbedded({ dataDir: folder, durable: false, say: () => {} })
  database = openDatabase({ url: inDatabase(server.adminUrl('postgres'), 'postgres'), max: 2 })
})
afterAll(async () => {
  await database.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const context: Context = { anonymous: true, now: new Date() }
const one = async (work: UnitOfWork) => (await sql<{ one: number }>`select 1 as one`.execute(query({ work }))).rows
const request = () => inTransaction(database, context, one)

test('a database that stands still is said to be away within 5 s, to those who wait and those who come, and is used again when it wakes', async () => {
  await request()
  const processes = familyOf(server.pid)
  const slow = inTransaction(database, context, async work => {
    await pause(300)
    return one(work)
  })
  await pause(100)
  const stopped = Date.now()
  for (const pid of processes) process.kill(pid, 'SIGSTOP')
  try {
    const waiting = await Promise.allSettled([slow, request(), request(), request()])
    expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
    for (const each of waiting) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(Unavailable)
    expect(Date.now() - stopped).toBeLessThan(5_000)
  } finally {
    for (const pid of processes) process.kill(pid, 'SIGCONT')
  }
  expect(await again()).toEqual([{ one: 1 }])
})

test('a database that is killed is Unavailable to those in it, and there again for the next', async () => {
  const caught = inTransaction(database, context, async work => {
    process.kill(server.pid, 'SIGKILL')
    await pause(100)
    return one(work)
  })
  await expect(caught).rejects.toThrow(Unavailable)
  expect(await again()).toEqual([{ one: 1 }])
})

test('slow is not away: a long query is left to end, and the one who waits for a connection meanwhile is told in time', async () => {
  const sleep = () => inTransaction(database, context, work => sql`select pg_sleep(4.5)`.execute(query({ work })))
  const slow = [sleep(), sleep()]
  await pause(50)
  await expect(request()).rejects.toThrow(Unavailable)
  expect((await Promise.allSettled(slow)).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
})

async function again(): ReturnType<typeof request> {
  const until = Date.now() + 5_000
  for (;;) {
    try {
      return await request()
    } catch (failure) {
      if (Date.now() > until) throw failure
      await pause(20)
    }
  }
}

/** The server and its children, which are ours to stop: each names the server as its parent. */
function familyOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(name => parentOf(name) === pid)
  return [pid, ...children.map(Number)]
}

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return 0
  }
}
