import { z } from 'zod'
import { type AnyPage, page } from '../../../../kernel/index.ts'
import { childNamed, RECORD_PERMISSIONS } from '../../../record/index.ts'
import { ASKED, type Asked } from '../../../views/index.ts'
import { type LeavingChronology, leavingChronology } from '../../reads/chronology.ts'
import { FORMATS } from './file.ts'

/** The chronology that the story shows, as a file of each format: an address each, as known on a date and cut like the story. */
export const chronologyPages: readonly AnyPage[] = Object.entries(FORMATS).map(([format, { limit, ...file }]) =>
  page<LeavingChronology, Asked>({
    path: `/children/:child/chronology/${format}`,
    permission: RECORD_PERMISSIONS.read,
    recordClass: 'child',
    params: { child: 'child' },
    audit: { read: 'chronology.exported' },
    query: z.strictObject(ASKED),
    load: async (viewer, { params, query }) =>
      leavingChronology(viewer, await childNamed(viewer, params['child']), query, limit),
    file,
  }),
)
