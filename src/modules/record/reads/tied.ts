import type { SubjectId, Viewer } from '../../../kernel/index.ts'
import type { Moment, Tie } from '../model.ts'
import { endsOf } from '../rules.ts'
import { type SightOfAudience, sightsOf } from '../store/chronology.ts'
import { tiesAmong, tiesOf } from '../store/ties.ts'
import type { Stored } from '../store/told.ts'

/** More than anybody can read in one drawing; a reading that stops here says so. */
const SUBJECTS_AT_MOST = 1500

interface Outwards {
  readonly moment: Moment | null
  readonly around?: number
  readonly through?: readonly string[]
}

export interface Tied {
  /** Everybody and everything of whom what is known is read as well. */
  readonly about: readonly SubjectId[]
  readonly ties: readonly Stored<Tie>[]
  /** What the agency of the moment could see, of the circles that were met on the way as well. */
  readonly sights: readonly SightOfAudience[]
  readonly isWhole: boolean
}

/** Their ties; then, step by step, the ties of those at the far ends, as far as the reader may read each of them. */
export async function tied(
  viewer: Viewer,
  subjects: readonly SubjectId[],
  { moment, around, through }: Outwards,
): Promise<Tied> {
  let sights = moment ? await sightsOf(viewer, subjects, moment) : []
  const own = await tiesOf(viewer, subjects, moment, sights)
  if (around === undefined) return { about: subjects, ties: own, sights, isWhole: true }
  const ties = new Map(own.map(tie => [tie.versionId, tie]))
  const asked = new Set(subjects)
  let edge = leadingOn(own, asked, through)
  for (let step = 0; step < around && edge.length > 0 && asked.size < SUBJECTS_AT_MOST; step++) {
    for (const id of edge) asked.add(id)
    if (moment) sights = [...sights, ...(await sightsOf(viewer, edge, moment))]
    const found = await tiesOf(viewer, edge, moment, sights)
    for (const tie of found) ties.set(tie.versionId, tie)
    edge = leadingOn(found, asked, through)
  }
  const about = [...new Set([...subjects, ...endsOf([...ties.values()])])]
  const among = through ? await tiesAmong(viewer, about, moment, sights) : []
  for (const tie of among) ties.set(tie.versionId, tie)
  return { about, ties: [...ties.values()].sort(inOrder), sights, isWhole: asked.size < SUBJECTS_AT_MOST }
}

function leadingOn(
  ties: readonly Stored<Tie>[],
  asked: ReadonlySet<SubjectId>,
  through: readonly string[] | undefined,
): SubjectId[] {
  const leading = through ? ties.filter(({ kind }) => through.includes(kind)) : ties
  return [...new Set(endsOf(leading))].filter(id => !asked.has(id)).slice(0, SUBJECTS_AT_MOST)
}

/** Always in one order, however they were come by: by kind, then as they were recorded. */
const inOrder = (one: Stored<Tie>, other: Stored<Tie>): number =>
  one.kind.localeCompare(other.kind) ||
  one.recordedAt.getTime() - other.recordedAt.getTime() ||
  one.versionId.localeCompare(other.versionId)
