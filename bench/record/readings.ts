import type { LargeSeed } from '../../seeds/large/index.ts'
import type { Database } from '../../src/db/index.ts'
import type { Viewer } from '../../src/kernel/index.ts'
import { enter } from '../../src/modules/access/index.ts'
import { type Moment, type Reading, reading } from '../../src/modules/record/index.ts'
import type { Row } from '../bench.ts'
import type { LargeDatabase } from '../large.ts'
import { beside, timed } from '../measure.ts'

type ReadingOptions = NonNullable<Parameters<typeof reading>[2]>
type Reader = LargeSeed['readers'][number]

/** The page, the whole and the view of one agency on a past day, for each reader. */
export async function readings(large: LargeDatabase): Promise<{ entries: number; rows: Row[] }> {
  const rows: Row[] = []
  let entries = 0
  for (const reader of large.seed.readers) {
    const within = reader.circles <= 500
    const seen = await read(large.database, large.seed, reader, {})
    entries = seen.entries.length
    rows.push(await measured(large, reader, 'page of 50', 200, within ? 1.5 : null, { limit: 50 }))
    rows.push(await measured(large, reader, 'page of 200', 100, within ? 1.5 : null, { limit: 200 }))
    rows.push(
      await measured(large, reader, 'page of 200 as known on a day by an agency', 100, within ? 1.5 : null, {
        limit: 200,
        moment: pastDay(large.seed),
      }),
    )
    rows.push(await measured(large, reader, 'whole', 30, within ? 2 : null, { limit: entries }))
  }
  return { entries, rows }
}

// Only the reading is timed: what the door does before and after is the same on both sides and would flatter the ratio.
function measured(
  { database, bare, seed }: LargeDatabase,
  reader: Reader,
  what: string,
  runs: number,
  limit: number | null,
  options: ReadingOptions,
): Promise<Row> {
  const time = async (through: Database) => {
    let took = 0
    await entered(through, seed, reader, async viewer => {
      took = await timed(() => reading(viewer, [seed.child], options))
    })
    return took
  }
  return beside(
    `${what}, reader in ${reader.circles.toLocaleString('en-GB')} circles`,
    runs,
    limit,
    () => time(database),
    () => time(bare),
  )
}

const read = (through: Database, seed: LargeSeed, reader: Reader, options: ReadingOptions): Promise<Reading> =>
  entered(through, seed, reader, viewer => reading(viewer, [seed.child], options))

const pastDay = (seed: LargeSeed): Moment => ({
  at: new Date('2021-06-30T23:00:00Z'),
  by: seed.agencies[2] ?? 'pooled',
})

function entered<Answer>(
  through: Database,
  seed: LargeSeed,
  reader: Reader,
  work: (viewer: Viewer) => Promise<Answer>,
): Promise<Answer> {
  const entry = {
    partnership: seed.partnership,
    worker: reader.worker,
    session: null,
    door: 'bench',
    event: 'bench.read',
    now: new Date(seed.now),
  }
  return enter(through, entry, work)
}
