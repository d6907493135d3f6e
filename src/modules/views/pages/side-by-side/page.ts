import { type AgencyId, page } from '../../../../kernel/index.ts'
import { agencies } from '../../../access/index.ts'
import { type Child, childNamed, type Named, RECORD_PERMISSIONS, subjectNamed } from '../../../record/index.ts'
import type { Sides } from '../../model/sides.ts'
import { sidesOf } from '../../reads/sides.ts'
import { type Query, query } from './query.ts'
import { view } from './view.tsx'

export interface SidesPage {
  readonly child: Child
  readonly self: Named
  readonly asked: Query
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
  readonly sides: Sides
}

export const sidesPage = page<SidesPage, Query>({
  path: '/children/:child/side-by-side',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'child.side-by-side' },
  query,
  load: async (viewer, { params, query: typed }) => {
    const child = await childNamed(viewer, params['child'])
    // Unasked: what one's own agency knows, beside what all of them do.
    const asked = { ...typed, leftBy: typed.leftBy ?? viewer.agency }
    const all = await agencies(viewer)
    return {
      ...{ child, asked, agencies: all },
      self: await subjectNamed(viewer, child.reference),
      sides: await sidesOf(viewer, child, {
        left: { known: asked.left, by: asked.leftBy },
        right: { known: asked.right, by: asked.rightBy },
        agencies: all,
      }),
    }
  },
  view: value => view(value),
})
