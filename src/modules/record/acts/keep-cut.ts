import { Invalid, NotFound, type Reference, type Viewer } from '../../../kernel/index.ts'
import type { Child, CutAsked } from '../model.ts'
import { subjectNamed } from '../reads/children.ts'
import { addCut } from '../store/cuts.ts'

/** Keeps what a chronology is to be cut to; null where nothing was asked. Whoever is named must be somebody this viewer may open. */
export async function keepCut(viewer: Viewer, child: Child, asked: CutAsked): Promise<string | null> {
  await refuseUnknown(viewer, 'person', asked.person)
  await refuseUnknown(viewer, 'thing', asked.thing)
  const asks = Object.values(asked).some(one => one !== null && one !== '')
  viewer.audit.saw([child.id])
  if (!asks) return null
  const cut = await addCut(viewer, child.id, asked)
  viewer.audit.did('child.filtered', { cut })
  return cut
}

async function refuseUnknown(viewer: Viewer, field: string, reference: Reference | null): Promise<void> {
  if (reference === null) return
  await subjectNamed(viewer, reference).catch((failure: unknown) => {
    throw failure instanceof NotFound ? new Invalid({ [field]: 'Choose from the list' }) : failure
  })
}
