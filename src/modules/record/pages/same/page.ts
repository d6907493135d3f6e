import { Invalid, NotFound, page, type Viewer } from '../../../../kernel/index.ts'
import { claimSame } from '../../acts/same.ts'
import { whereTold } from '../../acts/where-told.ts'
import type { Named, SubjectOn } from '../../model.ts'
import { othersLike, subjectNamed } from '../../reads/children.ts'
import { subjectOn } from '../../reads/subject.ts'
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
    const other = await otherOf(viewer, typed)
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

async function otherOf(viewer: Viewer, { other, otherReference }: Form): Promise<Named> {
  const wanted = otherReference ?? other
  if (!wanted) throw new Invalid({ other: 'Choose the other record, or enter its reference' })
  return subjectNamed(viewer, wanted).catch((failure: unknown) => {
    if (!(failure instanceof NotFound)) throw failure
    throw new Invalid({
      [otherReference ? 'otherReference' : 'other']: 'There is no record of this reference that you may open',
    })
  })
}
