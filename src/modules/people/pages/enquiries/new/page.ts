import { page } from '../../../../../kernel/index.ts'
import { RECORD_PERMISSIONS, type SubjectOn, subjectOn } from '../../../../record/index.ts'
import { askAuthority } from '../../../acts/ask-authority.ts'
import type { PassedGroup } from '../../../model.ts'
import { personNamed } from '../../../reads/person.ts'
import { passable } from '../../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface NewEnquiryPage extends SubjectOn {
  /** What may be passed on: the person’s own first. */
  readonly passable: readonly PassedGroup[]
}

export const newEnquiryPage = page<NewEnquiryPage, Record<string, never>, Form>({
  path: '/people/:person/enquiries/new',
  permission: RECORD_PERMISSIONS.write,
  recordClass: 'person',
  params: { person: 'person' },
  audit: { read: 'enquiry.form', act: 'enquiry.sent' },
  form,
  load: async (viewer, { params }) => {
    const on = await subjectOn(viewer, params['person'], 'person')
    const { reading, person, on: today } = await personNamed(viewer, params['person'], 0)
    return { ...on, passable: passable(reading, person, today) }
  },
  view,
  act: async (viewer, { params }, { facts, others, ...typed }) => {
    const on = await subjectOn(viewer, params['person'], 'person')
    const id = await askAuthority(viewer, on, { ...typed, facts: [...facts, ...others] })
    return { to: `/enquiries/${id}`, said: 'What you asked is on the record. Nothing was sent from here.', id }
  },
})
