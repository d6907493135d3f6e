import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { Reference, SubjectId, Viewer } from '../../../kernel/index.ts'
import type { Stub } from '../../access/index.ts'
import type { SubjectKind } from '../../record/index.ts'

/** Of those that an index led to, whoever this viewer may know of, looked at again in the database: none is not there. */
export interface Sighted {
  readonly id: SubjectId
  readonly reference: Reference
  readonly kind: SubjectKind
  readonly isChild: boolean
  readonly sight: 'stub' | 'read'
}

export async function sighted(
  viewer: Viewer,
  wanted: readonly SubjectId[],
  strong: readonly SubjectId[],
): Promise<Map<SubjectId, Sighted>> {
  type Row = {
    subject_id: SubjectId
    reference: Reference
    kind: SubjectKind
    has_circle: boolean
    sight: Sighted['sight']
  }
  const { rows } = await sql<Row>`select * from find_subjects(${[...wanted]}::uuid[], ${[...strong]}::uuid[])`.execute(
    query(viewer),
  )
  return new Map(
    rows.map(({ subject_id: id, reference, kind, has_circle: isChild, sight }) => [
      id,
      { id, reference, kind, isChild, sight },
    ]),
  )
}

/** Whom to ring about a person or thing without a circle of its own, who leads where it was told of first. */
export async function holdersOf(viewer: Viewer, subject: SubjectId): Promise<Stub['contacts']> {
  type Row = { agency: string; phone: string; worker: string; role: string; worker_phone: string }
  const { rows } = await sql<Row>`select * from holders_of(${subject})`.execute(query(viewer))
  return rows.map(({ worker_phone: workerPhone, ...contact }) => ({ ...contact, workerPhone }))
}
