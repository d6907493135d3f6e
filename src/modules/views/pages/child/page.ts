import { page, startOfDay, type Viewer } from '../../../../kernel/index.ts'
import { agencies } from '../../../access/index.ts'
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
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly asked: Query
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
    return {
      child,
      reading: await reading(viewer, [child.id], { moment: momentOf(viewer, asked), after: asked.after, limit: PAGE }),
      agencies: await agencies(viewer),
      asked,
      mayWrite: RECORD_PERMISSIONS.write.roles.some(role => viewer.roles.has(role)),
      maySeal: viewer.roles.has('manager') || viewer.roles.has('duty'),
    }
  },
  view: (value, typed) => view(value, typed),
})

/** The end of the day (month, year) that was typed: what was known by then. */
function momentOf(viewer: Viewer, asked: Query): Moment | null {
  const to = asked.known?.to
  if (!to) return null
  const at = asked.known?.at ?? startOfDay(to.slice(0, 10) as Parameters<typeof startOfDay>[0])
  return { at: at > viewer.now ? viewer.now : at, by: asked.by ?? 'pooled' }
}
