import { type CivilDate, civilDateOf, NotFound, type Viewer } from '../../../kernel/index.ts'
import { type Named, type Reading, reading, subjectNamed } from '../../record/index.ts'

export interface ThingRead {
  readonly thing: Named
  readonly reading: Reading
  readonly on: CivilDate
}

/** A place, vehicle, phone, account or group by reference. Absent and hidden answer alike, and so does a person. */
export async function thingNamed(viewer: Viewer, reference: string | undefined): Promise<ThingRead> {
  const thing = await subjectNamed(viewer, reference)
  if (thing.kind === 'person') throw new NotFound()
  const read = await reading(viewer, [thing.id], { limit: 50, around: 1 })
  return { thing, reading: read, on: civilDateOf(viewer.now) }
}
