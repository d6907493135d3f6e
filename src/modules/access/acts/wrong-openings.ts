import { NotFound, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import type { WrongOpeningId } from '../model.ts'
import { colleagues } from '../store/directory.ts'
import { notify } from '../store/notices.ts'
import { addWrongOpening, markWrongOpening } from '../store/wrong-openings.ts'

/** "I opened the wrong record": kept beside the audit's line of the opening, and every reviewer told. Nobody is blamed. */
export async function sayWrongRecord(viewer: Viewer, subject: SubjectId, reason: string): Promise<WrongOpeningId> {
  const id = await addWrongOpening(viewer, subject, reason)
  const reviewers = (await colleagues(viewer)).filter(
    one => one.roles.includes('reviewer') && one.worker !== viewer.worker,
  )
  for (const reviewer of reviewers) await notify(viewer, reviewer.worker, 'wrong-record', `/wrong-openings/${id}`)
  viewer.audit.saw([subject])
  viewer.audit.did('wrong-record.said', { wrong: id })
  return id
}

/** A reviewer, other than whoever said it, has seen it. */
export async function seeWrongOpening(viewer: Viewer, id: WrongOpeningId, note: string): Promise<void> {
  if (!(await markWrongOpening(viewer, id, note))) throw new NotFound()
  viewer.audit.did('wrong-record.seen', { wrong: id })
}
