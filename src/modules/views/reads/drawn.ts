import { type CivilDate, civilDateOf, type Viewer } from '../../../kernel/index.ts'
import { type Child, type Moment, type Named, reading } from '../../record/index.ts'
import type { Genogram } from '../model/genogram.ts'
import type { Network, NetworkCut } from '../model/network.ts'
import { genogram, KIN, mayLeave, network } from '../rules.ts'

export interface GenogramAsked {
  readonly moment: Moment | null
  readonly on: CivilDate
  /** Friends, acquaintances, adults of concern and workers as well. */
  readonly around: boolean
  readonly wide: boolean
  /** It leaves as a file: without what stays off every print that leaves. */
  readonly leaves?: boolean
}

/** Ties from the child to the farthest of the family: a great-grandmother, a cousin’s parent, an ex-partner’s new wife. */
const STEPS = { usual: 3, wide: 5 } as const

/** A child's genogram as this viewer may read it, and as it was known at a moment. */
export async function genogramOf(
  viewer: Viewer,
  child: Pick<Child, 'id'>,
  { moment, on, around, wide, leaves = false }: GenogramAsked,
): Promise<Genogram> {
  const steps = wide ? STEPS.wide : STEPS.usual
  const read = await reading(viewer, [child.id], { moment, limit: 0, around: steps - 1, through: KIN })
  const drawn = leaves ? { ...read, ties: read.ties.filter(mayLeave) } : read
  return genogram(drawn, { child: child.id, on, steps, around })
}

/** The newest entries by which two were told of together: more would tie everybody to everybody. */
const ENTRIES = 300

export interface NetworkAsked {
  readonly moment: Moment | null
  readonly cut: NetworkCut
  readonly growing?: (reference: string) => string
}

/** What ties these to others, and those to each other, as this viewer may read it and as it was known at a moment. */
export async function networkOf(
  viewer: Viewer,
  chosen: readonly Pick<Named, 'id'>[],
  { moment, cut, growing }: NetworkAsked,
): Promise<Network> {
  const ids = chosen.map(({ id }) => id)
  const withEntries = cut.sorts === null || cut.sorts.includes('entries')
  const read = await reading(viewer, ids, { moment, around: 0, through: [], limit: withEntries ? ENTRIES : 0 })
  return network(read, { chosen: ids, cut, on: civilDateOf(viewer.now), ...(growing && { growing }) })
}
