import { NotFound, page } from '../../../../kernel/index.ts'
import { addressOf, RECORD_PERMISSIONS, type SubjectOn, subjectOn, whereTold } from '../../../record/index.ts'
import { recordBirth } from '../../acts/record-birth.ts'
import { personNamed } from '../../reads/person.ts'
import { identityOf } from '../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface BornPage extends SubjectOn {
  readonly due: string
}

export const bornPage = page<BornPage, Record<string, never>, Form>({
  path: '/people/:person/born',
  permission: RECORD_PERMISSIONS.write,
  recordClass: 'person',
  params: { person: 'person' },
  audit: { read: 'birth.form', act: 'birth.recorded' },
  form,
  load: async (viewer, { params }) => {
    const on = await subjectOn(viewer, params['person'], 'person')
    const { reading, on: today } = await personNamed(viewer, params['person'], 0)
    const { due } = identityOf(reading, on.subject.id, today)
    if (due === '') throw new NotFound()
    return { ...on, due }
  },
  view,
  act: async (viewer, { params }, typed) => {
    const on = await subjectOn(viewer, params['person'], 'person')
    const { reading, on: today } = await personNamed(viewer, params['person'], 0)
    if (identityOf(reading, on.subject.id, today).due === '') throw new NotFound()
    await recordBirth(viewer, await whereTold(viewer, on, typed), on.subject, typed)
    return {
      to: addressOf(on.subject, 'about'),
      said: 'The birth is on the record. It is the same record as before.',
      id: on.subject.reference,
    }
  },
})
