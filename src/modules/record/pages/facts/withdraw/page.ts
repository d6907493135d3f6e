import { NotFound, page } from '../../../../../kernel/index.ts'
import { withdrawFact } from '../../../acts/facts.ts'
import type { Fact } from '../../../model.ts'
import { factHistory } from '../../../reads/told.ts'
import { type About, aboutSubject } from '../../../reads/told-on.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { type Form, form } from '../../entries/withdraw/form.ts'
import { view } from './view.tsx'

export interface WithdrawFactPage {
  readonly fact: Fact
  readonly about: About
}

export const withdrawFactPage = page<WithdrawFactPage, Record<string, never>, Form>({
  path: '/facts/:fact/withdraw',
  permission: PERMISSIONS.write,
  recordClass: 'fact',
  params: { fact: 'fact' },
  audit: { read: 'fact.withdraw-form', act: 'fact.withdrawn' },
  form,
  load: async (viewer, { params }) => {
    const { current, own } = await factHistory(viewer, params['fact'])
    if (!own) throw new NotFound()
    return { fact: current, about: await aboutSubject(viewer, current.subject, current) }
  },
  view,
  act: async (viewer, { params }, { why }) => {
    const { current } = await factHistory(viewer, params['fact'])
    await withdrawFact(viewer, current.id, why)
    return { to: `/facts/${current.id}`, said: 'It is withdrawn.', id: current.id }
  },
})
