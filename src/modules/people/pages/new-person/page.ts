import { Invalid, page } from '../../../../kernel/index.ts'
import {
  addressOf,
  datedOf,
  RECORD_PERMISSIONS,
  type Relation,
  relationsOf,
  type SubjectOn,
  subjectOn,
  whereTold,
} from '../../../record/index.ts'
import { recordPerson } from '../../acts/record-person.ts'
import { NAME_KINDS, readBirth } from '../../model.ts'
import { refuseKnown } from '../../reads/known-already.ts'
import { describedAs } from '../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface NewPersonPage extends SubjectOn {
  readonly relations: readonly Relation[]
}

export const newPersonPage = page<NewPersonPage, Record<string, never>, Form>({
  path: '/people/:person/people/new',
  permission: RECORD_PERMISSIONS.write,
  recordClass: 'person',
  params: { person: 'person' },
  audit: { read: 'person.form', act: 'person.recorded' },
  form,
  load: async (viewer, { params }) => ({
    ...(await subjectOn(viewer, params['person'], 'person')),
    relations: relationsOf('person', 'person'),
  }),
  view,
  act: async (viewer, { params }, typed) => {
    const on = await subjectOn(viewer, params['person'], 'person')
    const relation = relationsOf('person', 'person').find(one => one.id === typed.relation)
    if (!relation) throw new Invalid({ relation: `Choose what they are to ${on.subject.name ?? 'them'}` })
    if (typed.nameSort && !Object.hasOwn(NAME_KINDS, typed.nameSort))
      throw new Invalid({ nameSort: 'Choose from the list' })
    const { name, description } = typed
    const where = await whereTold(viewer, on, typed, { name, description })
    await refuseKnown(
      viewer,
      describedAs('person', { names: [{ text: name, sort: 'name' }], births: birthsOf(typed, viewer.now) }),
      typed.isNew,
    )
    const { reference } = await recordPerson(viewer, where, {
      ...typed,
      near: on.subject.id,
      relation,
      since: datedOf(typed.since),
      until: datedOf(typed.until),
    })
    const to = on.subject.isChild ? `/children/${on.subject.reference}/people` : addressOf(on.subject, 'about')
    return { to, said: 'They are on the record.', id: reference }
  },
})

/** As far as it is a date: what is none is refused beside its field. */
function birthsOf({ birth }: Form, now: Date): { text: string }[] {
  const read = birth === '' ? null : readBirth(birth, now)
  return read?.ok ? [{ text: read.birth.edtf }] : []
}
