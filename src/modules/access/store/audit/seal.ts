import type { UnitOfWork } from '../../../../kernel/index.ts'
import { addSeal, countEvents, GENESIS, hashOf, holdChain, horizon, lastSeal, type Seal } from './chain.ts'

/** Small enough to be hashed in well under a second, and to say within minutes where a break is. */
const BATCH = 5_000

/**
 * Seals the next batch of events that nobody can slip in behind any more; null when none waits. Reads nobody's record:
 * the hash is made where the rows are, by a role that may do that and nothing else.
 * @throws Error where the server counts its transactions from below what is sealed: it was filled from a dump
 */
export async function sealNext(work: UnitOfWork, now: Date): Promise<Seal | null> {
  await holdChain(work)
  const last = await lastSeal(work)
  const from = last?.upto ?? 0n
  const limit = await horizon(work)
  if (limit < from) throw new Error(REWOUND)
  const { upto, events } = await cut(work, from, limit)
  if (events === 0) return null
  const previousHash = last?.hash ?? GENESIS
  const hash = await hashOf(work, previousHash, from, upto)
  const seal: Seal = { number: (last?.number ?? 0) + 1, from, upto, events, hash, previousHash, at: now }
  await addSeal(work, seal)
  return seal
}

export const REWOUND =
  'This server counts its transactions from below what is sealed already: it was filled from a dump. ' +
  'Events that it writes now cannot be told from older ones. Restore a whole copy instead.'

// Halves the stretch until it holds few enough: one transaction is never split, whatever it wrote. An empty first half
// costs nothing: the seal reaches over it.
async function cut(work: UnitOfWork, from: bigint, limit: bigint): Promise<{ upto: bigint; events: number }> {
  const events = await countEvents(work, from, limit)
  if (events <= BATCH || limit - from === 1n) return { upto: limit, events }
  const half = from + (limit - from) / 2n
  return (await countEvents(work, from, half)) === 0 ? cut(work, half, limit) : cut(work, from, half)
}
