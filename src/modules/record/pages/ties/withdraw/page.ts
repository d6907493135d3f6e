import { NotFound, page } from '../../../../../kernel/index.ts'
import { withdrawTie } from '../../../acts/ties.ts'
import { tieHistory } from '../../../reads/told.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { type Form, form } from '../../entries/withdraw/form.ts'
import { type TieEnds, tieEnds } from '../tie/ends.ts'
import { view } from './view.tsx'

export const withdrawTiePage = page<TieEnds, Record<string, never>, Form>({
  path: '/ties/:tie/withdraw',
  permission: PERMISSIONS.write,
  recordClass: 'tie',
  params: { tie: 'tie' },
  audit: { read: 'tie.withdraw-form', act: 'tie.withdrawn' },
  form,
  load: async (viewer, { params }) => {
    const { current, own } = await tieHistory(viewer, params['tie'])
    if (!own) throw new NotFound()
    return tieEnds(viewer, current)
  },
  view,
  act: async (viewer, { params }, { why }) => {
    const { current } = await tieHistory(viewer, params['tie'])
    await withdrawTie(viewer, current.id, why)
    return { to: `/ties/${current.id}`, said: 'It is withdrawn.', id: current.id }
  },
})
