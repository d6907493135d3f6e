import type { FastifyInstance, InjectOptions } from 'fastify'
import pg from 'pg'
import { WORKERS, type WorkerName } from '../../seeds/cast.ts'
import type { Played } from '../../seeds/play.ts'
import { OPEN_PAGES, PAGES } from '../../src/chapters.ts'
import { keepKnownBeside } from '../../src/jobs/index.ts'
import { hashToken, newToken } from '../../src/modules/access/index.ts'
import { buildServer, type Door, manifest } from '../../src/web/index.ts'
import { CAST_BOX, castDatabase } from '../cast.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { worldOf } from '../oracle/plant.ts'
import type { World } from '../oracle/world.ts'
import { textOf } from '../samples/documents/text-of.ts'

/** Every request of these tests is made at this moment: the cast's last entry is some weeks old. */
export const AT = '2026-11-25T09:00:00.000Z'
export const DOORS: readonly Door[] = manifest(PAGES, OPEN_PAGES)
export const EVERYBODY: readonly WorkerName[] = WORKERS.map(({ id }) => id)

export type Who = WorkerName | 'nobody'
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}
export interface Asks {
  readonly method?: Door['method'] | 'HEAD' | 'PATCH' | 'OPTIONS'
  readonly body?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

/** The real server over a copy of the cast's partnership, everyone signed in already. */
export interface LeakHouse extends FreshDatabase {
  readonly app: FastifyInstance
  /** The index of who is known, kept beside the server as it is beside every other. */
  readonly known: { stop(): Promise<void> }
  readonly cast: Played
  readonly admin: pg.Client
  /** The clock of every request; a test may move it on. */
  readonly clock: { now: Date }
  readonly csrf: Readonly<Record<WorkerName, string>>
  /** As JSON where the address is the API's, else as a browser sends a form; with the token that unsafe requests want. */
  ask(who: Who, url: string, asks?: Asks): Promise<Answer>
  world(): Promise<World>
  close(): Promise<void>
}

export interface Sessions {
  readonly tokens: Readonly<Record<WorkerName, string>>
  readonly csrf: Readonly<Record<WorkerName, string>>
}

export async function openLeakHouse({ max = 4 }: { readonly max?: number } = {}): Promise<LeakHouse & Sessions> {
  const database = await castDatabase({ max })
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const sessions = await signEverybodyIn(admin, database.cast)
  return open(database, database.cast, admin, sessions)
}

/** The same house on a copy of its database as it is now: whoever asks closes both. */
export async function twinOf(
  house: LeakHouse & Sessions,
  change: (admin: pg.Client) => Promise<void>,
): Promise<LeakHouse & Sessions> {
  await house.known.stop()
  await house.admin.end()
  await house.database.close()
  const fresh = await freshDatabase({ max: 4, template: house.adminUrl })
  const admin = new pg.Client({ connectionString: fresh.adminUrl })
  await admin.connect()
  await change(admin)
  return open(fresh, house.cast, admin, house)
}

async function open(
  fresh: FreshDatabase,
  cast: Played,
  admin: pg.Client,
  { tokens, csrf }: Sessions,
): Promise<LeakHouse & Sessions> {
  const clock = { now: new Date(AT) }
  const app = await serverOn(fresh, () => clock.now)
  const known = await keepKnownBeside({ ...fresh, failed: fail, waits: true })
  return {
    ...fresh,
    app,
    known,
    cast,
    admin,
    clock,
    tokens,
    csrf,
    ask: (who, url, asks = {}) =>
      send(app, url, asks, who === 'nobody' ? null : { token: tokens[who], csrf: csrf[who] }),
    world: () => worldOf(admin),
    async close() {
      await app.close()
      await known.stop()
      await admin.end()
      await fresh.drop()
    },
  }
}

function fail(failure: unknown): void {
  throw failure
}

/** The real server, as `npm start` builds it, with a clock of the test's. */
export const serverOn = ({ database }: FreshDatabase, now: () => Date): Promise<FastifyInstance> =>
  buildServer({
    database,
    pages: PAGES,
    openPages: OPEN_PAGES,
    site: { id: 'localhost', name: 'Sightline', origin: 'http://localhost' },
    box: CAST_BOX,
    now,
    isReady: async () => true,
    trustProxy: false,
  })

async function send(
  app: FastifyInstance,
  url: string,
  asks: Asks,
  session: { token: string; csrf: string } | null,
): Promise<Answer> {
  const { method = 'GET', body, headers = {} } = asks
  const api = url.startsWith('/api/')
  const sent = { ...(body ?? {}), ...(api || !session ? {} : { _csrf: session.csrf }) }
  const unsafe = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
  const options: InjectOptions = {
    method,
    url,
    headers: {
      ...(session
        ? { cookie: `__Host-session=${session.token}`, ...(api ? { 'x-csrf-token': session.csrf } : {}) }
        : {}),
      ...(unsafe ? { 'content-type': api ? 'application/json' : 'application/x-www-form-urlencoded' } : {}),
      ...headers,
    },
    ...(unsafe ? { payload: api ? JSON.stringify(sent) : formOf(sent) } : {}),
  }
  const response = await app.inject(options)
  const type = String(response.headers['content-type'] ?? '')
  const shown = /^(text\/html|application\/json)/.test(type) ? response.body : await textOf(type, response.rawPayload)
  return { status: response.statusCode, headers: response.headers, body: shown }
}

function formOf(fields: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, String(one)]))
  return new URLSearchParams(pairs).toString()
}

/** Sessions planted as the sign-in would have made them: both factors shown a moment ago. */
async function signEverybodyIn(admin: pg.Client, cast: Played): Promise<Sessions> {
  const tokens: Partial<Record<WorkerName, string>> = {}
  const csrf: Partial<Record<WorkerName, string>> = {}
  for (const id of EVERYBODY) {
    const { worker, partnership } = cast.workers[id]
    const [token, form] = [newToken(), newToken()]
    tokens[id] = token
    csrf[id] = form
    await admin.query(
      `insert into session (id, token_hash, account_id, partnership_id, worker_id, stage, csrf_token, created_at, seen_at, confirmed_at)
        select gen_random_uuid(), $1, account_id, $2, id, 'signed-in', $3, $4, $4, $4 from worker where id = $5`,
      [hashToken(token), partnership, form, AT, worker],
    )
  }
  return { tokens: tokens as Sessions['tokens'], csrf: csrf as Sessions['csrf'] }
}

/** Milliseconds that a test may take: as many as it needs where every name goes through every door. */
export const within = (milliseconds: number): number => (process.env['SIGHTLINE_FULL'] ? 3_600_000 : milliseconds)
