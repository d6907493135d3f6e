import type { AdminSession } from '../../src/db/admin.ts'
import { appUrl } from '../../src/db/index.ts'
import type { Row } from '../bench.ts'
import { type LargeDatabase, pastPolicies } from '../large.ts'
import { median } from '../measure.ts'
import { type Address, ceiling, look, paced } from './load.ts'
import { dropSeenRows, keepSeenRows } from './seen-rows.ts'
import { type Served, served } from './served.ts'
import { type ChildSeen, type Visit, visit } from './visit.ts'

const ROUNDS = 2
const ROUND_SECONDS = 2
const PACED_SECONDS = 10

export interface PagesMeasured {
  readonly rows: readonly Row[]
  readonly sizes: Readonly<Record<string, number | string>>
  readonly children: readonly ChildSeen[]
}

/** The story of an ordinary child and of the one with the long chronology, as it is, filtered, and as known on a day. */
export async function pages(
  admin: AdminSession,
  large: LargeDatabase,
  say: (line: string) => void,
): Promise<PagesMeasured> {
  const { adminUrl, seed } = large
  const past = await pastPolicies(adminUrl)
  await keepSeenRows(admin, seed)
  const [ours, peer] = await Promise.all([
    served({ url: appUrl(adminUrl), now: seed.now, audited: true }),
    served({ url: past, now: seed.now, audited: false }),
  ])
  const seen = await visit(admin, large)
  try {
    return await measuredAll(seen, { ours, peer }, say)
  } finally {
    await Promise.all([ours.stop(), peer.stop()])
    await seen.leave()
    await dropSeenRows(admin)
  }
}

async function measuredAll(
  seen: Visit,
  servers: { readonly ours: Served; readonly peer: Served },
  say: (line: string) => void,
): Promise<PagesMeasured> {
  const rows: Row[] = []
  const sizes: Record<string, number | string> = {}
  for (const child of seen.children) {
    sizes[`entries of the ${child.called} child`] = child.entries
    for (const { what, query } of await waysOf(seen, servers.ours, child)) {
      const path = `/children/${child.reference}${query}`
      const [mine, theirs] = [servers.ours, servers.peer].map(({ origin }) => ({ origin, path, cookie: seen.cookie }))
      if (!mine || !theirs) continue
      const measured = await besideAt80(`${child.called} child${what}`, mine, theirs)
      say(measured.said)
      rows.push(...measured.rows)
    }
  }
  return { rows, sizes, children: seen.children }
}

/** Throughput at the ceiling, then how long a page takes at 80 % of it: each at its own. */
async function besideAt80(what: string, ours: Address, peer: Address): Promise<{ rows: Row[]; said: string }> {
  await Promise.all([look(ours), look(peer)])
  const rates = { ours: [] as number[], peer: [] as number[] }
  for (let round = -1; round < ROUNDS; round++) {
    const [mine, theirs] = [await ceiling(ours, ROUND_SECONDS), await ceiling(peer, ROUND_SECONDS)]
    if (round < 0) continue
    rates.ours.push(mine)
    rates.peer.push(theirs)
  }
  const [most, theirMost] = [median(rates.ours), median(rates.peer)]
  const [mine, theirs] = [
    await paced(ours, most * 0.8, PACED_SECONDS),
    await paced(peer, theirMost * 0.8, PACED_SECONDS),
  ]
  const row = (name: string, one: number, other: number, goal: Partial<Row>): Row => ({
    what: `${what}, ${name}`,
    ours: one,
    peer: other,
    ratio: one / other,
    limit: null,
    ...goal,
  })
  return {
    said: `${what}: ${most.toFixed(1)} pages a second beside ${theirMost.toFixed(1)}; ${mine.length} and ${theirs.length} pages timed`,
    rows: [
      row('a page at the ceiling', 1000 / most, 1000 / theirMost, { limit: 2 }),
      row('p50 at 80 %', quantile(mine, 0.5), quantile(theirs, 0.5), {}),
      row('p99 at 80 %', quantile(mine, 0.99), quantile(theirs, 0.99), { within: 250 }),
    ],
  }
}

function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

interface Way {
  readonly what: string
  readonly query: string
}

async function waysOf(seen: Visit, { origin }: Served, child: ChildSeen): Promise<Way[]> {
  const cut = await cutBy(seen, origin, child, { kind: 'concern', from: '2019', to: '2023' })
  return [
    { what: '', query: '' },
    { what: ' by kind and years', query: `?cut=${cut}` },
    { what: ' as known on a day', query: '?known=30+June+2021' },
  ]
}

/** Keeps a cut as a worker does, by the form. */
async function cutBy(
  seen: Visit,
  origin: string,
  child: ChildSeen,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const answer = await fetch(`${origin}/children/${child.reference}/filter`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: seen.cookie },
    body: new URLSearchParams({ _csrf: seen.csrf, _key: crypto.randomUUID(), ...fields }),
  })
  const cut = /cut=([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1]
  if (!cut) throw new Error(`The filter was not kept: ${answer.status}.`)
  return cut
}
