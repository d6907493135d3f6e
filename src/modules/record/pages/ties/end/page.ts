import { NotFound, page } from '../../../../../kernel/index.ts'
import { correctTie } from '../../../acts/ties.ts'
import { tieHistory } from '../../../reads/told.ts'
import { datedOf, PERMISSIONS } from '../../../rules.ts'
import { type TieEnds, tieEnds } from '../tie/ends.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export const endTiePage = page<TieEnds, Record<string, never>, Form>({
  path: '/ties/:tie/end',
  permission: PERMISSIONS.write,
  recordClass: 'tie',
  params: { tie: 'tie' },
  audit: { read: 'tie.end-form', act: 'tie.corrected' },
  form,
  load: async (viewer, { params }) => {
    const { current, own } = await tieHistory(viewer, params['tie'])
    if (!own) throw new NotFound()
    return tieEnds(viewer, current)
  },
  view,
  act: async (viewer, { params }, { version, until, reason }) => {
    const { current } = await tieHistory(viewer, params['tie'])
    await correctTie(viewer, current.id, { version, reason, until: datedOf(until) })
    return { to: `/ties/${current.id}`, said: 'Its end is on the record.', id: current.id }
  },
})
