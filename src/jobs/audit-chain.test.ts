import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { asAdmin } from '../db/admin.ts'
import { inTransaction } from '../db/index.ts'
import { now } from '../kernel/index.ts'
import { lastSeal } from '../modules/access/index.ts'
import {
  anchorProblems,
  checkpointKey,
  checkpointOf,
  type Keeping,
  keepCheckpoint,
  keptProblems,
  sealAndKeep,
  sealAudit,
  verifyAudit,
} from './index.ts'

let fresh: FreshDatabase
let keeping: Keeping

beforeEach(async () => {
  fresh = await freshDatabase({ max: 10 })
  keeping = { folder: mkdtempSync(join(tmpdir(), 'sightline-chain-')), adminUrl: fresh.adminUrl }
})
afterEach(async () => {
  await fresh?.drop()
  rmSync(keeping.folder, { recursive: true, force: true })
})

const PARTNERSHIP = '11111111-1111-4111-8111-111111111111'
const WORKER = '22222222-2222-4222-8222-222222222222'

/** As many events as asked, each in a transaction of its own, each with one person it was about. */
const events = (count: number) =>
  asSuper(async admin => {
    for (let one = 0; one < count; one++) await admin.query(`begin; ${EVENT}; commit`)
  })

const EVENT = `with e as (insert into audit_event (id, partnership_id, at, worker_id, door, event, outcome, detail)
    values (gen_random_uuid(), '${PARTNERSHIP}', now(), '${WORKER}', 'GET /children/:child', 'child.read', 'done', '{}') returning id, at)
  insert into audit_subject (partnership_id, subject_id, at, event_id, worker_id)
    select '${PARTNERSHIP}', gen_random_uuid(), at, id, '${WORKER}' from e`

/** Somebody with every right of the database, and the triggers off: whom only the chain can find out. */
const asSuper = <Answer>(work: (admin: Client) => Promise<Answer>): Promise<Answer> =>
  asAdmin(fresh.adminUrl, async admin => {
    await admin.query('set session_replication_role = replica')
    return work(admin)
  })
const tamper = (statement: string) => asSuper(admin => admin.query(statement))

// Other databases of the same server may hold the horizon back for a moment.
async function sealed(count: number): Promise<void> {
  for (const until = Date.now() + 20_000; Date.now() < until; await pause(50)) {
    await sealAndKeep({ database: fresh.database, now, keeping })
    if ((await verify()).events === count) return
  }
  throw new Error('The events were not sealed')
}

const verify = () => verifyAudit(fresh.database, now)
const kinds = async () => (await verify()).breaks.map(({ seal, kind }) => `${seal} ${kind}`)
const last = () => inTransaction(fresh.database, { anonymous: true, now: now() }, lastSeal)

/** Three batches of four events. */
async function threeSeals(): Promise<void> {
  for (const count of [4, 8, 12]) {
    await events(4)
    await sealed(count)
  }
}

test('a trail that nobody touched is whole, and its checkpoint holds', async () => {
  await threeSeals()
  await events(1)
  expect(await verify()).toMatchObject({ events: 12, unsealed: 1, breaks: [] })
  expect(await keptProblems(fresh.database, keeping, now())).toEqual([])
})

test('an edit, a deletion and an insertion are found, each in its batch and by its kind', async () => {
  await threeSeals()
  const second =
    'select e.id from audit_event e join audit_seal s on s.number = 2 and e.transaction >= s.from_transaction and e.transaction < s.upto_transaction'
  await tamper(`update audit_event set worker_id = gen_random_uuid() where id = (${second} limit 1)`)
  expect(await kinds()).toEqual(['2 edited'])
  await tamper(`delete from audit_event where id in (${second} limit 2)`)
  expect((await verify()).breaks).toMatchObject([{ seal: 2, kind: 'deleted', sentence: '2 events are gone from it.' }])
  await tamper(`insert into audit_event (id, at, door, event, outcome, detail, transaction)
    select gen_random_uuid(), now(), 'x', 'child.read', 'done', '{}', from_transaction from audit_seal where number = 3`)
  expect(await kinds()).toEqual(['2 deleted', '3 inserted'])
})

test('whom an event was about counts too: added, taken away, exchanged', async () => {
  await threeSeals()
  await tamper(`delete from audit_subject where event_id = (select id from audit_event order by transaction limit 1)`)
  expect(await kinds()).toEqual(['1 edited'])
})

test('events put in another order, or moved to another batch, are found', async () => {
  await threeSeals()
  await tamper(`update audit_event e set transaction = case e.id when a.id then b.transaction else a.transaction end
    from (select id, transaction from audit_event order by transaction limit 1) a,
      (select id, transaction from audit_event order by transaction desc limit 1) b where e.id in (a.id, b.id)`)
  expect(await kinds()).toEqual(['1 edited', '3 edited'])
})

