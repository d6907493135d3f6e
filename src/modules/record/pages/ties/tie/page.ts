import { page } from '../../../../../kernel/index.ts'
import type { Tie } from '../../../model.ts'
import { type History, tieHistory } from '../../../reads/told.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { type TieEnds, tieEnds } from './ends.ts'
import { view } from './view.tsx'

export interface TiePage {
  readonly history: History<Tie>
  readonly ends: TieEnds
}

export const tiePage = page<TiePage>({
  path: '/ties/:tie',
  permission: PERMISSIONS.read,
  recordClass: 'tie',
  params: { tie: 'tie' },
  audit: { read: 'tie.read' },
  load: async (viewer, { params }) => {
    const history = await tieHistory(viewer, params['tie'])
    return { history, ends: await tieEnds(viewer, history.current) }
  },
  view: value => view(value),
})
