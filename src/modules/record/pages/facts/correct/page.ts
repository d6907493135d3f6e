import { Invalid, NotFound, page } from '../../../../../kernel/index.ts'
import { correctFact } from '../../../acts/facts.ts'
import { factKind, readValue } from '../../../happenings.ts'
import type { Fact } from '../../../model.ts'
import { factHistory } from '../../../reads/told.ts'
import { type About, aboutSubject } from '../../../reads/told-on.ts'
import { datedOf, PERMISSIONS } from '../../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface CorrectFactPage {
  readonly fact: Fact
  readonly about: About
}

export const correctFactPage = page<CorrectFactPage, Record<string, never>, Form>({
  path: '/facts/:fact/correct',
  permission: PERMISSIONS.write,
  recordClass: 'fact',
  params: { fact: 'fact' },
  audit: { read: 'fact.correct-form', act: 'fact.corrected' },
  form,
  load: async (viewer, { params }) => {
    const { current, own } = await factHistory(viewer, params['fact'])
    if (!own) throw new NotFound()
    return { fact: current, about: await aboutSubject(viewer, current.subject, current) }
  },
  view,
  act: async (viewer, { params }, typed) => {
    const { current, own } = await factHistory(viewer, params['fact'])
    if (!own) throw new NotFound()
    const sorts = factKind(current.kind)?.sorts
    const code = sorts ? typed.code : current.code
    if (sorts && !Object.hasOwn(sorts, code)) throw new Invalid({ code: 'Choose from the list' })
    const { value, dated = null } = readValue({ kind: current.kind, code }, typed.value, { now: viewer.now })
    const period = { since: datedOf(typed.since), until: datedOf(typed.until) }
    await correctFact(viewer, current.id, { ...typed, ...period, code, value, dated })
    return {
      to: `/facts/${current.id}`,
      said: 'The change stands. What was there before can still be read.',
      id: current.id,
    }
  },
})
