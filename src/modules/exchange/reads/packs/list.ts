import type { Viewer } from '../../../../kernel/index.ts'
import { seatsOf } from '../../../access/index.ts'
import { type Child, myChildren } from '../../../record/index.ts'
import type { Pack } from '../../model.ts'
import { sayFor, sayWorker } from '../../rules.ts'
import { packsOf } from '../../store.ts'
import { mayOpen } from './pack.ts'
import { packRecipients } from './recipients.ts'

export interface PackListed {
  readonly pack: Pack
  readonly forName: string
  readonly madeBy: string
}

/** The packs of a child's record that this viewer may open, newest first. */
export async function packsOn(viewer: Viewer, child: Child): Promise<PackListed[]> {
  const packs = (await packsOf(viewer, [child.id])).filter(pack => mayOpen(viewer, pack))
  viewer.audit.saw([child.id])
  if (packs.length === 0) return []
  const { parents } = await packRecipients(viewer, child)
  const seats = await seatsOf(viewer, child.home)
  return packs.map(pack => ({
    pack,
    forName: sayFor(pack, seats, subject => parents.find(one => one.subject === subject)?.name),
    madeBy: sayWorker(pack.worker, seats),
  }))
}

/** The packs that this viewer may open, of all their children. */
export async function packRefs(viewer: Viewer): Promise<string[]> {
  const children = await myChildren(viewer)
  const packs = await packsOf(
    viewer,
    children.map(({ id }) => id),
  )
  return packs.filter(pack => mayOpen(viewer, pack)).map(({ id }) => id)
}
