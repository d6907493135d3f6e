import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { AgencyId, AudienceId, EntryId, SubjectId, Viewer, WorkerId } from '../../../kernel/index.ts'
import type { Dated, Detail, HowKnown, Period, Told, VersionId } from '../model.ts'

// What the tables of facts and ties have alike: who told it, to whom, in which version, and since when until when.

/** A fact or tie as stored, before the names of its writer and the kind of its audience are put beside it. */
export type Stored<Kind extends Told> = Omit<Kind, 'agencyName' | 'workerName' | 'audienceKind'>

/** What a new version of either carries. */
export interface NewTold extends Period {
  readonly id: VersionId
  readonly entry: EntryId
  readonly version: number
  readonly standing: Told['standing']
  readonly audience: AudienceId
  readonly kind: string
  readonly code: string
  readonly detail: Detail
  readonly howKnown: HowKnown
  readonly source: string
  readonly knownAt: Date
  readonly reason: string
}

export const TOLD = [
  't.id',
  't.entry_id',
  't.version',
  't.standing',
  't.audience_id',
  't.kind',
  't.code',
  't.detail',
  't.since_edtf',
  't.since_typed',
  't.since_from',
  't.since_to',
  't.until_edtf',
  't.until_typed',
  't.until_from',
  't.until_to',
] as const

export const ATTRIBUTED = [
  't.agency_id',
  't.worker_id',
  't.how_known',
  't.source',
  't.known_at',
  't.recorded_at',
  't.reason',
  't.superseded_at',
] as const

/** The columns of a new version, of either table. */
export const columnsOf = (viewer: Viewer, told: NewTold) => ({
  partnership_id: viewer.partnership,
  id: told.id,
  audience_id: told.audience,
  entry_id: told.entry,
  version: told.version,
  standing: told.standing,
  kind: told.kind,
  code: told.code,
  detail: JSON.stringify(told.detail),
  since_edtf: told.since?.edtf ?? '',
  since_typed: told.since?.typed ?? '',
  since_from: told.since?.from ?? null,
  since_to: told.since?.to ?? null,
  until_edtf: told.until?.edtf ?? '',
  until_typed: told.until?.typed ?? '',
  until_from: told.until?.from ?? null,
  until_to: told.until?.to ?? null,
  how_known: told.howKnown,
  source: told.source,
  agency_id: viewer.agency,
  worker_id: viewer.worker,
  known_at: told.knownAt,
  recorded_at: viewer.now,
  reason: told.reason,
})

/** A version gives way to the next: once, from null. False when somebody else was first, and for whoever's word it is not. */
export async function supersedeIn(
  viewer: Viewer,
  table: 'fact' | 'tie' | 'telling' | 'remark',
  old: string,
  by: string,
): Promise<boolean> {
  const done = await sql`update ${sql.table(table)} set superseded_at = ${viewer.now}, superseded_by = ${by}
    where partnership_id = ${viewer.partnership} and id = ${old} and superseded_at is null`.execute(query(viewer))
  return done.numAffectedRows === 1n
}

/**
 * Notes, in this transaction, whose names, numbers, homes or ties change in it: whatever writes a subject, a fact or a tie calls
 * it, so that the index of who is known hears of it (decision 0029; held by test/tidy/effects.test.ts).
 */
export async function noteKnown(viewer: Viewer, subjects: readonly SubjectId[]): Promise<void> {
  await sql`select note_known(${[...new Set(subjects)]}::uuid[])`.execute(query(viewer))
}

interface Row {
  readonly id: string
  readonly entry_id: string
  readonly version: number
  readonly standing: string
  readonly audience_id: string
  readonly kind: string
  readonly code: string
  readonly detail: unknown
  readonly since_edtf: string
  readonly since_typed: string
  readonly since_from: string | null
  readonly since_to: string | null
  readonly until_edtf: string
  readonly until_typed: string
  readonly until_from: string | null
  readonly until_to: string | null
  readonly agency_id: string
  readonly worker_id: string
  readonly how_known: string
  readonly source: string
  readonly known_at: Date
  readonly recorded_at: Date
  readonly reason: string
  readonly superseded_at: Date | null
}

export const toldOf = (row: Row): Stored<Told> => ({
  id: row.entry_id as EntryId,
  versionId: row.id as VersionId,
  version: row.version,
  standing: row.standing as Told['standing'],
  audience: row.audience_id as AudienceId,
  kind: row.kind,
  code: row.code,
  detail: row.detail as Detail,
  since: dated(row.since_edtf, row.since_typed, row.since_from, row.since_to),
  until: dated(row.until_edtf, row.until_typed, row.until_from, row.until_to),
  agency: row.agency_id as AgencyId,
  worker: row.worker_id as WorkerId,
  howKnown: row.how_known as HowKnown,
  source: row.source,
  knownAt: row.known_at,
  recordedAt: row.recorded_at,
  reason: row.reason,
  supersededAt: row.superseded_at,
})

function dated(edtf: string, typed: string, from: string | null, to: string | null): Dated | null {
  const civil = (stored: string | null) => stored?.replace(' ', 'T') ?? null
  return edtf === '' ? null : { edtf, typed: typed === '' ? edtf : typed, from: civil(from), to: civil(to) }
}
