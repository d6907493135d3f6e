import type { Viewer } from '../../../kernel/index.ts'
import type { Index } from '../../../matching/index.ts'
import { type MayFind, mayFind } from '../rules/known/may-lead.ts'
import { knownTo } from '../store/known/keeper.ts'
import { holdingOf } from '../store/may-find.ts'

/** What a question is put to, and what its asker may be led by. */
export interface Finder extends Omit<MayFind, 'holds'> {
  readonly index: Pick<Index, 'find'>
  readonly isReady: boolean
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
  if (!known) return NOTHING
  const { holds: leads, ...may } = mayFind(known, await holdingOf(viewer))
  return { index: known.index, isReady: known.ready, ...may, leads }
}
