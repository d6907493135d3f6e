import type { Viewer } from '../../../kernel/index.ts'
import type { Index } from '../../../matching/index.ts'
import type { Known } from '../model/known.ts'
import { type Holding, type MayFind, mayFind } from '../rules/known/may-lead.ts'
import { knownTo } from '../store/known/keeper.ts'
import { holdingOf } from '../store/may-find.ts'

/** What a question is put to, and what its asker may be led by. */
export interface Finder extends Omit<MayFind, 'holds'> {
  readonly index: Pick<Index, 'find'>
  readonly isReady: boolean
  /** What the asker may read. */
  reads(scope: number): boolean
  /** What leads anybody who works with children as well. */
  leads(scope: number): boolean
}

const NOTHING: Finder = {
  index: { find: () => [] },
  isReady: false,
  hidden: () => true,
  strongOnly: () => true,
  reads: () => false,
  leads: () => false,
}

/** While the index is not there, or is still being read, nothing is found and it says so: never that somebody is not known. */
export async function finderFor(viewer: Viewer): Promise<Finder> {
  const known = knownTo(viewer)
  const holding = await holdingOf(viewer)
  if (!known) return NOTHING
  const { hidden, strongOnly, holds } = mayFind(known, holding)
  const reads = readable(known, holding)
  return { index: known.index, isReady: known.ready, hidden, strongOnly, reads, leads: holds }
}

function readable(known: Known, { reach, closed }: Holding): (scope: number) => boolean {
  const asked = new Map<number, boolean>()
  return number => {
    const before = asked.get(number)
    if (before !== undefined) return before
    const { audience, sealedTo } = known.scope(number)
    const about = known.about(audience)?.subject
    const may =
      reach.has(audience) && (sealedTo === null || reach.has(sealedTo)) && !(about != null && closed.has(about))
    asked.set(number, may)
    return may
  }
}
