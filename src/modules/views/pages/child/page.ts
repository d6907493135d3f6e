import { civilDateOf, page, readWhen, startOfDay, type Viewer, type When } from '../../../../kernel/index.ts'
import { agencies } from '../../../access/index.ts'
import { type Identity, identityOf } from '../../../people/index.ts'
import {
  type Child,
  childNamed,
  type Moment,
  RECORD_PERMISSIONS,
  type Reading,
  reading,
} from '../../../record/index.ts'
import { type Query, query } from './query.ts'
import { view } from './view.tsx'

const PAGE = 50

export interface ChildPage {
  readonly child: Child
  readonly reading: Reading
  readonly identity: Identity
  /** Today, for what holds now. */
  readonly on: string
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly asked: Query
  /** The date asked about, and what is wrong with it as typed. */
  readonly known: When | null
  readonly problem: string
  readonly mayWrite: boolean
  readonly maySeal: boolean
}

export const childPage = page<ChildPage, Query>({
  path: '/children/:child',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'child.read' },
  query,
  load: async (viewer, { params, query: asked }) => {
    const child = await childNamed(viewer, params['child'])
    const { known, problem } = knownOf(viewer, asked)
    const options = { moment: momentOf(viewer, known, asked.by), after: asked.after, limit: PAGE }
    const read = await reading(viewer, [child.id], options)
    return {
      child,
      reading: read,
      identity: identityOf(read, child.id, civilDateOf(viewer.now)),
      on: civilDateOf(viewer.now),
      agencies: await agencies(viewer),
      asked,
      known,
      problem,
      mayWrite: RECORD_PERMISSIONS.write.roles.some(role => viewer.roles.has(role)),
      maySeal: viewer.roles.has('manager') || viewer.roles.has('duty'),
    }
  },
  view: value => view(value),
})

function knownOf(viewer: Viewer, asked: Query): { known: When | null; problem: string } {
  if (!asked.known) return { known: null, problem: '' }
  const read = readWhen(asked.known, { now: viewer.now })
  if (!read.ok) return { known: null, problem: read.sentence }
  return read.when.to ? { known: read.when, problem: '' } : { known: null, problem: 'Enter a date, month or year' }
}

/** The end of the day (month, year) that was typed: what was known by then. */
function momentOf(viewer: Viewer, known: When | null, by: Query['by']): Moment | null {
  if (!known?.to) return null
  const at = known.at ?? startOfDay(known.to.slice(0, 10) as Parameters<typeof startOfDay>[0])
  return { at: at > viewer.now ? viewer.now : at, by: by ?? 'pooled' }
}
