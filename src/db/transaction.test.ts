import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { NotFound, newId, type PartnershipId, Unavailable, type UnitOfWork, type WorkerId } from '../kernel/index.ts'
import { asAdmin } from './admin.ts'
import { type Context, inTransaction, isDuplicate, query } from './index.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase({ max: 3 })
  await asAdmin(fresh.adminUrl, admin =>
    admin.query(`
      create table note (id uuid primary key, partnership_id uuid not null, worker_id uuid not null, above uuid references note);
      alter table note enable row level security;
      create policy own on note to sightline_app
        using (partnership_id = (select context_partnership()) and worker_id = (select context_worker()));
      grant select, insert, update on note to sightline_app`),
  )
})
afterAll(() => fresh?.drop())

const someone = (): Context & { worker: WorkerId } => ({
  partnership: newId<PartnershipId>(),
  worker: newId<WorkerId>(),
  now: new Date(),
})
const anonymous: Context = { anonymous: true, now: new Date() }

interface Seen {
  readonly partnership: string | null
  readonly worker: string | null
  readonly now: Date | null
}

async function seen(work: UnitOfWork): Promise<Seen | undefined> {
  const asked = sql<Seen>`select context_partnership() as partnership, context_worker() as worker, context_now() as now`
  return (await asked.execute(query({ work }))).rows[0]
}

const add = (work: UnitOfWork, context: Context & { worker?: WorkerId }, id: string, above: string | null = null) =>
  sql`insert into note values (${id}, ${'partnership' in context ? context.partnership : null}, ${context.worker}, ${above})`.execute(
    query({ work }),
  )

const ids = (context: Context) =>
  inTransaction(
    fresh.database,
    context,
    async work => (await sql<{ id: string }>`select id from note`.execute(query({ work }))).rows,
  )

test('a transaction carries its context, and the next on the same connection carries nothing of it', async () => {
  const context = someone()
  expect(await inTransaction(fresh.database, context, seen)).toEqual(context)
  expect(await inTransaction(fresh.database, anonymous, seen)).toEqual({
    partnership: null,
    worker: null,
    now: anonymous.now,
  })
})

test('1,000 interleaved requests by 20 workers over 3 connections each see their own, whether they end well or badly', async () => {
  const workers = Array.from({ length: 20 }, someone)
  await Promise.all(workers.map(context => inTransaction(fresh.database, context, work => add(work, context, newId()))))
  let wrong = 0
  await Promise.all(
    Array.from({ length: 1_000 }, async (_, turn) => {
      const context = turn % 21 === 20 ? anonymous : (workers[turn % 20] ?? anonymous)
      const request = inTransaction(fresh.database, context, async work => {
        const rows = (await sql<{ worker_id: string }>`select worker_id from note`.execute(query({ work }))).rows
        const own = 'worker' in context ? [{ worker_id: context.worker }] : []
        if (JSON.stringify(rows) !== JSON.stringify(own)) wrong++
        if (turn % 7 === 0) throw new Error('changed my mind')
        if (turn % 11 === 0) await sql`select 1 / 0`.execute(query({ work }))
      })
      await request.catch(() => {})
    }),
  )
  expect(wrong).toBe(0)
})

test.for([
  ['a quote', { worker: "x'; reset role; --" }],
  ['an id with a tail', { worker: `${newId()}'; set role sightline_owner; --` }],
  ['a newline after the id', { partnership: `${newId()}\n` }],
  ['an array', { partnership: [newId()] }],
  ['nothing', { worker: '' }],
  ['null', { partnership: null }],
  ['half a context', { worker: undefined }],
  ['a date that is none', { now: new Date(Number.NaN) }],
  ['a date of its own making', { now: { toISOString: (): string => "2026-01-01'; reset role; --" } }],
  ['the year 12026', { now: new Date('+012026-01-01T00:00:00Z') }],
] as const)('a hostile context never reaches the database: %s', async ([, part]) => {
  const context = { ...someone(), ...part } as unknown as Context
  await expect(inTransaction(fresh.database, context, seen)).rejects.toThrow(
    /A context takes|incompatible receiver|Invalid time/,
  )
})

test('a hidden parent, a hidden namesake and a refused row all look as if nothing were there', async () => {
  const [mine, theirs] = [someone(), someone()]
  const hidden = newId()
  await inTransaction(fresh.database, theirs, work => add(work, theirs, hidden))
  const attempts = [
    (work: UnitOfWork) => add(work, mine, newId(), newId()),
    (work: UnitOfWork) => add(work, mine, hidden),
    (work: UnitOfWork) => add(work, theirs, newId()),
  ]
  for (const attempt of attempts) await expect(inTransaction(fresh.database, mine, attempt)).rejects.toThrow(NotFound)
})

test('an act may catch a duplicate itself and say what it means', async () => {
  const context = someone()
  const id = newId()
  await inTransaction(fresh.database, context, work => add(work, context, id))
  const again = inTransaction(fresh.database, context, async work => {
    await add(work, context, id).catch(failure => {
      throw isDuplicate(failure) ? new Error('You have sent this already.') : failure
    })
  })
  await expect(again).rejects.toThrow('You have sent this already.')
})

test('what throws is not kept', async () => {
  const context = someone()
  const failing = inTransaction(fresh.database, context, async work => {
    await add(work, context, newId())
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await ids(context)).toEqual([])
})

test('a swallowed error does not pass for a commit', async () => {
  const context = someone()
  const swallowing = inTransaction(fresh.database, context, async work => {
    await add(work, context, newId())
    await sql`select 1 / 0`.execute(query({ work })).catch(() => {})
  })
  await expect(swallowing).rejects.toThrow(Unavailable)
  expect(await ids(context)).toEqual([])
})

test('a unit of work that is over reaches nobody', async () => {
  let kept: UnitOfWork | undefined
  let door: ReturnType<typeof query> | undefined
  await inTransaction(fresh.database, someone(), async work => {
    kept = work
    door = query({ work })
  })
  if (!kept || !door) throw new Error('The work did not run.')
  const over = { work: kept }
  expect(() => query(over)).toThrow(/is over/)
  await expect(sql`select 1`.execute(door)).rejects.toThrow(/is over/)
})

test('nobody but inTransaction begins or ends one', async () => {
  const nested = inTransaction(fresh.database, someone(), work =>
    query({ work })
      .transaction()
      .execute(async () => 1),
  )
  await expect(nested).rejects.toThrow(/one transaction already/)
})

test('questions asked at once are answered in line', async () => {
  const answers = await inTransaction(fresh.database, someone(), work =>
    Promise.all(
      [1, 2, 3, 4, 5].map(
        async n => (await sql<{ n: number }>`select ${n}::int as n`.execute(query({ work }))).rows[0]?.n,
      ),
    ),
  )
  expect(answers).toEqual([1, 2, 3, 4, 5])
})

test('a day and a civil time stay text, an instant is a Date, a wide number keeps its digits', async () => {
  const rows = await inTransaction(fresh.database, anonymous, async work => {
    const asked = sql`select date '2027-03-28' as day, timestamp '2027-03-28 01:30' as civil,
      timestamptz '2027-03-28 01:30+00' as instant, 9007199254740993::int8 as wide`
    return (await asked.execute(query({ work }))).rows
  })
  expect(rows).toEqual([
    {
      day: '2027-03-28',
      civil: '2027-03-28 01:30:00',
      instant: new Date('2027-03-28T01:30:00Z'),
      wide: '9007199254740993',
    },
  ])
})
