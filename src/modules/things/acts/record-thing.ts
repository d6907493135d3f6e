import { Invalid, type Reference, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import {
  type Period,
  type Relation,
  readValue,
  recordFact,
  recordSubject,
  recordTie,
  type Saying,
  shownValue,
  type Where,
  wordsFound,
} from '../../record/index.ts'
import { THING_KINDS, type ThingKind } from '../model.ts'

export interface NewThing extends Saying, Period {
  readonly kind: ThingKind
  readonly name: string
  /** The plate, number, address or handle as typed; '' where not known. */
  readonly telling: string
  readonly protectedTelling: boolean
  readonly near: SubjectId
  readonly relation: Relation
}

/** A place, vehicle, phone, account or group with the tie that brought it onto the record. @throws Invalid beside a field. */
export async function recordThing(
  viewer: Viewer,
  where: Where,
  thing: NewThing,
): Promise<{ id: SubjectId; reference: Reference }> {
  const { kind, howKnown, source, near, relation, since, until } = thing
  const told = { howKnown, source }
  const fact = THING_KINDS[kind].telling
  const telling = fact && thing.telling ? readTelling(viewer, fact, thing.telling) : ''
  if (thing.protectedTelling && wordsFound(thing.name, [thing.telling, ...thing.telling.split(',')]).length > 0)
    throw new Invalid({
      name: 'What is protected stands in this name, which the circle reads. Call it something else.',
    })
  const name = nameOf(thing, fact, telling)
  const made = await recordSubject(viewer, where, { ...told, kind, name })
  if (telling) {
    const circulation = thing.protectedTelling ? 'agency' : where.circulation
    await recordFact(viewer, { ...where, circulation }, made.id, { ...told, kind: fact, value: telling })
  }
  const [from, to] = relation.far === 'from' ? [made.id, near] : [near, made.id]
  await recordTie(viewer, where, { ...told, kind: relation.kind, code: relation.code, from, to, since, until })
  viewer.audit.did('thing.recorded', { reference: made.reference, kind })
  return made
}

const readTelling = (viewer: Viewer, kind: string, typed: string): string =>
  readValue({ kind, code: '' }, typed, { now: viewer.now, field: 'telling' }).value

/** What a list calls it: its own name, and its plate, number or handle beside; never a protected address. */
function nameOf({ kind, name, protectedTelling }: NewThing, fact: string, telling: string): string {
  const shown =
    telling && fact !== 'address' && !protectedTelling ? shownValue({ kind: fact, code: '', value: telling }) : ''
  const called = [name, shown].filter(Boolean).join(', ')
  if (called) return called
  if (kind === 'place' && telling && !protectedTelling) return telling
  throw new Invalid({ name: 'Enter what it is called or looks like' })
}
