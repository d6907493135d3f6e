import { NotFound, page } from '../../../../../kernel/index.ts'
import { withdrawEntry } from '../../../acts/correct-entry.ts'
import type { Entry } from '../../../model.ts'
import { childOfEntry, type EntryOn, entryHistory } from '../../../reads/children.ts'
import { ownsEntry, PERMISSIONS } from '../../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface WithdrawPage {
  readonly entry: Entry
  readonly on: EntryOn
}

export const withdrawPage = page<WithdrawPage, Record<string, never>, Form>({
  path: '/entries/:entry/withdraw',
  permission: PERMISSIONS.write,
  recordClass: 'entry',
  params: { entry: 'entry' },
  audit: { read: 'entry.withdraw-form', act: 'entry.withdrawn' },
  form,
  load: async (viewer, { params }) => {
    const { current } = await entryHistory(viewer, params['entry'])
    if (!ownsEntry(current, viewer.agency)) throw new NotFound()
    return { entry: current, on: await childOfEntry(viewer, current) }
  },
  view,
  act: async (viewer, { params }, { why }) => {
    const { current } = await entryHistory(viewer, params['entry'])
    const told = await withdrawEntry(viewer, current.id, { code: why, reason: '' })
    return { to: `/entries/${current.id}`, said: `The entry is withdrawn. People told: ${told}.`, id: current.id }
  },
})
