import type { CivilDate, Viewer } from '../../../kernel/index.ts'
import { type Child, reading } from '../../record/index.ts'
import type { GedcomFamily } from '../model.ts'
import { familyOf } from '../rules.ts'

/** How far a family goes out: grandparents of cousins, and no further. */
const STEPS = 5

/** The family and friends around a child, as far as this worker may read them and a file may say them. */
export async function familyAround(
  viewer: Viewer,
  child: Child,
  on: CivilDate,
): Promise<{ readonly family: GedcomFamily; readonly isWhole: boolean }> {
  const through = ['parent-of', 'partner-of', 'sibling-of', 'carer-of']
  const read = await reading(viewer, [child.id], { limit: 0, around: STEPS, through })
  return { family: familyOf(read, child.id, on), isWhole: read.isWhole }
}
