import type { UnitOfWork } from '../../../../kernel/index.ts'
import { countEvents, GENESIS, hashOf, holdChain, horizon, lastSeal, type Seal, sealsAfter } from './chain.ts'
import { REWOUND } from './seal.ts'

export type BreakKind = 'seal-missing' | 'seal-changed' | 'deleted' | 'inserted' | 'edited' | 'clock' | 'rewound'

/** Where the trail is not what was sealed. */
export interface Break {
  readonly seal: number
  readonly kind: BreakKind
  readonly sentence: string
  /** The batch was sealed between these two moments. */
  readonly from: Date | null
  readonly upto: Date | null
}

export interface Checked {
  readonly seals: readonly Seal[]
  readonly breaks: readonly Break[]
}

/** A clock that is put right may go back a little; one that goes back further hides something, or is broken. */
const CLOCK_MAY_GO_BACK = 60_000
const NO_END = 18_446_744_073_709_551_615n

/** Checks the seals after `before` (null: from the first), at most `limit`. Each is checked upon what the one before says. */
export async function checkSeals(work: UnitOfWork, before: Seal | null, limit: number): Promise<Checked> {
  await holdChain(work)
  const seals = await sealsAfter(work, before?.number ?? 0, limit)
  const breaks: Break[] = []
  let previous = before
  for (const seal of seals) {
    const found = [...linkBreaks(seal, previous), ...(await batchBreaks(work, seal))]
    breaks.push(...found.map(one => ({ ...one, seal: seal.number, from: previous?.at ?? null, upto: seal.at })))
    previous = seal
  }
  return { seals, breaks }
}

/** Events that wait for their seal, and whether the server can still be trusted to order them. */
export async function checkTail(work: UnitOfWork): Promise<{ unsealed: number; breaks: readonly Break[] }> {
  const last = await lastSeal(work)
  const upto = last?.upto ?? 0n
  const rewound = (await horizon(work)) < upto
  const found: Break = {
    seal: last?.number ?? 0,
    kind: 'rewound',
    sentence: REWOUND,
    from: last?.at ?? null,
    upto: null,
  }
  return { unsealed: await countEvents(work, upto, NO_END), breaks: rewound ? [found] : [] }
}

type Found = Pick<Break, 'kind' | 'sentence'>

function linkBreaks(seal: Seal, previous: Seal | null): Found[] {
  const skipped = seal.number - (previous?.number ?? 0) - 1
  if (skipped > 0)
    return [{ kind: 'seal-missing', sentence: `${count(skipped, 'seal is', 'seals are')} missing before it.` }]
  if (seal.previousHash !== (previous?.hash ?? GENESIS) || seal.from !== (previous?.upto ?? 0n))
    return [
      { kind: 'seal-changed', sentence: 'It does not stand upon the seal before it: one of the two was changed.' },
    ]
  if (previous && previous.at.getTime() - seal.at.getTime() > CLOCK_MAY_GO_BACK)
    return [{ kind: 'clock', sentence: 'It says that it was made earlier than the one before: a clock was put back.' }]
  return []
}

// Where the number agrees and the hash does not, something was changed: an event, whom it was about, or the order.
async function batchBreaks(work: UnitOfWork, seal: Seal): Promise<Found[]> {
  const events = await countEvents(work, seal.from, seal.upto)
  if ((await hashOf(work, seal.previousHash, seal.from, seal.upto)) === seal.hash)
    return events === seal.events
      ? []
      : [{ kind: 'seal-changed', sentence: `It says ${seal.events} events and covers ${events}.` }]
  const lost = seal.events - events
  if (lost > 0) return [{ kind: 'deleted', sentence: `${count(lost, 'event is', 'events are')} gone from it.` }]
  if (lost < 0)
    return [{ kind: 'inserted', sentence: `${count(-lost, 'event was', 'events were')} added to it afterwards.` }]
  return [{ kind: 'edited', sentence: 'It holds as many events as were sealed, and not the same: one was changed.' }]
}

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`
