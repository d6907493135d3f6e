import { type AgencyId, page } from '../../../../kernel/index.ts'
import { agencies } from '../../../access/index.ts'
import { type Child, childNamed, type Named, RECORD_PERMISSIONS, subjectNamed } from '../../../record/index.ts'
import type { Network } from '../../model/network.ts'
import type { Answered } from '../../model.ts'
import { networkOf } from '../../reads/drawn.ts'
import { grownFrom, networkAsked } from '../../reads/drawn-asked.ts'
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
    const { answer, problems, cut } = await networkAsked(viewer, child, asked)
    const self = await subjectNamed(viewer, child.reference)
    const grown = await grownFrom(viewer, child, asked)
    const references = grown.map(({ reference }) => reference)
    return {
      ...answer,
      ...{ child, self, asked, grown, problems },
      agencies: await agencies(viewer),
      network: await networkOf(viewer, [self, ...grown], {
        moment: answer.moment,
        cut,
        growing: reference => addressOfNetwork(child.reference, asked, [...references, reference]),
      }),
      maySeal: viewer.roles.has('manager') || viewer.roles.has('duty'),
    }
  },
  view: value => view(value),
})
