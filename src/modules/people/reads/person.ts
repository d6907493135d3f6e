import { type CivilDate, civilDateOf, NotFound, type Viewer } from '../../../kernel/index.ts'
import {
  type Child,
  childNamed,
  type Named,
  type Reading,
  reading,
  recordsOf,
  subjectNamed,
} from '../../record/index.ts'

/** Somebody with everybody around them, as this viewer may know them on the day they ask. */
export interface PersonRead {
  readonly person: Named
  readonly reading: Reading
  readonly on: CivilDate
}

const ENTRIES = 20

/** A person by reference: a child of one's own circle, or anybody met on the record of one. Absent and hidden answer alike. */
export async function personNamed(
  viewer: Viewer,
  reference: string | undefined,
  entries = ENTRIES,
): Promise<PersonRead> {
  const person = await subjectNamed(viewer, reference)
  if (person.kind !== 'person') throw new NotFound()
  const read = await reading(viewer, [person.id], { limit: entries, around: 1 })
  return { person, reading: read, on: civilDateOf(viewer.now) }
}

/** The people around a child, without the chronology. */
export async function aroundChild(
  viewer: Viewer,
  reference: string | undefined,
): Promise<PersonRead & { child: Child }> {
  const child = await childNamed(viewer, reference)
  return { ...(await personNamed(viewer, child.reference, 0)), child }
}

/** On whose records this person is known, and how many there are beside the first. */
export const recordsKnowing = (viewer: Viewer, person: Named) => recordsOf(viewer, person.id)
