import type { CivilDate, Viewer } from '../../../kernel/index.ts'
import { type Child, reading } from '../../record/index.ts'
import type { GedcomFamily } from '../model.ts'
import { familyOf } from '../rules.ts'

/** The family and friends around a child, as far as this worker may read them and a file may say them. */
export async function familyAround(viewer: Viewer, child: Child, on: CivilDate): Promise<GedcomFamily> {
  return familyOf(await reading(viewer, [child.id], { limit: 0, around: 1 }), child.id, on)
}
