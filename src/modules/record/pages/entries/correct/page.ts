import { NotFound, page } from '../../../../../kernel/index.ts'
import { correctEntry } from '../../../acts/correct-entry.ts'
import type { Entry } from '../../../model.ts'
import { childOfEntry, type EntryOn, entryHistory } from '../../../reads/children.ts'
import { ownsEntry, PERMISSIONS } from '../../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface CorrectPage {
  readonly entry: Entry
  readonly on: EntryOn
}

export const correctPage = page<CorrectPage, Record<string, never>, Form>({
  path: '/entries/:entry/correct',
  permission: PERMISSIONS.write,
  recordClass: 'entry',
  params: { entry: 'entry' },
  audit: { read: 'entry.correct-form', act: 'entry.corrected' },
  form,
  load: async (viewer, { params }) => {
    const { current } = await entryHistory(viewer, params['entry'])
    if (!ownsEntry(current, viewer.agency)) throw new NotFound()
    return { entry: current, on: await childOfEntry(viewer, current) }
  },
  view,
  act: async (viewer, { params }, correction) => {
    const { current } = await entryHistory(viewer, params['entry'])
    await correctEntry(viewer, current.id, correction)
    return {
      to: `/entries/${current.id}`,
      said: 'The correction stands. The version before can still be read.',
      id: current.id,
    }
  },
})
