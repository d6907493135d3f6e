import { z } from 'zod'
import { type AgencyId, civilDateOf, page } from '../../../../kernel/index.ts'
import { agencies } from '../../../access/index.ts'
import { type Identity, identityOf } from '../../../people/index.ts'
import { type Child, childNamed, RECORD_PERMISSIONS, type Reading, reading } from '../../../record/index.ts'
import type { Answered, Asked } from '../../model.ts'
import { answered } from '../../reads/asked.ts'
import { PRINTED_AT_MOST } from '../../rules.ts'
import { ASKED } from '../parts/asked.ts'
import { view } from './view.tsx'

export interface PrintPage extends Answered {
  readonly child: Child
  readonly asked: Asked
  readonly reading: Reading
  readonly identity: Identity
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
  readonly printedBy: string
  readonly printedAt: Date
}

export const printPage = page<PrintPage, Asked>({
  path: '/children/:child/print',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'child.printed' },
  query: z.strictObject(ASKED),
  load: async (viewer, { params, query: asked }) => {
    const child = await childNamed(viewer, params['child'])
    const answer = await answered(viewer, child, asked)
    const only = answer.cut?.only ?? null
    const read = await reading(viewer, [child.id], { moment: answer.moment, only, limit: PRINTED_AT_MOST })
    return {
      ...{ child, asked, ...answer, reading: read },
      identity: identityOf(read, child.id, civilDateOf(viewer.now)),
      agencies: await agencies(viewer),
      printedBy: `${viewer.name}, ${viewer.agencyName}`,
      printedAt: viewer.now,
    }
  },
  view: value => view(value),
})
