import type { Database } from '../src/db/index.ts'
import { type Reference, readWhen, type SeatId, type SubjectId, startOfDay, type Viewer } from '../src/kernel/index.ts'
import { acceptInvitation, type BoxKey, circleNamed, enter, inviteToCircle } from '../src/modules/access/index.ts'
import { childNamed, openChildRecord, recordEntry, recordFact, sealChild } from '../src/modules/record/index.ts'
import { CHILDREN, type ChildName, WORKERS, type WorkerName } from './cast.ts'
import { type Employed, employ, type SignIn } from './employ.ts'
import { type CastEntry, ENTRIES } from './entries.ts'

interface PlayedChild {
  readonly reference: Reference
  readonly id: SubjectId
  readonly seal: string | null
  readonly name: string
}

export interface Played {
  readonly signIns: readonly SignIn[]
  readonly children: Readonly<Record<ChildName, PlayedChild>>
  readonly workers: Employed['workers']
  /** Does something as one of the cast, at a moment, through the one way in. */
  as<Answer>(who: WorkerName, at: string, work: (viewer: Viewer) => Promise<Answer>): Promise<Answer>
}

/** The cast where it was played already: in this database, a copy of the one it was played in. */
export const playedBy = (database: Database, played: Omit<Played, 'as'>): Played => ({
  ...played,
  as: actingIn(database, played.workers),
})

const actingIn =
  (database: Database, workers: Employed['workers']): Played['as'] =>
  (who, at, work) => {
    const { worker, partnership } = workers[who]
    const entry = { partnership, worker, session: null, door: 'seed', event: 'seed.played', now: new Date(at) }
    return enter(database, entry, work)
  }

/** Plays the cast into an empty database, by the acts that the pages call: nothing here writes a row of its own. */
export async function playCast(database: Database, box: BoxKey): Promise<Played> {
  const { signIns, workers } = await employ(database, box)
  const as = actingIn(database, workers)
  const children = {} as Record<ChildName, Played['children'][ChildName]>
  for (const child of CHILDREN) {
    const opened = await as(child.lead, '2026-01-12T09:00:00Z', viewer =>
      openChildRecord(viewer, {
        name: child.name,
        birthDate: child.born,
        purpose: 'Keeping the child safe from exploitation',
        basis: 'Children Act 2004, section 11',
      }),
    )
    children[child.id] = { ...opened, seal: child.seal, name: child.name }
    await gather(as, child.lead, opened.reference, child.circle, workers)
    await as(child.lead, '2026-01-13T09:00:00Z', async viewer => {
      const named = await childNamed(viewer, opened.reference)
      await recordFact(viewer, named, {
        kind: 'address',
        value: child.address,
        howKnown: 'told',
        source: '',
        circulation: 'agency',
      })
    })
  }
  for (const entry of ENTRIES) await write(as, children, entry)
  for (const child of CHILDREN.filter(one => one.seal)) {
    await as('ruth', '2026-04-20T09:00:00Z', async viewer =>
      sealChild(viewer, await childNamed(viewer, children[child.id].reference), {
        level: child.seal,
        reason: 'Agreed with the circle',
        reviewBy: '2026-07-19',
      }),
    )
  }
  return { signIns, children, workers, as }
}

async function gather(
  as: Played['as'],
  lead: WorkerName,
  reference: Reference,
  circle: readonly WorkerName[],
  workers: Played['workers'],
): Promise<void> {
  for (const who of circle) {
    const seat = await as(lead, '2026-01-12T10:00:00Z', async viewer =>
      inviteToCircle(viewer, await circleNamed(viewer, reference), {
        worker: workers[who].worker,
        role: WORKERS.find(one => one.id === who)?.title ?? '',
        confidential: false,
      }),
    )
    await as(who, '2026-01-12T11:00:00Z', viewer => acceptInvitation(viewer, seat as SeatId))
  }
}

async function write(as: Played['as'], children: Played['children'], entry: CastEntry): Promise<void> {
  await as(entry.by, entry.recorded, async viewer => {
    const when = readWhen(entry.when, { now: viewer.now })
    const known = entry.known ? readWhen(entry.known, { now: viewer.now }) : null
    if (!when.ok) throw new Error(`${entry.when}: ${when.sentence}`)
    const child = await childNamed(viewer, children[entry.child].reference)
    const alsoAbout = []
    for (const other of entry.also ?? []) alsoAbout.push(await childNamed(viewer, children[other].reference))
    await recordEntry(viewer, child, {
      kind: entry.kind,
      when: when.when,
      knownAt: known?.ok && known.when.from ? startOfDay(known.when.from.slice(0, 10)) : null,
      text: entry.text,
      howKnown: entry.how,
      source: entry.source ?? '',
      circulation: entry.to ?? 'circle',
      named: [],
      people: entry.people ?? [],
      alsoAbout,
      wordsConfirmed: true,
    })
  })
}
