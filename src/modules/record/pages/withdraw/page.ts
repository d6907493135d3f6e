import { NotFound, page } from '../../../../kernel/index.ts'
import { withdrawEntry } from '../../acts/correct-entry.ts'
import type { Entry } from '../../model.ts'
import { entryHistory } from '../../reads/children.ts'
import { ownsEntry, PERMISSIONS } from '../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export const withdrawPage = page<Entry, Record<string, never>, Form>({
  path: '/entries/:entry/withdraw',
  permission: PERMISSIONS.write,
  recordClass: 'entry',
  params: { entry: 'entry' },
  audit: { read: 'entry.withdraw-form', act: 'entry.withdrawn' },
  form,
  load: async (viewer, { params }) => {
    const { current } = await entryHistory(viewer, params['entry'])
    if (!ownsEntry(current, viewer.agency)) throw new NotFound()
    return current
  },
  view,
  act: async (viewer, { params }, { why }) => {
    const { current } = await entryHistory(viewer, params['entry'])
    const told = await withdrawEntry(viewer, current.id, { code: why, reason: '' })
    return { to: `/entries/${current.id}`, said: `The entry is withdrawn. People told: ${told}.`, id: current.id }
  },
})
