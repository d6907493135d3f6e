import type { LargeSeed } from '../../seeds/large/index.ts'
import type { Database } from '../../src/db/index.ts'
import type { Viewer } from '../../src/kernel/index.ts'
import { enter } from '../../src/modules/access/index.ts'
import { bringIn } from '../../src/modules/exchange/acts/bring-in.ts'
import { handOver, planList } from '../../src/modules/exchange/acts/hand-over.ts'
import { columnsOf, listNamed } from '../../src/modules/exchange/reads/lists.ts'
import { childOfAudience } from '../../src/modules/record/index.ts'
import type { Row } from '../bench.ts'
import type { LargeDatabase } from '../large.ts'
import { beside, timed } from '../measure.ts'

const ROWS = 5_000

/** A list of 5,000 rows onto the long chronology, beside the same past every policy; undone each time. */
export async function lists({ database, bare, seed }: LargeDatabase): Promise<Row[]> {
  const reader = seed.readers[0]
  if (!reader) throw new Error('The seed has no reader.')
  const time = async (through: Database) => {
    let took = 0
    await undone(through, seed, reader.worker, async viewer => {
      took = await broughtIn(viewer, seed)
    })
    return took
  }
  const what = `a list of ${ROWS.toLocaleString('en-GB')} rows brought in, as one transaction`
  return [
    await beside(
      what,
      5,
      null,
      () => time(database),
      () => time(bare),
    ),
  ]
}

/** Only the bringing in: read, planned and looked at it was before. */
async function broughtIn(viewer: Viewer, seed: LargeSeed): Promise<number> {
  const child = await childOfAudience(viewer, seed.home)
  const id = await handOver(viewer, child, { name: 'list.csv', bytes: Buffer.from(longList()) })
  const list = await listNamed(viewer, id)
  await planList(viewer, list, (await columnsOf(viewer, list)).plan)
  const choices = { leaveOut: false, corrections: false, wordsConfirmed: true }
  const planned = await listNamed(viewer, id)
  return timed(() => bringIn(viewer, planned, choices, async () => {}))
}

const longList = (): string =>
  `Ref,Date,Details\n${Array.from({ length: ROWS }, (_, at) => `B-${at},${String((at % 28) + 1).padStart(2, '0')}/0${(at % 9) + 1}/${2010 + (at % 15)},"Seen at the door; quieter than last week, and would not say where the new telephone came from (${at})."\n`).join('')}`

class Undo extends Error {}

async function undone(
  through: Database,
  seed: LargeSeed,
  worker: LargeSeed['readers'][number]['worker'],
  work: (viewer: Viewer) => Promise<void>,
): Promise<void> {
  const door = { door: 'bench', event: 'bench.list', session: null, now: new Date(seed.now) }
  await enter(through, { partnership: seed.partnership, worker, ...door }, async viewer => {
    await work(viewer)
    throw new Undo()
  }).catch(failure => {
    if (!(failure instanceof Undo) && !(failure?.cause instanceof Undo)) throw failure
  })
}
