import { Invalid, page, type Reference, type Viewer } from '../../../../../kernel/index.ts'
import { recordTie } from '../../../acts/ties.ts'
import { whereTold } from '../../../acts/where-told.ts'
import { relationsOf, relationsWith } from '../../../happenings.ts'
import type { Relation } from '../../../model/kinds.ts'
import type { Named, SubjectOn } from '../../../model.ts'
import { metOn, myChildren } from '../../../reads/children.ts'
import { otherChosen, subjectOn } from '../../../reads/subject.ts'
import { addressOf, datedOf, PERMISSIONS } from '../../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface NewTiePage extends SubjectOn {
  readonly others: readonly Pick<Named, 'reference' | 'name' | 'kind'>[]
  readonly relations: readonly Relation[]
}

export const newTiePage = page<NewTiePage, Record<string, never>, Form>({
  path: '/subjects/:subject/ties/new',
  permission: PERMISSIONS.write,
  recordClass: 'subject',
  params: { subject: 'subject' },
  audit: { read: 'tie.form', act: 'tie.recorded' },
  form,
  load: async (viewer, { params }) => {
    const on = await subjectOn(viewer, params['subject'])
    return { ...on, others: await othersFor(viewer, on), relations: relationsWith(on.subject.kind) }
  },
  view,
  act: async (viewer, { params }, typed) => {
    const on = await subjectOn(viewer, params['subject'])
    const other = await otherChosen(viewer, typed, 'Choose who or what, or enter a reference')
    const relation = relationsOf(on.subject.kind, other.kind).find(one => one.id === typed.relation)
    if (!relation) throw new Invalid({ relation: 'Choose what they are to each other' })
    const where = await whereTold(viewer, on, typed)
    const { howKnown, source } = typed
    const [from, to] = relation.far === 'from' ? [other.id, on.subject.id] : [on.subject.id, other.id]
    const entry = await recordTie(viewer, where, {
      ...{ kind: relation.kind, code: relation.code, from, to, howKnown, source },
      since: datedOf(typed.since),
      until: datedOf(typed.until),
    })
    return { to: addressOf(on.subject, 'about'), said: 'The tie is on the record.', id: entry }
  },
})

/** Whoever was met on the records of this subject, and the viewer's own children. */
async function othersFor(viewer: Viewer, { subject, records }: SubjectOn): Promise<NewTiePage['others']> {
  const met = new Map<Reference, NewTiePage['others'][number]>()
  for (const one of await metOn(viewer, records)) met.set(one.reference, one)
  for (const child of await myChildren(viewer)) met.set(child.reference, { ...child, kind: 'person' })
  met.delete(subject.reference)
  return [...met.values()].filter(one => one.name !== null)
}
