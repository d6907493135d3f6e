import { startOfDay, type Viewer, type When } from '../../../kernel/index.ts'
import { agencies } from '../../access/index.ts'
import { type Child, cutNamed, happeningKinds, labelOf, type Moment, metOn, type ToldHere } from '../../record/index.ts'
import type { Answered, Asked, Offers } from '../model.ts'
import { whenTyped } from './typed.ts'

/** Which chronology of this child is meant. A cut of somebody else's, of another child or that ran out is as if there were none. */
export async function answered(viewer: Viewer, child: Child, asked: Asked): Promise<Answered> {
  const { when: known, problem } = whenTyped(viewer, asked.known)
  const cut = asked.cut ? await cutNamed(viewer, child, asked.cut) : null
  return {
    known,
    problem,
    moment: momentOf(viewer, known, asked.by),
    cut,
    isCutGone: asked.cut !== null && cut === null,
  }
}

/** What this child's chronology can be cut to, from what this viewer may read of it: nothing that is not there, and no counts. */
export async function offersOf(viewer: Viewer, child: Child, { months, kinds }: ToldHere): Promise<Offers> {
  const met = await metOn(viewer, [child])
  const telling = new Set(months.map(one => one.agency))
  const order = happeningKinds().map(one => one.kind)
  return {
    agencies: (await agencies(viewer)).filter(one => telling.has(one.id)),
    kinds: [...kinds]
      .sort((one, other) => order.indexOf(one) - order.indexOf(other))
      .map(kind => ({ kind, label: labelOf(kind) })),
    people: met.filter(one => one.kind === 'person'),
    things: met.filter(one => one.kind !== 'person'),
  }
}

/** The end of the day (month, year) that was typed: what was known by then. */
function momentOf(viewer: Viewer, known: When | null, by: Asked['by']): Moment | null {
  if (!known?.to) return null
  const at = known.at ?? startOfDay(known.to.slice(0, 10) as Parameters<typeof startOfDay>[0])
  return { at: at > viewer.now ? viewer.now : at, by: by ?? 'pooled' }
}
