import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { AudienceId, Reference, SubjectId, Viewer } from '../../../kernel/index.ts'
import type { SealLevel } from '../../access/index.ts'
import type { Child, Seen, SubjectKind } from '../model.ts'
import { noteKnown } from './told.ts'

/** By reference, under the policies: undefined when absent and when hidden. */
export async function childByReference(viewer: Viewer, reference: string): Promise<Child | undefined> {
  const row = await children(viewer).where('s.reference', '=', reference).executeTakeFirst()
  return row && childOf(row)
}

export async function childById(viewer: Viewer, id: SubjectId): Promise<Child | undefined> {
  const row = await children(viewer).where('s.id', '=', id).executeTakeFirst()
  return row && childOf(row)
}

/** Every child whose circle this viewer reaches, newest record first. At most 500: a reach stays within that (spine.md 2). */
export async function childrenReached(viewer: Viewer): Promise<Child[]> {
  const rows = await children(viewer).orderBy('s.recorded_at', 'desc').orderBy('s.id').limit(500).execute()
  return rows.map(childOf)
}

interface NewFrame {
  readonly id: SubjectId
  readonly reference: string
  readonly kind: SubjectKind
  readonly home: AudienceId
}

export const addSubject = (viewer: Viewer, subject: NewFrame): Promise<void> => addSubjects(viewer, [subject])

/** Many in one statement: at most 500 at a time. */
export async function addSubjects(viewer: Viewer, subjects: readonly NewFrame[]): Promise<void> {
  if (subjects.length === 0) return
  await query(viewer)
    .insertInto('subject')
    .values(
      subjects.map(subject => ({
        partnership_id: viewer.partnership,
        id: subject.id,
        reference: subject.reference,
        kind: subject.kind,
        audience_id: subject.home,
        has_circle: false,
        recorded_by: viewer.worker,
        recorded_at: viewer.now,
      })),
    )
    .execute()
  await noteKnown(
    viewer,
    subjects.map(({ id }) => id),
  )
}

/** Whom an audience is about: the child whose circle it is, or of whose record an agency keeps its own part. */
export async function subjectOfAudience(viewer: Viewer, audience: AudienceId): Promise<SubjectId | undefined> {
  const row = await query(viewer)
    .selectFrom('audience')
    .select('subject_id')
    .where('partnership_id', '=', viewer.partnership)
    .where('id', '=', audience)
    .executeTakeFirst()
  return (row?.subject_id as SubjectId | null | undefined) ?? undefined
}

/** The children in whose audiences this viewer may read a fact of this subject; the subject itself first, if a child. */
export async function childrenKnowing(viewer: Viewer, subject: SubjectId): Promise<Child[]> {
  const told = await query(viewer)
    .selectFrom('fact as f')
    .innerJoin('audience as a', join =>
      join.onRef('a.partnership_id', '=', 'f.partnership_id').onRef('a.id', '=', 'f.audience_id'),
    )
    .select('a.subject_id')
    .distinct()
    .where('f.partnership_id', '=', viewer.partnership)
    .where('f.subject_id', '=', subject)
    .where('f.superseded_at', 'is', null)
    .execute()
  const ids = [subject, ...told.map(row => row.subject_id)]
  const rows = await children(viewer)
    .where('s.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('s.recorded_at')
    .orderBy('s.id')
    .execute()
  const known = rows.map(childOf)
  return [...known.filter(child => child.id === subject), ...known.filter(child => child.id !== subject)]
}

/** Whoever was first recorded in an audience about one of these children: the newest 500. */
export async function firstMetWith(viewer: Viewer, subjects: readonly SubjectId[]): Promise<SubjectId[]> {
  const rows = await query(viewer)
    .selectFrom('audience as a')
    .innerJoin('subject as s', join =>
      join.onRef('s.partnership_id', '=', 'a.partnership_id').onRef('s.audience_id', '=', 'a.id'),
    )
    .select('s.id')
    .where('a.partnership_id', '=', viewer.partnership)
    .where('a.subject_id', '=', sql<string>`any(${[...subjects]}::uuid[])`)
    .where('s.has_circle', '=', false)
    .orderBy('s.recorded_at', 'desc')
    .limit(500)
    .execute()
  return rows.map(row => row.id as SubjectId)
}

/** Those of these subjects whose own page this viewer may open, whichever circle they were first recorded in. */
export async function subjectsSeen(viewer: Viewer, ids: readonly SubjectId[]): Promise<Map<SubjectId, Seen>> {
  if (ids.length === 0) return new Map()
  type Row = { subject_id: string; reference: string; kind: string; has_circle: boolean }
  // Not its home: the viewer may sit in another circle, and an id that two pages share would say that there is this one.
  const { rows } =
    await sql<Row>`select subject_id, reference, kind, has_circle from subjects_seen(${[...ids]}::uuid[])`.execute(
      query(viewer),
    )
  return new Map(
    rows.map(row => [
      row.subject_id as SubjectId,
      {
        id: row.subject_id as SubjectId,
        reference: row.reference as Reference,
        kind: row.kind as SubjectKind,
        isChild: row.has_circle,
      },
    ]),
  )
}

/** By reference: undefined when absent and when hidden. */
export async function subjectReferred(viewer: Viewer, reference: Reference): Promise<SubjectId | undefined> {
  const row = await query(viewer)
    .selectNoFrom(sql<string | null>`subject_referred(${reference})`.as('id'))
    .executeTakeFirstOrThrow()
  return (row.id as SubjectId | null) ?? undefined
}

const children = (viewer: Viewer) =>
  query(viewer)
    .selectFrom('subject as s')
    .select(['s.id', 's.reference', 's.audience_id', 's.seal'])
    .where('s.partnership_id', '=', viewer.partnership)
    .where('s.has_circle', '=', true)

const childOf = (row: { id: string; reference: string; audience_id: string; seal: string | null }): Child => ({
  id: row.id as SubjectId,
  reference: row.reference as Reference,
  home: row.audience_id as AudienceId,
  seal: row.seal as SealLevel | null,
})
