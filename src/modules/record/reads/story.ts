import type { AgencyId, SubjectId, Viewer } from '../../../kernel/index.ts'
import type { Entry, Moment, Only, ToldHere, ToldMonth } from '../model.ts'
import { sightsOf } from '../store/chronology.ts'
import { lastTold, lastVoice, monthsOf, standingHere, tellingsNamed } from '../store/story.ts'
import { dress } from './reading.ts'

export interface Story {
  /** Recorded last, newest first. */
  readonly changed: readonly Entry[]
  /** When each agency last told something here, as far as this viewer may read. */
  readonly toldLast: ReadonlyMap<AgencyId, Date>
  /** The child's own words, as they were written down last; null where nobody did. */
  readonly voice: Entry | null
}

const FEW = 5

/** What changed last on a child's record and what the child said: from rows that this viewer may read, and from no others. */
export async function storyOf(viewer: Viewer, child: SubjectId): Promise<Story> {
  const last = await lastTold(viewer, child, FEW)
  const voice = await lastVoice(viewer, child)
  const changed = await tellingsNamed(
    viewer,
    last.slice(0, FEW).map(one => one.telling),
  )
  const entries = await dress(viewer, voice ? [voice, ...changed] : changed)
  const toldLast = new Map(last.toReversed().map(one => [one.agency, one.recordedAt]))
  return { changed: voice ? entries.slice(1) : entries, toldLast, voice: (voice && entries[0]) ?? null }
}

/** Who told something of this child in which months, and of which kinds it is, as things stand now. */
export async function toldHere(viewer: Viewer, child: SubjectId): Promise<ToldHere> {
  viewer.audit.saw([child])
  return standingHere(viewer, child)
}

/** In which months which agencies told something, cut and known as the chronology beside it. */
export async function toldMonths(
  viewer: Viewer,
  child: SubjectId,
  { moment, only }: { readonly moment: Moment | null; readonly only: Only | null },
): Promise<ToldMonth[]> {
  viewer.audit.saw([child])
  const sights = moment ? await sightsOf(viewer, [child], moment) : []
  return monthsOf(viewer, child, { moment, sights, only })
}
