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
import type { Dated } from '../model.ts'
import { recordFact } from './facts.ts'

export interface NewChild {
  readonly name: string
  readonly nameSort?: string
  /** As it is kept: EDTF, or '' where nobody knows; and what it means. */
  readonly birthDate: string
  readonly born?: Pick<Dated, 'from' | 'to'> | null
  /** A child who is not born yet has a due date instead. */
  readonly birthKind?: 'birth-date' | 'due-date'
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
  const where = { on: { id, reference, home, seal: null }, circulation: 'circle' } as const
  const told = { howKnown: 'told', source: '' } as const
  await recordFact(viewer, where, id, { ...told, kind: 'name', code: child.nameSort ?? '', value: child.name })
  if (child.birthDate)
    await recordFact(viewer, where, id, {
      ...told,
      kind: child.birthKind ?? 'birth-date',
      value: child.birthDate,
      dated: child.born ?? null,
    })
  viewer.audit.saw([id])
  viewer.audit.did('child.opened', { reference })
  return { id, reference }
}
