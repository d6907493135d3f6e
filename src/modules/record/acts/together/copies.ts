import { Invalid, newId, type Viewer, type WorkerId } from '../../../../kernel/index.ts'
import { namedAudience } from '../../../access/index.ts'
import type { Child, CopyId, CopyPeriod, CopyPurpose } from '../../model.ts'
import { versionsToFreeze } from '../../reads/freeze.ts'
import { addCopy } from '../../store/copies.ts'
import { refuseProtectedIn } from '../protected-words.ts'

export interface NewCopy extends CopyPeriod {
  readonly purpose: CopyPurpose
  readonly title: string
  /** People of the circle who may read it; null: the whole circle. */
  readonly named: readonly WorkerId[] | null
  readonly wordsConfirmed: boolean
}

/**
 * A dated copy of what the whole circle is told of a child: the versions that stand at this moment, oldest first, with the names
 * they were told under, what agencies made of them and what was decided on them. It never changes.
 * @throws Invalid where there is nothing, too much, or somebody named who is not in the circle
 */
export async function makeCopy(viewer: Viewer, child: Child, copy: NewCopy): Promise<CopyId> {
  const { purpose, title, from, to, named, wordsConfirmed } = copy
  await refuseProtectedIn(viewer, { on: child, circulation: named ? 'agency' : 'circle' }, { title }, wordsConfirmed)
  const parts = await versionsToFreeze(viewer, child, { from, to })
  const audience = named ? await namedAudience(viewer, child.id, named, 'a dated copy') : child.home
  if (!audience) throw new Invalid({ named: 'Choose people who are in the circle now' })
  const id = newId<CopyId>()
  await addCopy(viewer, { id, subject: child.id, audience, purpose, title, from, to }, parts)
  viewer.audit.saw([child.id])
  viewer.audit.did('copy.made', { copy: id, entries: parts.filter(({ kind }) => kind === 'telling').length })
  return id
}
