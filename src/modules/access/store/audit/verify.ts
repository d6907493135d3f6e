import type { UnitOfWork } from '../../../../kernel/index.ts'
import { countEvents, GENESIS, hashOf, holdChain, horizon, lastSeal, type Seal, sealsAfter } from './chain.ts'
import { REWOUND } from './seal.ts'

export type BreakKind = 'seal-missing' | 'seal-changed' | 'deleted' | 'inserted' | 'edited' | 'clock' | 'rewound'

/** Where the trail is not what was sealed. */
export interface Break {
  readonly seal: number
  readonly kind: BreakKind
  readonly sentence: string
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
    breaks.push(...linkBreaks(seal, previous), ...(await batchBreaks(work, seal)))
    previous = seal
  }
  return { seals, breaks }
}

/** Events that wait for their seal, and whether the server can still be trusted to order them. */
export async function checkTail(work: UnitOfWork): Promise<{ unsealed: number; breaks: readonly Break[] }> {
  const last = await lastSeal(work)
  const upto = last?.upto ?? 0n
  const rewound = (await horizon(work)) < upto
  const breaks: Break[] = rewound ? [{ seal: last?.number ?? 0, kind: 'rewound', sentence: REWOUND }] : []
  return { unsealed: await countEvents(work, upto, NO_END), breaks }
}

function linkBreaks(seal: Seal, previous: Seal | null): Break[] {
  const broken = (kind: BreakKind, sentence: string): Break => ({ seal: seal.number, kind, sentence })
  const expected = (previous?.number ?? 0) + 1
  if (seal.number !== expected)
    return [broken('seal-missing', `${count(seal.number - expected, 'seal is', 'seals are')} missing before it.`)]
  if (seal.previousHash !== (previous?.hash ?? GENESIS) || seal.from !== (previous?.upto ?? 0n))
    return [
      broken('seal-changed', 'It does not stand upon the seal before it: one of the two was changed or replaced.'),
    ]
  if (previous && previous.at.getTime() - seal.at.getTime() > CLOCK_MAY_GO_BACK)
    return [broken('clock', 'It was made earlier than the seal before it: the clock was put back.')]
  return []
}

// Where the number agrees and the hash does not, something was changed: an event, whom it was about, or the order.
async function batchBreaks(work: UnitOfWork, seal: Seal): Promise<Break[]> {
  if ((await hashOf(work, seal.previousHash, seal.from, seal.upto)) === seal.hash) {
    const events = await countEvents(work, seal.from, seal.upto)
    return events === seal.events
      ? []
      : [changed(seal, 'seal-changed', `It says ${seal.events} events and covers ${events}.`)]
  }
  const events = await countEvents(work, seal.from, seal.upto)
  const lost = seal.events - events
  if (lost > 0) return [changed(seal, 'deleted', `${count(lost, 'event is', 'events are')} gone from it.`)]
  if (lost < 0)
    return [changed(seal, 'inserted', `${count(-lost, 'event was', 'events were')} added to it afterwards.`)]
  return [changed(seal, 'edited', 'Its events are as many as were sealed, and not the same: one was changed or moved.')]
}

const changed = (seal: Seal, kind: BreakKind, sentence: string): Break => ({ seal: seal.number, kind, sentence })

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`
