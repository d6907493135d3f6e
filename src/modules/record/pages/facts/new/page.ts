import { z } from 'zod'
import { Invalid, page } from '../../../../../kernel/index.ts'
import { recordFact } from '../../../acts/facts.ts'
import { whereTold } from '../../../acts/where-told.ts'
import { factKind, factKindsOf, readValue } from '../../../happenings.ts'
import type { FactKind } from '../../../model/kinds.ts'
import type { SubjectOn } from '../../../model.ts'
import { subjectOn } from '../../../reads/subject.ts'
import { addressOf, datedOf, PERMISSIONS } from '../../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface NewFactPage extends SubjectOn {
  /** What the address asks for; '' for the list to choose from. */
  readonly kind: string
  readonly kinds: readonly FactKind[]
}

const query = z.strictObject({ kind: z.string().max(60).default('') })
type Query = z.infer<typeof query>

export const newFactPage = page<NewFactPage, Query, Form>({
  path: '/subjects/:subject/facts/new',
  permission: PERMISSIONS.write,
  recordClass: 'subject',
  params: { subject: 'subject' },
  audit: { read: 'fact.form', act: 'fact.recorded' },
  query,
  form,
  load: async (viewer, { params, query: { kind } }) => {
    const on = await subjectOn(viewer, params['subject'])
    return { ...on, kind, kinds: factKindsOf(on.subject.kind) }
  },
  view,
  act: async (viewer, { params }, typed) => {
    const on = await subjectOn(viewer, params['subject'])
    const kind = factKind(typed.kind)
    if (!kind?.of.includes(on.subject.kind)) throw new Invalid({ kind: 'Choose what it is' })
    if (kind.sorts && !Object.hasOwn(kind.sorts, typed.code)) throw new Invalid({ code: 'Choose which sort it is' })
    const where = await whereTold(
      viewer,
      on,
      { ...typed, ...(kind.narrow ? { circulation: 'agency' } : {}) },
      { value: typed.value },
    )
    const code = kind.sorts ? typed.code : ''
    const { value, dated = null } = readValue({ kind: kind.kind, code }, typed.value, { now: viewer.now })
    const { howKnown, source } = typed
    const entry = await recordFact(viewer, where, on.subject.id, {
      ...{ kind: kind.kind, code, value, dated, howKnown, source },
      since: datedOf(typed.since),
      until: datedOf(typed.until),
    })
    return { to: `${addressOf(on.subject, 'about')}#fact-${entry}`, said: 'It is on the record.', id: entry }
  },
})
