import { NotPermitted, newId, type Viewer } from '../../../kernel/index.ts'
import type { SealLevel } from '../../access/index.ts'
import type { Child } from '../model.ts'
import { setSeal } from '../store/seals.ts'

/** Sets, raises or lifts a seal. Lifting wants another worker than the one who set it, and each is looked at again by a date. */
export async function sealChild(
  viewer: Viewer,
  child: Child,
  seal: { level: SealLevel | null; reason: string; reviewBy: string | null },
): Promise<void> {
  if (!(await setSeal(viewer, { id: newId(), subject: child.id, ...seal }))) throw new NotPermitted()
  viewer.audit.saw([child.id])
  viewer.audit.did('seal.changed', { reference: child.reference, level: seal.level ?? 'none' })
}
