import type { LargeSeed } from '../../seeds/large/index.ts'
import { asAdmin } from '../../src/db/admin.ts'
import type { Viewer, WorkerId } from '../../src/kernel/index.ts'
import { enter } from '../../src/modules/access/index.ts'
import { CIRCLE_DOINGS } from './circle-doings.ts'
import { type Day, DESK_DOINGS, RECORD_DOINGS } from './doings.ts'
import { DRAWN_DOINGS } from './drawn-doings.ts'
import { ENQUIRY_DOINGS } from './enquiry-doings.ts'
import { offencesIn, tablesIn } from './judge.ts'
import { LIST_DOINGS } from './list-doings.ts'
import { peopleOfDay } from './people.ts'
import { watchPlans } from './watch.ts'

export interface Judged {
  /** What is wrong, with the doing in which it was met. */
  readonly offences: readonly string[]
  readonly statements: number
  /** The tables that some plan touched, and the functions that were called. */
  readonly tables: ReadonlySet<string>
  readonly called: ReadonlySet<string>
}

/** With the tables forced to their indexes or not, and about the child with the long chronology or an ordinary one. */
export interface Way {
  readonly forced: boolean
  readonly about: 'long' | 'ordinary'
}

/** Lets a worker of 500 circles do everything once, undoes it, and judges how the database went about it. */
export async function judgeDay(
  adminUrl: string,
  url: string,
  seed: LargeSeed,
  { forced, about }: Way,
): Promise<Judged> {
  const who = await peopleOfDay(adminUrl, seed, about)
  const small = forced ? new Set<string>() : await smallTables(adminUrl)
  const watched = await watchPlans(adminUrl, url, forced)
  const offences: string[] = []
  const tables = new Set<string>()
  try {
    for (const [name, doing] of Object.entries({
      ...RECORD_DOINGS,
      ...DESK_DOINGS,
      ...CIRCLE_DOINGS,
      ...LIST_DOINGS,
      ...ENQUIRY_DOINGS,
      ...DRAWN_DOINGS,
    })) {
      const from = watched.ran.length
      const day = (viewer: Viewer): Day => ({ viewer, seed, ...who })
      await undone(
        work => enter(watched.database, doorOf(seed), work),
        viewer => doing(day(viewer)),
      )
      for (const { statement, plan } of watched.ran.slice(from)) {
        for (const table of tablesIn(plan)) tables.add(table)
        offences.push(
          ...offencesIn(plan, small).map(
            offence => `${name}: ${offence} by ${statement.replace(/\s+/g, ' ').slice(0, 300)}`,
          ),
        )
      }
    }
  } finally {
    await watched.close()
  }
  return {
    offences: [...new Set(offences)],
    statements: watched.ran.length,
    tables,
    called: await calledFunctions(adminUrl),
  }
}

const doorOf = (seed: LargeSeed) => ({
  partnership: seed.partnership,
  worker: seed.readers[1]?.worker ?? ('' as WorkerId),
  session: null,
  door: 'plans',
  event: 'plans.asked',
  now: new Date(seed.now),
})

class Undo extends Error {}

/** Does it, and leaves nothing of it but a line of the audit. */
async function undone(
  through: (work: (viewer: Viewer) => Promise<never>) => Promise<never>,
  doing: (viewer: Viewer) => Promise<unknown>,
): Promise<void> {
  await through(async viewer => {
    await doing(viewer)
    throw new Undo()
  }).catch((failure: unknown) => {
    if (!(failure instanceof Undo)) throw failure
  })
}

// Reading a megabyte whole is quick and may be what the database prefers (16 does for 500 names out of 7,000); `forced` asks whether it could do otherwise.
async function smallTables(adminUrl: string): Promise<Set<string>> {
  const { rows } = await asAdmin(adminUrl, admin =>
    admin.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpages < 150`,
    ),
  )
  return new Set(rows.map(({ relname }) => relname))
}

async function calledFunctions(adminUrl: string): Promise<Set<string>> {
  const { rows } = await asAdmin(adminUrl, admin =>
    admin.query<{ name: string }>('select funcname as name from pg_stat_user_functions where calls > 0'),
  )
  return new Set(rows.map(({ name }) => name))
}
