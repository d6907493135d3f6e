import { type AgencyId, page, type Viewer } from '../../../../kernel/index.ts'
import { agencies } from '../../../access/index.ts'
import { type Child, childNamed, type Named, RECORD_PERMISSIONS, subjectNamed } from '../../../record/index.ts'
import type { Network } from '../../model/network.ts'
import type { Answered } from '../../model.ts'
import { answered } from '../../reads/asked.ts'
import { networkOf } from '../../reads/drawn.ts'
import { periodOf } from '../../reads/typed.ts'
import { addressOfNetwork, type Query, query } from './query.ts'
import { view } from './view.tsx'

export interface NetworkPage extends Answered {
  readonly child: Child
  readonly self: Named
  readonly asked: Query
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
  /** From whom it was grown beside the child, in that order. */
  readonly grown: readonly Named[]
  readonly problems: { readonly from: string; readonly to: string }
  readonly network: Network
  readonly maySeal: boolean
}

export const networkPage = page<NetworkPage, Query>({
  path: '/children/:child/network',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'child.network' },
  query,
  load: async (viewer, { params, query: asked }) => {
    const child = await childNamed(viewer, params['child'])
    const answer = await answered(viewer, child, { ...asked, cut: null })
    const self = await subjectNamed(viewer, child.reference)
    const grown = await grownFrom(viewer, asked, child)
    const { from, to, problems } = periodOf(viewer, asked)
    const references = grown.map(({ reference }) => reference)
    return {
      ...answer,
      ...{ child, self, asked, grown, problems },
      agencies: await agencies(viewer),
      network: await networkOf(viewer, [self, ...grown], {
        moment: answer.moment,
        cut: { sorts: asked.sort, agency: asked.agency, how: asked.how, from, to },
        growing: reference => addressOfNetwork(child.reference, asked, [...references, reference]),
      }),
      maySeal: viewer.roles.has('manager') || viewer.roles.has('duty'),
    }
  },
  view: value => view(value),
})

/** Each is asked for by itself: one that is absent or hidden is no page at all. */
async function grownFrom(viewer: Viewer, { grow }: Query, child: Child): Promise<Named[]> {
  const grown: Named[] = []
  for (const reference of grow ?? [])
    if (reference !== child.reference) grown.push(await subjectNamed(viewer, reference))
  return grown
}
