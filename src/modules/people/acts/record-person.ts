import type { Reference, SubjectId, Viewer } from '../../../kernel/index.ts'
import {
  type Period,
  type Relation,
  readValue,
  recordFact,
  recordSubject,
  recordTie,
  type Saying,
  type Where,
} from '../../record/index.ts'

export interface NewPerson extends Saying, Period {
  readonly name: string
  readonly nameSort: string
  /** As typed; '' where not known. */
  readonly birth: string
  readonly description: string
  /** Beside whom they are recorded, and what they are to them. */
  readonly near: SubjectId
  readonly relation: Relation
}

/** Somebody new, half-known or not, with the tie that brought them onto the record, in one act. @throws Invalid beside a field. */
export async function recordPerson(
  viewer: Viewer,
  where: Where,
  person: NewPerson,
): Promise<{ id: SubjectId; reference: Reference }> {
  const { howKnown, source, near, relation, since, until } = person
  const told = { howKnown, source }
  const name = readValue({ kind: 'name', code: person.nameSort }, person.name, { now: viewer.now, field: 'name' }).value
  const birth = person.birth
    ? readValue({ kind: 'birth-date', code: 'told' }, person.birth, { now: viewer.now, field: 'birth' })
    : null
  const made = await recordSubject(viewer, where, { ...told, kind: 'person', name, nameSort: person.nameSort })
  if (birth)
    await recordFact(viewer, where, made.id, {
      ...{ ...told, kind: 'birth-date', code: 'told', value: birth.value, dated: birth.dated ?? null },
    })
  if (person.description)
    await recordFact(viewer, where, made.id, { ...told, kind: 'description', value: person.description })
  const [from, to] = relation.far === 'from' ? [made.id, near] : [near, made.id]
  await recordTie(viewer, where, { ...told, kind: relation.kind, code: relation.code, from, to, since, until })
  viewer.audit.did('person.recorded', { reference: made.reference })
  return made
}
