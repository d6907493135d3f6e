import { newId, newReference, type Reference, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import type { SubjectKind } from '../model.ts'
import { addSubject } from '../store/subjects.ts'
import { audienceFor, recordFact, type Saying, type Where } from './facts.ts'

export interface NewSubject extends Saying {
  readonly kind: SubjectKind
  /** What it is called, as the writer knows it: half-known people are people. */
  readonly name: string
  /** Which sort of name: '' where nobody said. */
  readonly nameSort?: string
}

/** Somebody or something first met on a child's record: its home is where it was first recorded. */
export async function recordSubject(
  viewer: Viewer,
  where: Where,
  subject: NewSubject,
): Promise<{ id: SubjectId; reference: Reference }> {
  const id = newId<SubjectId>()
  const reference = newReference()
  const home = await audienceFor(viewer, where)
  await addSubject(viewer, { id, reference, kind: subject.kind, home })
  const { howKnown, source, name, nameSort = '' } = subject
  await recordFact(viewer, where, id, { kind: 'name', code: nameSort, value: name, howKnown, source })
  viewer.audit.did('subject.recorded', { reference, kind: subject.kind })
  return { id, reference }
}
