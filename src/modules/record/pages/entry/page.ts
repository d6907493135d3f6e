import { page } from '../../../../kernel/index.ts'
import { entryHistory } from '../../reads/children.ts'
import { ownsEntry, PERMISSIONS } from '../../rules.ts'
import { view } from './view.tsx'

export const entryPage = page({
  path: '/entries/:entry',
  permission: PERMISSIONS.read,
  recordClass: 'entry',
  params: { entry: 'entry' },
  audit: { read: 'entry.read' },
  load: async (viewer, { params }) => {
    const history = await entryHistory(viewer, params['entry'])
    return { ...history, own: ownsEntry(history.current, viewer.agency) }
  },
  view: value => view(value),
})
