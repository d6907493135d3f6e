import type { AdminSession } from '../../src/db/admin.ts'
import type { Reference, SubjectId } from '../../src/kernel/index.ts'
import { enter } from '../../src/modules/access/index.ts'
import { bringListIn } from '../../src/modules/exchange/index.ts'
import { childNamed } from '../../src/modules/record/index.ts'
import type { Row } from '../bench.ts'
import type { LargeDatabase } from '../large.ts'
import { beside, timed } from '../measure.ts'
import { bareRows, LIST_ROWS } from './bare-rows.ts'

/** A list of 5,000 rows, from its bytes to the record, beside nothing but its rows; both rolled back. */
export async function lists(
  admin: AdminSession,
  large: LargeDatabase,
  children: readonly { readonly reference: string; readonly called: string }[],
): Promise<Row[]> {
  const rows: Row[] = []
  try {
    for (const { reference, called } of children) {
      const { rows: found } = await admin.query<{ subject: SubjectId; audience: string }>(HOME, [reference])
      const home = found[0]
      if (!home) throw new Error('This child has no circle.')
      rows.push(
        await beside(
          `a list of ${LIST_ROWS.toLocaleString('en-GB')} rows onto the ${called} child`,
          2,
          null,
          () => broughtIn(large, reference as Reference),
          () => bareRows(admin, large.seed, home),
        ),
      )
    }
    return rows
  } finally {
    // What was rolled back leaves a line that says so.
    await admin.query(`begin; set local session_replication_role = replica;
      delete from audit_event where door = '${DOOR}' and at >= '${large.seed.now}'; commit`)
  }
}

const DOOR = 'bench story'
const HOME = `select a.subject_id as subject, a.id as audience from audience a join subject s on s.partnership_id = a.partnership_id
  and s.id = a.subject_id where s.reference = $1 and a.kind = 'circle'`

class Undone extends Error {}

async function broughtIn({ database, seed }: LargeDatabase, reference: Reference): Promise<number> {
  const [reader] = seed.readers
  if (!reader) throw new Error('The seed has no reader.')
  const entry = {
    partnership: seed.partnership,
    worker: reader.worker,
    session: null,
    door: DOOR,
    event: 'bench.list',
    now: new Date(seed.now),
  }
  let took = Number.NaN
  const done = enter(database, entry, async viewer => {
    const child = await childNamed(viewer, reference)
    took = await timed(() => bringListIn(viewer, child, FILE))
    throw new Undone()
  })
  await done.catch((failure: unknown) => {
    if (!(failure instanceof Undone)) throw failure
  })
  return took
}

const FILE = { name: 'bench.csv', bytes: Buffer.from(csv()) }

function csv(): string {
  const lines = Array.from({ length: LIST_ROWS }, (_, place) => {
    const day = new Date(Date.UTC(2012, 0, 1) + place * 86_400_000)
    const date = day.toISOString().slice(0, 10).split('-').reverse().join('/')
    return `B-${place},${date},10:15,Contact,"Number ${place}. The front door rang, and the new school as well; advice was given.",Duty desk`
  })
  return ['Record no,Date,Time,Type,Details,Worker', ...lines].join('\n')
}
