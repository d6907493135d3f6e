import { type RawBuilder, sql } from 'kysely'
import { query } from '../../../../db/index.ts'
import type { AudienceId, PartnershipId, SubjectId, UnitOfWork } from '../../../../kernel/index.ts'
import { matchedFacts } from '../../../record/index.ts'
import type { AudienceAbout, KnownFact, KnownOf, KnownSubject, KnownTie, Sealed } from '../../model/known.ts'
import { scopeOfTie } from '../../rules/known/scopes.ts'

// What stands in the record now of some subjects, as the index's own role may read it: nothing withdrawn, nothing superseded.

/** One partnership, in one snapshot of it. */
export interface Reading {
  readonly partnership: PartnershipId
  readonly work: UnitOfWork
}

/** With whoever is sealed in it: a tie to them needs their home as well. */
export interface Sighted extends Reading {
  readonly sealed: ReadonlyMap<SubjectId, Sealed>
}

/** Everybody who is sealed, in this snapshot. */
export async function sealedIn({ partnership, work }: Reading): Promise<Map<SubjectId, Sealed>> {
  const rows = await all<{ id: string; audience_id: string; seal: string }>(
    work,
    sql`select id, audience_id, seal from subject where partnership_id = ${partnership} and seal is not null`,
  )
  return new Map(
    rows.map(({ id, audience_id, seal }) => [
      id as SubjectId,
      { home: audience_id as AudienceId, seal: seal as Sealed['seal'] },
    ]),
  )
}

/** The next subjects by id; '' begins. */
export async function subjectsAfter(
  { partnership, work }: Reading,
  after: string,
  limit: number,
): Promise<SubjectId[]> {
  const rows = await all<{ id: string }>(
    work,
    sql`select id from subject where partnership_id = ${partnership}
      and id > ${after || '00000000-0000-0000-0000-000000000000'} order by id limit ${limit}`,
  )
  return rows.map(({ id }) => id as SubjectId)
}

/** Everything by which these subjects are found; of an id that is not there, nothing. */
export async function knownOf(reading: Sighted, ids: readonly SubjectId[]): Promise<KnownOf[]> {
  const subjects = await subjectsOf(reading, ids)
  const facts = await factsOf(reading, ids)
  const ties = await tiesOf(reading, ids)
  const places = ties.filter(({ kind }) => kind === 'lives-at').map(({ far }) => far)
  const addresses = places.length > 0 ? await factsOf(reading, [...new Set(places)]) : []
  const factsBy = Map.groupBy(facts, ({ subject }) => subject)
  const tiesBy = Map.groupBy(ties, ({ near }) => near)
  const addressesBy = Map.groupBy(
    addresses.filter(({ as }) => as === 'address'),
    ({ subject }) => subject,
  )
  return subjects.map(subject => {
    const own = tiesBy.get(subject.id) ?? []
    return {
      subject,
      facts: factsBy.get(subject.id) ?? [],
      ties: own,
      addresses: [...new Set(own.map(({ far }) => far))].flatMap(far => addressesBy.get(far) ?? []),
    }
  })
}

/** Whoever has lived at these places: where an address changes, so does what they are found by. */
export async function residentsOf({ partnership, work }: Reading, places: readonly SubjectId[]): Promise<SubjectId[]> {
  const rows = await all<{ id: string }>(
    work,
    sql`select distinct from_subject_id as id from tie where partnership_id = ${partnership}
      and to_subject_id = any(${[...places]}::uuid[]) and kind = 'lives-at'`,
  )
  return rows.map(({ id }) => id as SubjectId)
}

export async function audiencesOf(
  { partnership, work }: Reading,
  ids: readonly AudienceId[],
): Promise<Map<AudienceId, AudienceAbout>> {
  const rows = await all<{ id: string; kind: string; subject_id: string | null }>(
    work,
    sql`select id, kind, subject_id from audience where partnership_id = ${partnership} and id = any(${[...ids]}::uuid[])`,
  )
  return new Map(
    rows.map(({ id, kind, subject_id }) => [
      id as AudienceId,
      { kind: kind as AudienceAbout['kind'], subject: subject_id as SubjectId | null },
    ]),
  )
}

async function subjectsOf({ partnership, work }: Reading, ids: readonly SubjectId[]): Promise<KnownSubject[]> {
  const rows = await all<{ id: string; kind: string }>(
    work,
    sql`select id, kind from subject where partnership_id = ${partnership} and id = any(${[...ids]}::uuid[])`,
  )
  return rows.map(({ id, kind }) => ({ id: id as SubjectId, kind }))
}

interface FactRow {
  readonly subject_id: string
  readonly kind: string
  readonly code: string
  readonly value: string
  readonly audience_id: string
  readonly sealed_to: string | null
  readonly protected: boolean
  readonly until_edtf: string
}

async function factsOf({ partnership, work }: Reading, ids: readonly SubjectId[]): Promise<KnownFact[]> {
  const kinds = new Map(matchedFacts().map(kind => [kind.kind, kind]))
  const rows = await all<FactRow>(
    work,
    sql`select subject_id, kind, code, value, audience_id, sealed_to, protected, until_edtf from fact
      where partnership_id = ${partnership} and subject_id = any(${[...ids]}::uuid[]) and kind = any(${[...kinds.keys()]}::text[])
        and standing = 'told' and superseded_at is null and withdrawn_at is null`,
  )
  return rows.flatMap(row => {
    const kind = kinds.get(row.kind)
    if (!kind?.matched) return []
    const { code, audience_id: audience, sealed_to: sealedTo, protected: isProtected } = row
    return {
      subject: row.subject_id as SubjectId,
      as: kind.matched,
      code,
      value: kind.choices?.[row.value] ?? row.value,
      isOver: row.until_edtf !== '',
      scope: { audience: audience as AudienceId, sealedTo: sealedTo as AudienceId | null, protected: isProtected },
    }
  })
}

interface TieRow {
  readonly near: string
  readonly far: string
  readonly kind: string
  readonly until_edtf: string
  readonly audience_id: string
  readonly sealed_to: string | null
  readonly other_sealed_to: string | null
}

/** Each tie from the side of those of these subjects who are in it. */
async function tiesOf(reading: Sighted, ids: readonly SubjectId[]): Promise<KnownTie[]> {
  const near = sql`any(${[...ids]}::uuid[])`
  const stands = sql`partnership_id = ${reading.partnership} and standing = 'told' and superseded_at is null and withdrawn_at is null`
  const rows = await all<TieRow>(
    reading.work,
    sql`select from_subject_id as near, to_subject_id as far, kind, until_edtf, audience_id, sealed_to, other_sealed_to
        from tie where ${stands} and from_subject_id = ${near}
      union all
      select to_subject_id, from_subject_id, kind, until_edtf, audience_id, sealed_to, other_sealed_to
        from tie where ${stands} and to_subject_id = ${near}`,
  )
  return rows.flatMap(({ near: one, far: other, kind, until_edtf: until, ...row }) => {
    const [nearId, farId] = [one as SubjectId, other as SubjectId]
    const ends = [nearId, farId].map(id => reading.sealed.get(id)?.home ?? null)
    const scope = scopeOfTie(row.audience_id as AudienceId, [
      row.sealed_to as AudienceId | null,
      row.other_sealed_to as AudienceId | null,
      ...ends,
    ])
    return scope ? { near: nearId, far: farId, kind, until, scope } : []
  })
}

async function all<Row>(work: UnitOfWork, statement: RawBuilder<unknown>): Promise<readonly Row[]> {
  return (await statement.execute(query({ work }))).rows as readonly Row[]
}
