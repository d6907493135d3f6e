import { NotFound, newId, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import type { Finding, Opening, OpeningId, ReasonCode } from '../model.ts'
import { colleagues } from '../store/directory.ts'
import { notify } from '../store/notices.ts'
import { openByReason, openingById, reviewOpening } from '../store/openings.ts'

/** Break-glass, or a case assignment: one record, for hours, with a reason, and every reviewer told at once (AC-12). */
export async function openWithReason(
  viewer: Viewer,
  opening: { subject: SubjectId; kind: Opening['kind']; code: ReasonCode; reason: string; hours: number },
): Promise<OpeningId> {
  const id = newId<OpeningId>()
  if (!(await openByReason(viewer, { id, ...opening }))) throw new NotFound()
  const reviewers = (await colleagues(viewer)).filter(
    one => one.roles.includes('reviewer') && one.worker !== viewer.worker,
  )
  for (const reviewer of reviewers) await notify(viewer, reviewer.worker, 'opening-to-review', `/openings/${id}`)
  viewer.audit.saw([opening.subject])
  viewer.audit.did(opening.kind === 'assignment' ? 'assignment.opened' : 'break-glass.opened', {
    opening: id,
    reason: opening.code,
    hours: opening.hours,
  })
  return id
}

export async function reviewOpened(
  viewer: Viewer,
  id: OpeningId,
  review: { finding: Finding; note: string },
): Promise<void> {
  const opening = await openingById(viewer, id)
  if (!opening || !(await reviewOpening(viewer, id, review.finding, review.note))) throw new NotFound()
  viewer.audit.did('opening.reviewed', { opening: id, finding: review.finding })
}
