import { Invalid, NotFound, type Reference, type Viewer } from '../../../kernel/index.ts'
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

/** The other one of two: chosen from a list, or by the reference typed beside it. @throws Invalid; `asks` where neither is given */
export async function otherChosen(
  viewer: Viewer,
  { other, otherReference }: { readonly other: Reference | null; readonly otherReference: Reference | null },
  asks: string,
): Promise<Named> {
  const wanted = otherReference ?? other
  if (!wanted) throw new Invalid({ other: asks })
  return subjectNamed(viewer, wanted).catch((failure: unknown) => {
    if (!(failure instanceof NotFound)) throw failure
    throw new Invalid({
      [otherReference ? 'otherReference' : 'other']: 'There is no record of this reference that you may open',
    })
  })
}
