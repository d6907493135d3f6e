import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { EntryId, SubjectId, Viewer } from '../../../kernel/index.ts'
import type { Dated, Fact, Moment, VersionId } from '../model.ts'
import { knownAt, type SightOfAudience } from './chronology.ts'
import { ATTRIBUTED, columnsOf, type NewTold, noteKnown, type Stored, supersedeIn, TOLD, toldOf } from './told.ts'

export interface NewFactVersion extends NewTold {
  readonly subject: SubjectId
  readonly value: string
  /** Where the value is itself a date: what it means. */
  readonly dated: Pick<Dated, 'from' | 'to'> | null
  readonly protected: boolean
}

export const addFact = (viewer: Viewer, fact: NewFactVersion): Promise<void> => addFacts(viewer, [fact])

/** Many in one statement: at most 500 at a time. */
export async function addFacts(viewer: Viewer, facts: readonly NewFactVersion[]): Promise<void> {
  if (facts.length === 0) return
  await query(viewer)
    .insertInto('fact')
    .values(
      facts.map(fact => ({
        ...columnsOf(viewer, fact),
        subject_id: fact.subject,
        value: fact.value,
        value_from: fact.dated?.from ?? null,
        value_to: fact.dated?.to ?? null,
        protected: fact.protected,
        sealed_to: sql<string | null>`clearance_of(${fact.subject}, true)`,
      })),
    )
    .execute()
  await noteKnown(
    viewer,
    facts.map(({ subject }) => subject),
  )
}

/** Facts about these subjects that this viewer may read, by kind, newest first. */
export async function factsOf(
  viewer: Viewer,
  subjects: readonly SubjectId[],
  moment: Moment | null,
  sights: readonly SightOfAudience[],
): Promise<Stored<Fact>[]> {
  let rows = facts(viewer)
    .where('t.subject_id', '=', sql<string>`any(${[...subjects]}::uuid[])`)
    .where('t.standing', '=', 'told')
    .orderBy('t.kind')
    .orderBy('t.recorded_at', 'desc')
    .orderBy('t.id')
  rows = moment ? rows.where(knownAt(moment, sights)) : rows.where('t.superseded_at', 'is', null)
  return (await rows.execute()).map(factOf)
}

/** Which of these subjects are said, now, to have one of these values: by value. */
export async function subjectsValued(
  viewer: Viewer,
  subjects: readonly SubjectId[],
  { kind, code, values }: { readonly kind: string; readonly code: string; readonly values: readonly string[] },
): Promise<{ readonly value: string; readonly subject: SubjectId }[]> {
  const rows = await query(viewer)
    .selectFrom('fact as t')
    .select(['t.subject_id', 't.value'])
    .distinct()
    .where('t.partnership_id', '=', viewer.partnership)
    .where('t.subject_id', '=', sql<string>`any(${[...subjects]}::uuid[])`)
    .where('t.kind', '=', kind)
    .where('t.code', '=', code)
    .where('t.value', '=', sql<string>`any(${[...values]}::text[])`)
    .where('t.standing', '=', 'told')
    .where('t.superseded_at', 'is', null)
    .execute()
  return rows.map(row => ({ value: row.value, subject: row.subject_id as SubjectId }))
}

/** Every version of one fact that this viewer may read, oldest first. */
export async function factVersions(viewer: Viewer, entry: EntryId): Promise<Stored<Fact>[]> {
  const rows = await facts(viewer).where('t.entry_id', '=', entry).orderBy('t.version').execute()
  return rows.map(factOf)
}

/** These versions, corrected since or not, as far as this viewer may read them; what was withdrawn since goes out no more. */
export async function factsNamed(viewer: Viewer, ids: readonly VersionId[]): Promise<Stored<Fact>[]> {
  if (ids.length === 0) return []
  const rows = await facts(viewer)
    .where('t.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('t.withdrawn_at', 'is', null)
    .execute()
  return rows.map(factOf)
}

export async function supersedeFact(viewer: Viewer, old: Fact, by: VersionId): Promise<boolean> {
  const done = await supersedeIn(viewer, 'fact', old.versionId, by)
  if (done) await noteKnown(viewer, [old.subject])
  return done
}

export async function withdrawFactRows(viewer: Viewer, entry: EntryId): Promise<void> {
  await query(viewer).selectNoFrom(sql<number>`withdraw_fact(${entry})`.as('taken')).executeTakeFirstOrThrow()
}

const facts = (viewer: Viewer) =>
  query(viewer)
    .selectFrom('fact as t')
    .select(['t.subject_id', 't.value', 't.protected'])
    .select(TOLD)
    .select(ATTRIBUTED)
    .where('t.partnership_id', '=', viewer.partnership)

type Row = Awaited<ReturnType<ReturnType<typeof facts>['execute']>>[number]

const factOf = (row: Row): Stored<Fact> => ({
  ...toldOf(row),
  subject: row.subject_id as SubjectId,
  value: row.value,
  protected: row.protected,
})
