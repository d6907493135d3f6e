import type { Database } from '../src/db/index.ts'
import { type BoxKey, enter } from '../src/modules/access/index.ts'
import { type Employed, employ } from './employ.ts'
import { ENTRIES } from './entries.ts'
import { playAround } from './play/around.ts'
import { openChildren, sealChildren } from './play/children.ts'
import { writeEntry } from './play/entries.ts'
import { registerKinds } from './play/kinds.ts'
import type { Played } from './play/played.ts'
import { playTogether } from './play/together.ts'

export type { Played, PlayedChild, PlayedSubject } from './play/played.ts'

/** The cast where it was played already: in this database, a copy of the one it was played in. */
export const playedBy = (database: Database, played: Omit<Played, 'as'>): Played => ({
  ...played,
  as: actingIn(database, played.workers),
})

/** Plays the cast into an empty database, by the acts that the pages call: nothing here writes a row of its own. */
export async function playCast(database: Database, box: BoxKey): Promise<Played> {
  registerKinds()
  const { signIns, workers } = await employ(database, box)
  const as = actingIn(database, workers)
  const children = await openChildren({ as, workers })
  const { people, things } = await playAround({ as, children })
  const played = { signIns, children, people, things, workers, as }
  for (const entry of ENTRIES) await writeEntry(played, entry)
  await playTogether(played)
  await sealChildren(played)
  return played
}

const actingIn =
  (database: Database, workers: Employed['workers']): Played['as'] =>
  (who, at, work) => {
    const { worker, partnership } = workers[who]
    const entry = { partnership, worker, session: null, door: 'seed', event: 'seed.played', now: new Date(at) }
    return enter(database, entry, work)
  }
