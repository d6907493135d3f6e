import { type AnyPage, page } from '../../../../kernel/index.ts'
import { childNamed, RECORD_PERMISSIONS } from '../../../record/index.ts'
import { type NetworkQuery, networkQuery } from '../../../views/index.ts'
import { type LeavingNetwork, leavingNetwork } from '../../reads/drawings.ts'
import { NETWORK_FORMATS } from './file.ts'

/** The network that its page shows, as a file of each format. */
export const networkFilePages: readonly AnyPage[] = Object.entries(NETWORK_FORMATS).map(([format, file]) =>
  page<LeavingNetwork, NetworkQuery>({
    path: `/children/:child/network/${format}`,
    permission: RECORD_PERMISSIONS.read,
    recordClass: 'child',
    params: { child: 'child' },
    audit: { read: 'network.exported' },
    query: networkQuery,
    load: async (viewer, { params, query }) => leavingNetwork(viewer, await childNamed(viewer, params['child']), query),
    file,
  }),
)
