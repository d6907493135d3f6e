import { type EntryId, isUuid, NotFound, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import type { AudienceKind } from '../../access/index.ts'
import type { Fact, Tie, Told } from '../model.ts'
import { SAMENESS } from '../rules.ts'
import { factVersions } from '../store/facts.ts'
import { attributionNames, namesOf } from '../store/people.ts'
import { subjectsSeen } from '../store/subjects.ts'
import { tieVersions } from '../store/ties.ts'
import type { Stored } from '../store/told.ts'

export interface History<Kind extends Told> {
  readonly current: Kind
  /** Oldest first; the last is what stands. */
  readonly versions: readonly Kind[]
  /** The viewer's agency told it, and it stands: they may correct, end or withdraw it. */
  readonly own: boolean
}

/** Every version of a fact that this viewer may read. Absent, hidden and mistyped all answer alike. */
export async function factHistory(viewer: Viewer, entry: string | undefined): Promise<History<Fact>> {
  const versions = entry && isUuid(entry) ? await factVersions(viewer, entry as EntryId) : []
  return historyOf(viewer, versions)
}

export async function tieHistory(viewer: Viewer, entry: string | undefined): Promise<History<Tie>> {
  const versions = entry && isUuid(entry) ? await tieVersions(viewer, entry as EntryId) : []
  await refusePartOfVerdict(viewer, versions)
  return historyOf(viewer, versions)
}

/** What was ever a verdict is there only for those who may open both: to others it would say that there is another record. */
async function refusePartOfVerdict(viewer: Viewer, versions: readonly Stored<Tie>[]): Promise<void> {
  const ends = versions.filter(({ kind }) => SAMENESS.includes(kind)).flatMap(({ from, to }) => [from, to])
  const seen = await subjectsSeen(viewer, ends)
  if (ends.some(end => !seen.has(end))) throw new NotFound()
}

async function historyOf<Kind extends Told>(viewer: Viewer, stored: readonly Stored<Kind>[]): Promise<History<Kind>> {
  const versions = await attributed(viewer, stored)
  const current = versions.at(-1)
  if (!current) throw new NotFound()
  const own = current.agency === viewer.agency && current.standing === 'told' && current.supersededAt === null
  return { current, versions, own }
}

/** Puts the names of its agency and writer, and the kind of its audience, beside each. */
export async function attributed<Kind extends Told>(viewer: Viewer, stored: readonly Stored<Kind>[]): Promise<Kind[]> {
  const found = await attributionNames(viewer, {
    agencies: stored.map(one => one.agency),
    workers: stored.map(one => one.worker),
    audiences: stored.map(one => one.audience),
  })
  return stored.map(
    one =>
      ({
        ...one,
        agencyName: found.agencies.get(one.agency) ?? '',
        workerName: found.workers.get(one.worker) ?? '',
        audienceKind: (found.audiences.get(one.audience) ?? 'circle') as AudienceKind,
      }) as unknown as Kind,
  )
}

/** Puts the names of its agency and writer beside each, for the tables of later chapters. */
export async function signed<Row extends Pick<Told, 'agency' | 'worker'>>(
  viewer: Viewer,
  rows: readonly Row[],
): Promise<(Row & Pick<Told, 'agencyName' | 'workerName'>)[]> {
  const { agencies, workers } = await attributionNames(viewer, {
    agencies: rows.map(one => one.agency),
    workers: rows.map(one => one.worker),
    audiences: [],
  })
  return rows.map(one => ({
    ...one,
    agencyName: agencies.get(one.agency) ?? '',
    workerName: workers.get(one.worker) ?? '',
  }))
}

/** The name under which a page speaks of somebody: as this viewer may know them. */
export async function nameFor(viewer: Viewer, subject: SubjectId): Promise<string | null> {
  viewer.audit.saw([subject])
  return (await namesOf(viewer, [subject])).get(subject) ?? null
}
