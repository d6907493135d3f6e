import { type Database, indexUrl } from '../db/index.ts'
import { keepKnown } from '../modules/people/index.ts'
import { every, type Job } from './every.ts'

export interface KeepKnown {
  readonly database: Database
  readonly adminUrl: string
  readonly failed: (failure: unknown) => void
  /** Built before it is answered: tests ask at once, a server does not wait. */
  readonly waits?: boolean
}

/** A notice that was lost is made good by the next look. */
const LOOK_EVERY = 3_000
const DAY = 24 * 60 * 60 * 1_000

/** Keeps the index of who is known beside this database, and once a day looks whether it says what the record says. */
export async function keepKnownBeside({ database, adminUrl, failed, waits = false }: KeepKnown): Promise<Job> {
  const keeper = keepKnown({ database, url: indexUrl(adminUrl), failed })
  const first = keeper.lookAtAll().catch(failed)
  if (waits) await first
  const checked = async () => {
    const wrong = await keeper.checkAll()
    await keeper.trim()
    if (wrong.length > 0)
      throw new Error(`The index of who is known was not what the record says, and was read anew: ${wrong.join(', ')}`)
  }
  const running = [every(LOOK_EVERY, () => keeper.lookAtAll(), failed), every(DAY, checked, failed)]
  return {
    async stop() {
      await Promise.all(running.map(job => job.stop()))
      await keeper.stop()
    },
  }
}

/** Builds every index here and now, goes on for as long as that takes, and says where it is not what the record says then. */
export async function knownProblems({
  database,
  adminUrl,
}: Pick<KeepKnown, 'database' | 'adminUrl'>): Promise<string[]> {
  const keeper = keepKnown({ database, url: indexUrl(adminUrl), failed: () => {} })
  try {
    await keeper.lookAtAll()
    const wrong = await keeper.checkAll()
    return wrong.map(partnership => `of partnership ${partnership} it is not what the record says`)
  } finally {
    await keeper.stop()
  }
}
