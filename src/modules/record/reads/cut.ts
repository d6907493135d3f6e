import { NotFound, type Reference, type Viewer } from '../../../kernel/index.ts'
import type { Child, Cut, CutAsked, Named, Only } from '../model.ts'
import { cutFields } from '../store/cuts.ts'
import { subjectNamed } from './children.ts'

/** The viewer's own cut of this child's chronology; null where there is none, or where whom it names is no longer theirs to know of. */
export async function cutNamed(viewer: Viewer, child: Child, id: string): Promise<Cut | null> {
  const asked = (await cutFields(viewer, child.id, id)) as CutAsked | undefined
  if (!asked) return null
  const person = await named(viewer, asked.person)
  const thing = await named(viewer, asked.thing)
  if (person === undefined || thing === undefined) return null
  const only: Only = {
    ...(asked.agency && { agency: asked.agency }),
    ...(person && { person: person.id }),
    ...(thing && { thing: thing.id }),
    ...(asked.kind && { kind: asked.kind }),
    ...(asked.from && { from: asked.from.at }),
    ...(asked.to && { to: asked.to.at }),
    ...(asked.words && { words: asked.words }),
  }
  return { id, asked, only, personName: calledBy(person), thingName: calledBy(thing) }
}

/** Null where nobody was asked for, undefined where they are not to be known of. */
async function named(viewer: Viewer, reference: Reference | null): Promise<Named | null | undefined> {
  if (reference === null) return null
  return subjectNamed(viewer, reference).catch((failure: unknown) => {
    if (failure instanceof NotFound) return undefined
    throw failure
  })
}

const calledBy = (one: Named | null): string => (one ? (one.name ?? 'somebody whose name you do not know') : '')
