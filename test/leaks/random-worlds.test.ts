import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashToken, newToken } from '../../src/modules/access/index.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import type { Reader } from '../oracle/oracle.ts'
import { plant } from '../oracle/plant.ts'
import { NOW } from '../oracle/random/moments.ts'
import { randomWorld } from '../oracle/random/world.ts'
import { readersOf } from '../oracle/reads.ts'
import type { World } from '../oracle/world.ts'
import { expected } from './expected.ts'
import { DOORS, serverOn } from './house.ts'
import { namesOf } from './prepare.ts'

let fresh: FreshDatabase
let admin: pg.Client
let app: FastifyInstance
const SEEDS = process.env['SIGHTLINE_FULL'] ? Array.from({ length: 20 }, (_, at) => at + 1) : [5]
/** The doors whose answer is one record's, asked as JSON. */
const PATHS = [
  '/api/v1/children/:child',
  '/api/v1/children/:child/circle',
  '/api/v1/entries/:entry',
  '/api/v1/seats/:seat',
]

beforeAll(async () => {
  fresh = await freshDatabase()
  admin = new pg.Client({ connectionString: fresh.adminUrl })
  await admin.connect()
  app = await serverOn(fresh, () => new Date(NOW))
})
afterAll(async () => {
  await app?.close()
  await admin?.end()
  await fresh?.drop()
})

test('whoever asks in whatever world is answered over HTTP as the oracle says, the other partnership’s records included', async () => {
  const wrong: string[] = []
  let decisions = 0
  for (const seed of SEEDS) {
    const world = randomWorld(seed)
    await plant(admin, world)
    const readers = readersOf(world, NOW).filter(one => isIn(world, one))
    for (const reader of readers) {
      const cookie = await signIn(reader)
      for (const door of DOORS.filter(({ method, path }) => method === 'GET' && PATHS.includes(path))) {
        const [[param, of] = ['', 'none'] as const] = Object.entries(door.params)
        for (const name of namesOf(world, of).filter((_, at) => of === 'child' || at % 8 === 0)) {
          const { statusCode } = await app.inject({ url: door.path.replace(`:${param}`, name), headers: { cookie } })
          const should =
            reader.agency === null ? 'not-permitted' : expected(world, { door, reader, named: { [param]: name } })
          decisions += 1
          if (statusCode === STATUS[should]) continue
          wrong.push(
            `world ${seed}: ${reader.worker.slice(0, 8)} ${door.path} ${name}: ${statusCode} and should be ${should}`,
          )
        }
      }
    }
  }
  expect(wrong.slice(0, 20)).toEqual([])
  expect(decisions).toBeGreaterThan(250 * SEEDS.length)
}, 1_200_000)

const STATUS = { shown: 200, absent: 404, 'not-permitted': 403, 'sign-in': 401 } as const

const isIn = (world: World, { worker, partnership }: Reader): boolean =>
  world.worker.some(one => one.id === worker && one.partnership_id === partnership)

async function signIn({ worker, partnership }: Reader): Promise<string> {
  const [account, token] = [crypto.randomUUID(), newToken()]
  await admin.query('insert into account (id, email, created_at) values ($1, $2, $3)', [
    account,
    `${account}@example.org`,
    NOW,
  ])
  await admin.query(
    `insert into session (id, token_hash, account_id, partnership_id, worker_id, stage, csrf_token, created_at, seen_at, confirmed_at)
      values (gen_random_uuid(), $1, $2, $3, $4, 'signed-in', 'token', $5, $5, $5)`,
    [hashToken(token), account, partnership, worker, NOW],
  )
  return `__Host-session=${token}`
}
