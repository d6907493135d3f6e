import { Worker } from 'node:worker_threads'
import { OPEN_PAGES, PAGES } from '../../src/chapters.ts'
import { asAdmin } from '../../src/db/admin.ts'
import type { Database } from '../../src/db/index.ts'
import { hashToken, newToken } from '../../src/modules/access/index.ts'
import { buildServer } from '../../src/web/index.ts'
import type { Row } from '../bench.ts'
import type { LargeDatabase } from '../large.ts'
import { median } from '../measure.ts'
import type { Asked, Load } from './load.ts'

/** A worker's session, planted as the sign-in would have made it. */
export interface Seated {
  readonly worker: string
  readonly circles: number
  readonly cookie: string
}

const AT_ONCE = 4

/** Goal L1: the page of a child over HTTP, beside the same page without policies and without its audit lines. */
export async function pages(large: LargeDatabase, seconds: number): Promise<Row[]> {
  const reader = large.seed.readers.find(({ circles }) => circles <= 500 && circles > 100) ?? large.seed.readers[0]
  if (!reader) throw new Error('The seed has no reader.')
  const cookie = await sessionOf(large, reader.worker)
  const children = await childrenOf(large, reader.worker)
  await withoutAudit(large)
  const ours = await listening(large.database, new Date(large.seed.now))
  const peer = await listening(large.bare, new Date(large.seed.now))
  try {
    const rows: Row[] = []
    for (const { what, path } of children) {
      const ask = (origin: string, at: Asked['at'], time = seconds) =>
        loaded({ url: `${origin}${path}`, cookie, at, seconds: time })
      for (const one of [ours, peer]) await ask(one.origin, { once: AT_ONCE }, 2)
      const ceilings = { ours: [] as number[], peer: [] as number[] }
      for (let turn = 0; turn < 3; turn++) {
        ceilings.ours.push((await ask(ours.origin, { once: AT_ONCE })).aSecond)
        ceilings.peer.push((await ask(peer.origin, { once: AT_ONCE })).aSecond)
      }
      const [mine, theirs] = [1_000 / median(ceilings.ours), 1_000 / median(ceilings.peer)]
      const said = `${what}, reader in ${reader.circles} circles`
      rows.push({ what: `${said}: a page at its ceiling`, ours: mine, peer: theirs, ratio: mine / theirs, limit: 2 })
      const paced = await ask(ours.origin, { aSecond: (0.8 * 1_000) / mine }, seconds * 2)
      rows.push(limitRow(`${said}: p50 at 80 % of it, beside 250 ms`, quantile(paced.times, 0.5)))
      rows.push(limitRow(`${said}: p99 at 80 % of it, beside 250 ms`, quantile(paced.times, 0.99)))
    }
    return rows
  } finally {
    await ours.close()
    await peer.close()
  }
}

const limitRow = (what: string, time: number): Row => ({ what, ours: time, peer: 250, ratio: time / 250, limit: 1 })

const quantile = (times: readonly number[], at: number): number =>
  times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * at))] ?? Number.NaN

const loaded = (asked: Asked): Promise<Load> =>
  new Promise((settle, fail) => {
    const worker = new Worker(new URL('load.ts', import.meta.url), { workerData: asked })
    worker.once('message', (load: Load) =>
      load.failed > 0 ? fail(new Error(`${load.failed} pages were not shown.`)) : settle(load),
    )
    worker.once('error', fail)
  })

async function listening(database: Database, at: Date) {
  const site = { id: 'localhost', name: 'Sightline', origin: '' }
  const app = await buildServer({
    ...{ database, pages: PAGES, openPages: OPEN_PAGES, site, now: () => at, trustProxy: false },
    box: { id: 'bench', bytes: Buffer.alloc(32) },
    isReady: async () => true,
  })
  site.origin = await app.listen({ host: '127.0.0.1', port: 0 })
  return { origin: site.origin, close: () => app.close() }
}

/** The child with the long chronology, and one of the reader's with a few dozen entries. */
function childrenOf({ adminUrl, seed }: LargeDatabase, worker: string): Promise<{ what: string; path: string }[]> {
  return asAdmin(adminUrl, async admin => {
    const { rows } = await admin.query<{ reference: string; entries: string }>(
      `select s.reference, (select count(*) from participant p where p.partnership_id = s.partnership_id and p.subject_id = s.id) as entries
        from seat t join subject s on s.partnership_id = t.partnership_id and s.id = t.subject_id
        where t.partnership_id = $1 and t.worker_id = $2 and t.via = 'circle' and t.accepted_at is not null and t.until_at is null
          and s.has_circle and s.seal is null limit 200`,
      [seed.partnership, worker],
    )
    const sorted = rows.map(row => ({ ...row, entries: Number(row.entries) })).sort((a, b) => a.entries - b.entries)
    const long = sorted.at(-1)
    const usual = sorted[Math.floor(sorted.length / 2)]
    return [usual, long].flatMap(one =>
      one
        ? [{ what: `a child of ${one.entries.toLocaleString('en-GB')} entries`, path: `/children/${one.reference}` }]
        : [],
    )
  })
}

function sessionOf({ adminUrl, seed }: LargeDatabase, worker: string): Promise<string> {
  const token = newToken()
  return asAdmin(adminUrl, async admin => {
    await admin.query(
      `insert into account (id, email, created_at) values (gen_random_uuid(), 'bench@northmere.example', $1) on conflict do nothing`,
      [seed.now],
    )
    await admin.query(
      `insert into session (id, token_hash, account_id, partnership_id, worker_id, stage, csrf_token, created_at, seen_at, confirmed_at)
        select gen_random_uuid(), $1, id, $2, $3, 'signed-in', $4, $5, $5, $5 from account where email = 'bench@northmere.example'`,
      [hashToken(token), seed.partnership, worker, newToken(), seed.now],
    )
    return `__Host-session=${token}`
  })
}

/** Past the policies the two inserts of the audit come to nothing as well. */
const withoutAudit = ({ adminUrl }: LargeDatabase): Promise<unknown> =>
  asAdmin(adminUrl, admin =>
    admin.query(
      ['audit_event', 'audit_subject']
        .map(
          table => `drop table if exists bench.${table};
            create table bench.${table} (like public.${table}); create rule nothing as on insert to bench.${table} do instead nothing`,
        )
        .join(';'),
    ),
  )
