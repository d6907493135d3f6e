import {
  type AudienceId,
  NotPermitted,
  newId,
  newReference,
  type Reference,
  type SubjectId,
  type Viewer,
} from '../../../kernel/index.ts'
import { openChild } from '../../access/index.ts'
import { addFact } from '../store/facts.ts'

export interface NewChild {
  readonly name: string
  readonly birthDate: string
  readonly purpose: string
  readonly basis: string
}

/** A child's record with its circle: the opener holds the first seat, as lead worker until somebody else does. */
export async function openChildRecord(
  viewer: Viewer,
  child: NewChild,
): Promise<{ id: SubjectId; reference: Reference }> {
  const id = newId<SubjectId>()
  const home = newId<AudienceId>()
  const reference = newReference()
  const opened = await openChild(viewer, {
    subject: id,
    audience: home,
    reference,
    purpose: child.purpose,
    basis: child.basis,
    role: 'lead worker',
  })
  if (!opened) throw new NotPermitted()
  const fact = { subject: id, audience: home, protected: false, howKnown: 'told', source: '' } as const
  await addFact(viewer, { ...fact, kind: 'name', value: child.name })
  if (child.birthDate) await addFact(viewer, { ...fact, kind: 'birth-date', value: child.birthDate })
  viewer.audit.saw([id])
  viewer.audit.did('child.opened', { reference })
  return { id, reference }
}
