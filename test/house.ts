import type { AddressInfo } from 'node:net'
import { Secret, TOTP } from 'otpauth'
import type { WorkerName } from '../seeds/cast.ts'
import { OPEN_PAGES, PAGES } from '../src/chapters.ts'
import { every } from '../src/jobs/every.ts'
import { bringInLists, keepKnownBeside } from '../src/jobs/index.ts'
import { now } from '../src/kernel/index.ts'
import { buildServer, type House } from '../src/web/index.ts'
import { CAST_BOX, type CastHouse, castDatabase } from './cast.ts'

export interface OpenHouse extends CastHouse {
  readonly origin: string
  readonly house: House
  /** A code of this worker's device that was not used yet: one step early, now, one step late; then it waits for the next. */
  code(who: WorkerName): Promise<string>
  close(): Promise<void>
}

/** The cast's partnership behind the real server, on a free port of this machine; with `jobs`, lists come in as they are asked for. */
export async function openCastHouse(
  options: { readonly max?: number; readonly jobs?: boolean } = {},
): Promise<OpenHouse> {
  const cast = await castDatabase(options)
  const spent = new Map<string, number>()
  const site = { id: 'localhost', name: 'Sightline', origin: '' }
  const house: House = {
    database: cast.database,
    pages: PAGES,
    openPages: OPEN_PAGES,
    site,
    box: CAST_BOX,
    now,
    isReady: async () => true,
    trustProxy: false,
  }
  const app = await buildServer(house)
  await app.listen({ host: '127.0.0.1', port: 0 })
  site.origin = `http://localhost:${(app.server.address() as AddressInfo).port}`
  const known = await keepKnownBeside({ ...cast, failed: fail, waits: true })
  const jobs = options.jobs ? every(100, () => bringInLists({ database: cast.database, now }), fail) : null
  return {
    ...cast,
    origin: site.origin,
    house,
    code: who => nextCode(who, cast.cast.signIns.find(one => one.id === who)?.totpSecret ?? '', spent),
    async close() {
      await app.close()
      await jobs?.stop()
      await known.stop()
      await cast.drop()
    },
  }
}

function fail(failure: unknown): void {
  throw failure
}

const STEP = 30_000

async function nextCode(who: string, secret: string, spent: Map<string, number>): Promise<string> {
  const last = spent.get(who) ?? 0
  const current = () => Math.floor(now().getTime() / STEP)
  while (last >= current() + 1) await new Promise(resolve => setTimeout(resolve, 500))
  const step = Math.max(current() - 1, last + 1)
  spent.set(who, step)
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: step * STEP })
}
