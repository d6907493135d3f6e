import { NotFound, page } from '../../../../../kernel/index.ts'
import { remarkOn } from '../../../acts/together/remarks.ts'
import type { Entry, Remark } from '../../../model.ts'
import { childOfEntry, type EntryOn, entryHistory } from '../../../reads/children.ts'
import { ownRemark, PERMISSIONS } from '../../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface RemarkPage {
  readonly entry: Entry
  readonly on: EntryOn
  /** What stands of the writer's own agency: writing again takes its place. */
  readonly own: Remark | null
}

export const remarkPage = page<RemarkPage, Record<string, never>, Form>({
  path: '/entries/:entry/remark',
  permission: PERMISSIONS.write,
  recordClass: 'entry',
  params: { entry: 'entry' },
  audit: { read: 'entry.remark-form', act: 'entry.remarked' },
  form,
  load: async (viewer, { params }) => {
    const { current } = await entryHistory(viewer, params['entry'])
    if (current.standing !== 'told') throw new NotFound()
    const on = await childOfEntry(viewer, current)
    return { entry: current, on, own: ownRemark(current.remarks, viewer.agency) ?? null }
  },
  view,
  act: async (viewer, { params }, { seen, ...typed }) => {
    const { current } = await entryHistory(viewer, params['entry'])
    const id = await remarkOn(viewer, current.id, { ...typed, seen: seen ?? null })
    return { to: `/entries/${current.id}`, said: 'It stands beside the entry. The entry itself is as it was.', id }
  },
})
