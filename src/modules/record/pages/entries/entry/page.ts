import { page } from '../../../../../kernel/index.ts'
import { besideHistory } from '../../../reads/beside.ts'
import { childOfEntry, entryHistory } from '../../../reads/children.ts'
import { ownsEntry, PERMISSIONS } from '../../../rules.ts'
import { view } from './view.tsx'

export const entryPage = page({
  path: '/entries/:entry',
  permission: PERMISSIONS.read,
  recordClass: 'entry',
  params: { entry: 'entry' },
  audit: { read: 'entry.read' },
  load: async (viewer, { params }) => {
    const history = await entryHistory(viewer, params['entry'])
    const on = await childOfEntry(viewer, history.current)
    const writes = PERMISSIONS.write.roles.some(role => viewer.roles.has(role))
    const beside = await besideHistory(viewer, history.current.id)
    const own = writes && ownsEntry(history.current, viewer.agency)
    return { ...history, on, own, writes, beside }
  },
  view: value => view(value),
})
