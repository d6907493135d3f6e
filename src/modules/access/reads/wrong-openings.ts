import { isUuid, NotFound, type Viewer } from '../../../kernel/index.ts'
import type { WrongOpening, WrongOpeningId } from '../model.ts'
import { wrongOpeningById, wrongOpenings } from '../store/wrong-openings.ts'

export const wrongOpeningsShown = (viewer: Viewer): Promise<WrongOpening[]> => wrongOpenings(viewer)

/** Absent, hidden and mistyped answer alike. Which record it was is not said: the audit line has it. */
export async function wrongOpeningNamed(viewer: Viewer, id: string | undefined): Promise<WrongOpening> {
  const found = id && isUuid(id) ? await wrongOpeningById(viewer, id as WrongOpeningId) : undefined
  if (!found) throw new NotFound()
  viewer.audit.saw([found.subject])
  return found.wrong
}
