import { page } from '../../../../kernel/index.ts'
import {
  type Child,
  childNamed,
  decideLink,
  type Entry,
  type LinkedEntry,
  type Place,
  RECORD_PERMISSIONS,
  reading,
} from '../../../record/index.ts'
import { type PossibleDuplicate, possibleDuplicates } from '../../rules.ts'
import { type Form, form } from './form.ts'
import { hrefOf, type Query, query } from './query.ts'
import { view } from './view.tsx'

/** Entries compared at once: a page answers in a moment, however long the chronology is. */
const COMPARED = 500
const PAIRS = 20
const DECIDED = 50

export interface Pair extends PossibleDuplicate {
  readonly first: Entry
  readonly second: Entry
}

export interface DuplicatesPage {
  readonly child: Child
  readonly name: string | null
  readonly pairs: readonly Pair[]
  /** The newest decisions on the entries compared, each with the entry that it is seen from. */
  readonly decided: readonly { readonly link: LinkedEntry; readonly entry: Entry }[]
  readonly asked: { readonly after: Place | null; readonly page: number }
  readonly more: boolean
  /** How many entries were compared, and where the older ones begin. */
  readonly compared: number
  readonly next: Place | null
}

export const duplicatesPage = page<DuplicatesPage, Query, Form>({
  path: '/children/:child/duplicates',
  permission: RECORD_PERMISSIONS.write,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'duplicates.read', act: 'entries.linked' },
  query,
  form,
  load: async (viewer, { params, query: { after = null, page: at } }) => {
    const child = await childNamed(viewer, params['child'])
    const read = await reading(viewer, [child.id], { after, limit: COMPARED })
    const told = read.entries.filter(entry => entry.standing === 'told')
    const undecided = undecidedAmong(told)
    return {
      child,
      name: read.subjects.get(child.id)?.name ?? null,
      pairs: undecided.slice((at - 1) * PAIRS, at * PAIRS),
      decided: decidedAmong(told).slice(0, DECIDED),
      asked: { after, page: at },
      more: undecided.length > at * PAIRS,
      compared: told.length,
      next: read.next,
    }
  },
  view,
  act: async (viewer, { params, query: { after = null, page: at } }, { seen, ...decision }) => {
    const child = await childNamed(viewer, params['child'])
    const id = await decideLink(viewer, { ...decision, seen: seen ?? null })
    const said =
      decision.verdict === 'undone' ? 'The decision is taken back.' : 'Decided. Both entries stay as they are.'
    return { to: hrefOf(child.reference, { after, page: at }), said, id }
  },
})

function undecidedAmong(told: readonly Entry[]): Pair[] {
  const byId = new Map(told.map(entry => [entry.id as string, entry]))
  return possibleDuplicates(told).flatMap(pair => {
    const [first, second] = [byId.get(pair.one), byId.get(pair.other)]
    return first && second && !first.links.some(({ other }) => other === second.id) ? [{ ...pair, first, second }] : []
  })
}

/** Each once, the newest first. */
function decidedAmong(told: readonly Entry[]): DuplicatesPage['decided'] {
  const all = told.flatMap(entry => entry.links.map(link => ({ link, entry })))
  const once = new Map(all.toReversed().map(one => [one.link.id, one]))
  return [...once.values()].sort((a, b) => b.link.recordedAt.getTime() - a.link.recordedAt.getTime())
}
