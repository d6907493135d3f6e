import { Invalid, page } from '../../../../kernel/index.ts'
import { claimSame } from '../../acts/same.ts'
import { whereTold } from '../../acts/where-told.ts'
import type { Named, SubjectOn } from '../../model.ts'
import { othersLike } from '../../reads/children.ts'
import { otherChosen, subjectOn } from '../../reads/subject.ts'
import { addressOf, PERMISSIONS } from '../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface SamePage extends SubjectOn {
  /** Others of the same kind that the viewer met; never a suggestion that they are the same. */
  readonly others: readonly Named[]
}

export const samePage = page<SamePage, Record<string, never>, Form>({
  path: '/subjects/:subject/same',
  permission: PERMISSIONS.write,
  recordClass: 'subject',
  params: { subject: 'subject' },
  audit: { read: 'same.form', act: 'same.claimed' },
  form,
  load: async (viewer, { params }) => {
    const on = await subjectOn(viewer, params['subject'])
    return { ...on, others: await othersLike(viewer, on.subject) }
  },
  view,
  act: async (viewer, { params }, typed) => {
    const on = await subjectOn(viewer, params['subject'])
    const other = await otherChosen(viewer, typed, 'Choose the other record, or enter its reference')
    if (other.kind !== on.subject.kind) throw new Invalid({ other: 'A person and a thing are never the same' })
    const { verdict, why, howKnown, source, twinsToo } = typed
    const entry = await claimSame(viewer, await whereTold(viewer, on, typed, { why }), {
      ...{ verdict, why, howKnown, source, twinsToo: twinsToo === 'yes' },
      one: on.subject.id,
      other: other.id,
    })
    return {
      to: addressOf(on.subject, 'about'),
      said: 'Your view is on the record. Both records stay as they are.',
      id: entry,
    }
  },
})
