import '../../src/chapters.ts'
import { indexUrl, openIndexReader } from '../../src/db/index.ts'
import { newReference, type PartnershipId, type Viewer } from '../../src/kernel/index.ts'
import { readAsked } from '../../src/matching/index.ts'
import { enter } from '../../src/modules/access/index.ts'
import { keepKnown, knownTo } from '../../src/modules/people/index.ts'
import { type Child, recordSubject } from '../../src/modules/record/index.ts'
import type { Bench, Row } from '../bench.ts'
import { type LargeDatabase, openLarge } from '../large.ts'
import { median, timed } from '../measure.ts'

const COMMITS = 200

/** Goal M5, its part of the database: built from the record, and found within 50 ms of a commit. */
export const bench: Bench = async options => {
  const large = await openLarge(options)
  try {
    const [built, ...rows] = await kept(large)
    const { people, ties, happenings } = large.seed.size
    return {
      bench: 'known',
      ours: 'the index of who is known, kept beside the record',
      peer: 'the notice of PostgreSQL alone, from the commit to its arrival',
      sizes: { people, ties, happenings, ...built },
      rows,
    }
  } finally {
    await large.stop()
  }
}

async function kept({ database, adminUrl, seed }: LargeDatabase): Promise<[Record<string, number>, ...Row[]]> {
  const before = memory()
  const keeper = keepKnown({ database, url: indexUrl(adminUrl), failed: () => {} })
  const reader = openIndexReader(indexUrl(adminUrl))
  let arrived: (() => void) | null = null
  const ear = reader.listen(() => arrived?.())
  try {
    const seconds = (await timed(() => keeper.lookAtAll())) / 1_000
    const size = keeper.of(seed.partnership as PartnershipId)?.index.size ?? 0
    const bytes = memory() - before
    const times = { ours: [] as number[], peer: [] as number[] }
    for (let commit = 0; commit < COMMITS; commit++) {
      const heard = new Promise<void>(resolve => {
        arrived = resolve
      })
      const word = wordOf(commit)
      await enterAs(seed, database, viewer => recordSubject(viewer, whereOf(seed), named(word)))
      const committed = performance.now()
      const message = heard.then(() => performance.now() - committed)
      times.ours.push(await untilFound(database, seed, word, committed))
      times.peer.push(await message)
    }
    const at = (share: number) => (list: number[]) =>
      [...list].sort((a, b) => a - b)[Math.ceil(list.length * share) - 1] ?? 0
    const row = (what: string, of: (list: number[]) => number): Row => {
      const [ours, peer] = [of(times.ours), of(times.peer)]
      return { what, ours, peer, ratio: ours / peer, limit: null, within: 50 }
    }
    const built = {
      'subjects found by': size,
      'built in seconds': seconds,
      'bytes a subject': Math.round(bytes / size),
    }
    return [built, row('found after the commit, median', median), row('found after the commit, p99', at(0.99))]
  } finally {
    await ear.stop()
    await reader.close()
    await keeper.stop()
  }
}

/** A name that nobody has, in letters alone. */
const wordOf = (number: number): string =>
  `zevuq${[...String(number).padStart(4, '0')].map(digit => ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru'][Number(digit)]).join('')}`

async function untilFound(
  database: LargeDatabase['database'],
  seed: LargeDatabase['seed'],
  word: string,
  since: number,
) {
  let known: ReturnType<typeof knownTo>
  await enterAs(seed, database, async viewer => {
    known = knownTo(viewer)
  })
  for (;;) {
    const found = known?.index.find(readAsked(word), { limit: 1, holds: () => true }) ?? []
    if (found.length > 0) return performance.now() - since
    await new Promise(resolve => setTimeout(resolve, 1))
    if (performance.now() - since > 10_000) throw new Error(`${word} was not found within 10 s`)
  }
}

const named = (name: string) => ({ kind: 'person', name, nameSort: 'alias', howKnown: 'told', source: '' }) as const

const whereOf = (seed: LargeDatabase['seed']) => {
  const on: Child = { id: seed.child, home: seed.home, reference: newReference() as Child['reference'], seal: null }
  return { on, circulation: 'circle' } as const
}

function enterAs<Answer>(
  seed: LargeDatabase['seed'],
  database: LargeDatabase['database'],
  work: (viewer: Viewer) => Promise<Answer>,
): Promise<Answer> {
  const [reader] = seed.readers
  if (!reader) throw new Error('The seed has no reader')
  const entry = {
    partnership: seed.partnership,
    worker: reader.worker,
    session: null,
    door: 'bench',
    event: 'bench.known',
  }
  return enter(database, { ...entry, now: new Date(seed.now) }, work)
}

function memory(): number {
  const { gc } = globalThis
  gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
