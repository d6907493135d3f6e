import { NotFound, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import { addConflict, endConflict } from '../store/conflicts.ts'
import { colleagues } from '../store/directory.ts'
import { notify } from '../store/notices.ts'

/** "I know this child or family privately": the record closes to the worker at once, and managers of the agency are told. */
export async function declareConflict(viewer: Viewer, subject: SubjectId, reason: string): Promise<string> {
  const id = await addConflict(viewer, viewer.worker, subject, reason)
  const managers = (await colleagues(viewer)).filter(
    one => one.agency === viewer.agency && one.roles.includes('manager'),
  )
  for (const manager of managers) await notify(viewer, manager.worker, 'conflict-declared', '/conflicts')
  viewer.audit.saw([subject])
  viewer.audit.did('conflict.declared', { conflict: id })
  return id
}

/** A manager, other than the worker concerned, finds that it no longer holds. */
export async function liftConflict(viewer: Viewer, id: string): Promise<void> {
  if (!(await endConflict(viewer, id))) throw new NotFound()
  viewer.audit.did('conflict.ended', { conflict: id })
}
