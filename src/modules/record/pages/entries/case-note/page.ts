import { NotFound, page } from '../../../../../kernel/index.ts'
import type { Entry } from '../../../model.ts'
import { childOfEntry, type EntryOn, entryHistory } from '../../../reads/children.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { view } from './view.tsx'

export interface CaseNotePage {
  readonly entry: Entry
  readonly on: EntryOn
}

export const caseNotePage = page<CaseNotePage>({
  path: '/entries/:entry/case-note',
  permission: PERMISSIONS.read,
  recordClass: 'entry',
  params: { entry: 'entry' },
  // Whoever opens this takes the words elsewhere: it is told apart from reading them here.
  audit: { read: 'entry.copied' },
  load: async (viewer, { params }) => {
    const { current } = await entryHistory(viewer, params['entry'])
    if (current.standing !== 'told') throw new NotFound()
    return { entry: current, on: await childOfEntry(viewer, current) }
  },
  view: value => view(value),
})
