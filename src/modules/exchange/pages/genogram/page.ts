import { type AnyPage, page } from '../../../../kernel/index.ts'
import { childNamed, RECORD_PERMISSIONS } from '../../../record/index.ts'
import { type GenogramQuery, genogramQuery } from '../../../views/index.ts'
import { type LeavingGenogram, leavingGenogram } from '../../reads/drawings.ts'
import { GENOGRAM_FORMATS } from './file.ts'

/** The genogram that its page shows, as a file of each format. */
export const genogramFilePages: readonly AnyPage[] = Object.entries(GENOGRAM_FORMATS).map(([format, file]) =>
  page<LeavingGenogram, GenogramQuery>({
    path: `/children/:child/genogram/${format}`,
    permission: RECORD_PERMISSIONS.read,
    recordClass: 'child',
    params: { child: 'child' },
    audit: { read: 'genogram.exported' },
    query: genogramQuery,
    load: async (viewer, { params, query }) =>
      leavingGenogram(viewer, await childNamed(viewer, params['child']), query),
    file,
  }),
)
