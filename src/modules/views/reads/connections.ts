import type { Net } from '../../../drawing/index.ts'
import { civilDateOf, type Viewer } from '../../../kernel/index.ts'
import { type Moment, type Named, reading } from '../../record/index.ts'
import type { Connection, NetworkCut, NetworkStrand } from '../model/network.ts'
import { connections, netOf, strandsAlong } from '../rules.ts'

/** Ties outwards from each of the chosen: two who meet in the middle are up to eight ties apart. */
const AROUND = 3

export interface Connected {
  readonly found: readonly Connection[]
  readonly strands: readonly NetworkStrand[]
  readonly net: Net
  readonly isWhole: boolean
}

/** Who links these subjects, and since when, as far as this viewer may read. */
export async function connectionsOf(
  viewer: Viewer,
  chosen: readonly Named[],
  { moment, cut }: { readonly moment: Moment | null; readonly cut: NetworkCut },
): Promise<Connected> {
  const ids = chosen.map(({ id }) => id)
  const read = await reading(viewer, ids, { moment, around: AROUND, through: LINKING, limit: 0 })
  const found = connections(read, { chosen: ids, cut, on: civilDateOf(viewer.now) })
  const strands = strandsAlong(found)
  const marked = ids.flatMap(id => read.subjects.get(id) ?? [])
  return { found, strands, net: netOf(read, strands, marked), isWhole: read.isWhole }
}

/** Whoever works with many children links nobody. */
const LINKING: readonly string[] = [
  ...['parent-of', 'sibling-of', 'partner-of', 'relative-of', 'carer-of', 'responsible-for', 'contact-with'],
  ...[
    'friend-of',
    'seen-with',
    'worries-about',
    'relation-with',
    'lives-at',
    'uses',
    'goes-to',
    'member-of',
    'seen-at',
  ],
]
