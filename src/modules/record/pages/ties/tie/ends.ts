import type { Viewer } from '../../../../../kernel/index.ts'
import { tieLabel } from '../../../happenings.ts'
import type { Tie } from '../../../model.ts'
import { type About, aboutSubject } from '../../../reads/told-on.ts'

/** A tie with both its ends as this viewer may know them, and the sentence that says it. */
export interface TieEnds {
  readonly tie: Tie
  readonly from: About
  readonly to: About
  readonly said: string
}

export async function tieEnds(viewer: Viewer, tie: Tie): Promise<TieEnds> {
  const from = await aboutSubject(viewer, tie.from, tie)
  const to = await aboutSubject(viewer, tie.to, tie)
  return { tie, from, to, said: `${from.name}: ${tieLabel(tie, 'from').toLowerCase()} of ${to.name}` }
}
