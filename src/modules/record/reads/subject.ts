import { NotFound, type Viewer } from '../../../kernel/index.ts'
import type { Named, SubjectOn } from '../model.ts'
import { recordsOf, subjectNamed } from './children.ts'

/** `kind`: the only kind that this door opens on. Absent and hidden answer alike. */
export async function subjectOn(
  viewer: Viewer,
  reference: string | undefined,
  kind?: Named['kind'],
): Promise<SubjectOn> {
  const subject = await subjectNamed(viewer, reference)
  if (kind && subject.kind !== kind) throw new NotFound()
  const records = await recordsOf(viewer, subject.id)
  if (records.length === 0) throw new NotFound()
  return { subject, records }
}
