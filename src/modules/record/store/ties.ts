import { type SqlBool, sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { EntryId, SubjectId, Viewer } from '../../../kernel/index.ts'
import type { Moment, Tie, VersionId } from '../model.ts'
import { knownAt, type SightOfAudience } from './chronology.ts'
import { ATTRIBUTED, columnsOf, type NewTold, noteKnown, type Stored, supersedeIn, TOLD, toldOf } from './told.ts'

export interface NewTieVersion extends NewTold {
  readonly from: SubjectId
  readonly to: SubjectId
}

export const addTie = (viewer: Viewer, tie: NewTieVersion): Promise<void> => addTies(viewer, [tie])

/** Many in one statement: at most 500 at a time. */
export async function addTies(viewer: Viewer, ties: readonly NewTieVersion[]): Promise<void> {
  if (ties.length === 0) return
  await query(viewer)
    .insertInto('tie')
    .values(
      ties.map(tie => ({
        ...columnsOf(viewer, tie),
        from_subject_id: tie.from,
        to_subject_id: tie.to,
        sealed_to: sql<string | null>`clearance_of(${tie.from}, false)`,
        other_sealed_to: sql<string | null>`clearance_of(${tie.to}, false)`,
      })),
    )
    .execute()
  await noteKnown(
    viewer,
    ties.flatMap(({ from, to }) => [from, to]),
  )
}

/** Ties of these subjects to anyone this viewer may know of. */
export async function tiesOf(
  viewer: Viewer,
  subjects: readonly SubjectId[],
  moment: Moment | null,
  sights: readonly SightOfAudience[],
): Promise<Stored<Tie>[]> {
  const asked = sql`any(${[...subjects]}::uuid[])`
  const rows = standing(viewer, moment, sights)
    .where(sql<SqlBool>`(t.from_subject_id = ${asked} or t.to_subject_id = ${asked})`)
    .orderBy('t.kind')
    .orderBy('t.recorded_at')
    .orderBy('t.id')
  return (await rows.execute()).map(tieOf)
}

/** Ties of which both ends are among these subjects. */
export async function tiesAmong(
  viewer: Viewer,
  subjects: readonly SubjectId[],
  moment: Moment | null,
  sights: readonly SightOfAudience[],
): Promise<Stored<Tie>[]> {
  const asked = sql<string>`any(${[...subjects]}::uuid[])`
  const rows = standing(viewer, moment, sights)
    .where('t.from_subject_id', '=', asked)
    .where('t.to_subject_id', '=', asked)
    .orderBy('t.id')
  return (await rows.execute()).map(tieOf)
}

/** Every version of one tie that this viewer may read, oldest first. */
export async function tieVersions(viewer: Viewer, entry: EntryId): Promise<Stored<Tie>[]> {
  const rows = await ties(viewer).where('t.entry_id', '=', entry).orderBy('t.version').execute()
  return rows.map(tieOf)
}

/** These versions, corrected since or not, as far as this viewer may read them. */
export async function tiesNamed(viewer: Viewer, ids: readonly VersionId[]): Promise<Stored<Tie>[]> {
  if (ids.length === 0) return []
  const rows = await ties(viewer)
    .where('t.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    // What was withdrawn since goes out no more, whoever could still read it where it is sealed.
    .where('t.withdrawn_at', 'is', null)
    .orderBy('t.kind')
    .orderBy('t.id')
    .execute()
  return rows.map(tieOf)
}

export async function supersedeTie(viewer: Viewer, old: Tie, by: VersionId): Promise<boolean> {
  const done = await supersedeIn(viewer, 'tie', old.versionId, by)
  if (done) await noteKnown(viewer, [old.from, old.to])
  return done
}

export async function withdrawTieRows(viewer: Viewer, entry: EntryId): Promise<void> {
  await query(viewer).selectNoFrom(sql<number>`withdraw_tie(${entry})`.as('taken')).executeTakeFirstOrThrow()
}

function standing(viewer: Viewer, moment: Moment | null, sights: readonly SightOfAudience[]) {
  const told = ties(viewer).where('t.standing', '=', 'told')
  return moment ? told.where(knownAt(moment, sights)) : told.where('t.superseded_at', 'is', null)
}

const ties = (viewer: Viewer) =>
  query(viewer)
    .selectFrom('tie as t')
    .select(['t.from_subject_id', 't.to_subject_id'])
    .select(TOLD)
    .select(ATTRIBUTED)
    .where('t.partnership_id', '=', viewer.partnership)

type Row = Awaited<ReturnType<ReturnType<typeof ties>['execute']>>[number]

const tieOf = (row: Row): Stored<Tie> => ({
  ...toldOf(row),
  from: row.from_subject_id as SubjectId,
  to: row.to_subject_id as SubjectId,
})
