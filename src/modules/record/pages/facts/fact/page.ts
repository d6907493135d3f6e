import { page } from '../../../../../kernel/index.ts'
import type { Fact } from '../../../model.ts'
import { factHistory, type History } from '../../../reads/told.ts'
import { type About, aboutSubject } from '../../../reads/told-on.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { view } from './view.tsx'

export interface FactPage {
  readonly history: History<Fact>
  readonly about: About
}

export const factPage = page<FactPage>({
  path: '/facts/:fact',
  permission: PERMISSIONS.read,
  recordClass: 'fact',
  params: { fact: 'fact' },
  audit: { read: 'fact.read' },
  load: async (viewer, { params }) => {
    const history = await factHistory(viewer, params['fact'])
    return { history, about: await aboutSubject(viewer, history.current.subject, history.current) }
  },
  view: value => view(value),
})