test('a seal taken out of the middle, and seals that changed places, are found', async () => {
  await threeSeals()
  await asSuper(async admin => {
    await admin.query('begin; delete from audit_seal where number = 2')
    await admin.query('commit')
  })
  expect(await kinds()).toEqual(['3 seal-missing'])
  await tamper('update audit_seal set number = 2 where number = 3')
  expect(await kinds()).toEqual(['2 seal-changed'])
})

test('an end cut off, events and seals together, is found by the checkpoint, which the next seal does not write over', async () => {
  await threeSeals()
  await tamper(
    'delete from audit_event e using audit_seal s where s.number = 3 and e.transaction >= s.from_transaction',
  )
  await tamper('delete from audit_seal where number = 3')
  expect(await kinds()).toEqual([])
  expect(await keptProblems(fresh.database, keeping, now())).toEqual([expect.stringContaining('the end was cut off')])
  await events(2)
  await expect(sealed(10)).rejects.toThrow('not what was kept of it')
  expect(await keptProblems(fresh.database, keeping, now())).toEqual([expect.stringContaining('rewritten since')])
})

test('a chain rewritten from the first seal, every hash right, is found by the anchor that was kept elsewhere', async () => {
  await threeSeals()
  const seal = await last()
  if (!seal) throw new Error('No seal')
  const anchor = JSON.stringify(checkpointOf(checkpointKey(keeping.folder), seal))
  expect(await anchorProblems(fresh.database, keeping, anchor, now())).toEqual([])
  await tamper(`update audit_event set event = 'page.read'; delete from audit_seal`)
  await sealAudit(fresh.database, now)
  expect(await kinds()).toEqual([])
  expect(await anchorProblems(fresh.database, keeping, anchor, now())).toHaveLength(1)
})

test('a checkpoint that was edited, or signed with another key, does not pass', async () => {
  await threeSeals()
  const seal = await last()
  if (!seal) throw new Error('No seal')
  const anchor = checkpointOf(checkpointKey(keeping.folder), seal)
  const problems = (text: string) => anchorProblems(fresh.database, keeping, text, now())
  expect(await problems(JSON.stringify({ ...anchor, number: 2 }))).toEqual([expect.stringContaining('edited')])
  const other = { folder: mkdtempSync(join(tmpdir(), 'sightline-chain-')), adminUrl: fresh.adminUrl }
  keepCheckpoint(other, seal)
  const forged = JSON.stringify(checkpointOf(checkpointKey(other.folder), seal))
  rmSync(other.folder, { recursive: true })
  expect(await problems(forged)).toEqual([expect.stringContaining('another key')])
  expect(await problems('{}')).toEqual([expect.stringContaining('cannot be read')])
})

test('a clock put back by an hour between two seals is told', async () => {
  await events(2)
  await sealed(2)
  await events(2)
  await tamper(`update audit_seal set at = at + interval '1 hour'`)
  await sealAudit(fresh.database, now)
  expect(await kinds()).toEqual(['2 clock'])
})

test('a transaction that began early and commits late is sealed in its turn, behind nobody’s back', async () => {
  await asSuper(async late => {
    await late.query(`begin; ${EVENT}`)
    await events(3)
    await sealAudit(fresh.database, now)
    expect((await verify()).events).toBeLessThan(3)
    await late.query('commit')
  })
  await sealed(4)
  expect(await kinds()).toEqual([])
})

test('many writers and two sealers beside each other leave a whole chain', async () => {
  let writing = true
  const sealing = [1, 2].map(async () => {
    while (writing) await sealAudit(fresh.database, now)
  })
  await Promise.all(Array.from({ length: 6 }, () => events(25)))
  writing = false
  await Promise.all(sealing)
  await sealed(150)
  expect(await verify()).toMatchObject({ events: 150, unsealed: 0, breaks: [] })
})

test('the server’s own role cannot seal what is not so, nor take a seal back', async () => {
  await events(2)
  await sealed(2)
  const forge = asAdmin(fresh.url, app =>
    app.query(
      `insert into audit_seal select number + 1, upto_transaction, upto_transaction, 0, repeat('f', 64), hash, at from audit_seal`,
    ),
  )
  await expect(forge).rejects.toThrow('row-level security')
  await expect(asAdmin(fresh.url, app => app.query('delete from audit_seal'))).rejects.toThrow('permission denied')
})

test('the key is made once, for its owner’s eyes', () => {
  checkpointKey(keeping.folder)
  const kept = readFileSync(join(keeping.folder, 'key'), 'utf8')
  checkpointKey(keeping.folder)
  expect(readFileSync(join(keeping.folder, 'key'), 'utf8')).toBe(kept)
  writeFileSync(join(keeping.folder, 'key'), 'not a key')
  expect(() => checkpointKey(keeping.folder)).toThrow()
})
