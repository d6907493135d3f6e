import { createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { OPEN_PAGES, PAGES } from './chapters.ts'
import { baseUrlOf, type Config } from './config.ts'
import { inTransaction, query, type Started, startDatabase } from './db/index.ts'
import { keepKnownBeside, startJobs } from './jobs/index.ts'
import { holdClockAt, now } from './kernel/index.ts'
import type { BoxKey } from './modules/access/index.ts'
import { buildServer, type House } from './web/index.ts'

export { OPEN_PAGES, PAGES } from './chapters.ts'

export interface Running {
  readonly origin: string
  readonly house: House
  readonly adminUrl: string
  readonly app: FastifyInstance
  /** Drains what is under way, then closes the server and the database. */
  stop(): Promise<void>
}

/** Before the first visitor: what the demo plays. */
export type Prepare = (started: Started, box: BoxKey) => Promise<void>

/** Starts the database and the server together: what `npm start`, the demo and the journeys share. */
export async function openHouse(
  config: Config,
  where: { dataDir: string; durable: boolean },
  prepare: Prepare = async () => {},
): Promise<Running> {
  if (config.now) holdClockAt(config.now)
  const started = await startDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: where.dataDir,
    durable: where.durable,
  })
  try {
    await prepare(started, boxOf(started.adminUrl))
    return await serve(config, started)
  } catch (failure) {
    await started.stop()
    throw failure
  }
}

export async function serve(config: Config, started: Started): Promise<Running> {
  // Known before the server is built where it is configured: whether it speaks TLS decides its headers.
  const origin = { at: config.baseUrl ?? '' }
  const house = houseOf(started, () => origin.at)
  const app = await buildServer(house)
  await app.listen({ host: config.host, port: config.port })
  origin.at = baseUrlOf(config, (app.server.address() as AddressInfo).port)
  const failed = (failure: unknown) => house.logger?.error({ failure: String(failure) }, 'job failed')
  const jobs = startJobs({
    database: started.database,
    now,
    keeping: { folder: join(config.data, 'audit'), adminUrl: started.adminUrl },
    failed,
  })
  const known = await keepKnownBeside({ ...started, failed })
  return {
    origin: origin.at,
    house,
    adminUrl: started.adminUrl,
    app,
    async stop() {
      await app.close()
      await jobs.stop()
      await known.stop()
      await started.stop()
    },
  }
}

/** The key that sign-in secrets are sealed with, which every server of one database derives alike. */
export const boxOf = (adminUrl: string): BoxKey => ({
  id: 'k1',
  bytes: createHmac('sha256', decodeURIComponent(new URL(adminUrl).password))
    .update('secret box')
    .digest(),
})

function houseOf(started: Started, origin: () => string): House {
  return {
    database: started.database,
    pages: PAGES,
    openPages: OPEN_PAGES,
    site: {
      name: 'Sightline',
      get origin() {
        return origin()
      },
      get id() {
        return new URL(origin() || 'http://localhost').hostname
      },
    },
    box: boxOf(started.adminUrl),
    now,
    isReady: () => isReady(started),
    trustProxy: false,
    logger: pino({ level: 'warn', redact: ['req.headers', 'req.body'] }),
  }
}

async function isReady({ database }: Started): Promise<boolean> {
  try {
    await inTransaction(database, { anonymous: true, now: now() }, work =>
      query({ work })
        .selectNoFrom(eb => eb.val(1).as('one'))
        .execute(),
    )
    return true
  } catch {
    return false
  }
}
