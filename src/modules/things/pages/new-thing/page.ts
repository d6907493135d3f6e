import { z } from 'zod'
import { Invalid, page } from '../../../../kernel/index.ts'
import { describedAs, refuseKnown } from '../../../people/index.ts'
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
import { recordThing } from '../../acts/record-thing.ts'
import { THING_KINDS, type ThingKind } from '../../model.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface NewThingPage extends SubjectOn {
  /** What the address asks for; null for the list to choose from. */
  readonly kind: ThingKind | null
  readonly relations: Readonly<Record<ThingKind, readonly Relation[]>>
}

const query = z.strictObject({ kind: z.enum(Object.keys(THING_KINDS) as ThingKind[]).optional() })
type Query = z.infer<typeof query>

export const newThingPage = page<NewThingPage, Query, Form>({
  path: '/people/:person/things/new',
  permission: RECORD_PERMISSIONS.write,
  recordClass: 'person',
  params: { person: 'person' },
  audit: { read: 'thing.form', act: 'thing.recorded' },
  query,
  form,
  load: async (viewer, { params, query: { kind = null } }) => ({
    ...(await subjectOn(viewer, params['person'], 'person')),
    kind,
    relations: relationsByKind(),
  }),
  view,
  act: async (viewer, { params }, typed) => {
    const on = await subjectOn(viewer, params['person'], 'person')
    if (!Object.hasOwn(THING_KINDS, typed.kind)) throw new Invalid({ kind: 'Choose what it is' })
    const kind = typed.kind as ThingKind
    const relation = relationsOf('person', kind).find(one => one.id === typed.relation)
    if (!relation) throw new Invalid({ relation: 'Choose what it is to them' })
    await refuseKnown(viewer, describedThing(kind, typed), typed.isNew)
    const { reference } = await recordThing(viewer, await whereTold(viewer, on, typed, { name: typed.name }), {
      ...typed,
      kind,
      relation,
      near: on.subject.id,
      protectedTelling: typed.protectedTelling !== '',
      since: datedOf(typed.since),
      until: datedOf(typed.until),
    })
    const to = on.subject.isChild ? `/children/${on.subject.reference}/people` : addressOf(on.subject, 'about')
    return { to, said: 'It is on the record.', id: reference }
  },
})

const relationsByKind = (): NewThingPage['relations'] =>
  Object.fromEntries(
    Object.keys(THING_KINDS).map(kind => [kind, relationsOf('person', kind)]),
  ) as unknown as NewThingPage['relations']

const NUMBERS: Partial<Readonly<Record<ThingKind, string>>> = { vehicle: 'plate', phone: 'phone', account: 'handle' }

/** A plate, a number or an account is what tells a thing from another; without one, what it is called. */
function describedThing(kind: ThingKind, { name, telling }: Form) {
  const sort = kind === 'place' ? 'place' : kind === 'group' ? 'group' : 'thing'
  const number = NUMBERS[kind]
  return describedAs(sort, {
    names: name === '' ? [] : [{ text: name, sort: 'name' }],
    numbers: number && telling !== '' ? [{ kind: number, value: telling }] : [],
  })
}
