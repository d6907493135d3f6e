import { type RawBuilder, sql } from 'kysely'
import { query } from '../../../../db/index.ts'
import type { AudienceId, PartnershipId, SubjectId, UnitOfWork } from '../../../../kernel/index.ts'
import { matchedFacts } from '../../../record/index.ts'
import type { AudienceAbout, KnownFact, KnownOf, KnownSubject, KnownTie } from '../../model/known.ts'
import { scopeOfTie } from '../../rules/known/scopes.ts'

// What stands in the record now of some subjects, as the index's own role may read it: nothing withdrawn, nothing superseded.

/** One partnership, in one snapshot of it. */
export interface Reading {
  readonly partnership: PartnershipId
  readonly work: UnitOfWork
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
export async function knownOf(reading: Reading, ids: readonly SubjectId[]): Promise<KnownOf[]> {
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
  const rows = await all<{ id: string; kind: string; audience_id: string; seal: string | null }>(
    work,
    sql`select id, kind, audience_id, seal from subject where partnership_id = ${partnership} and id = any(${[...ids]}::uuid[])`,
  )
  return rows.map(({ id, kind, audience_id, seal }) => ({
    id: id as SubjectId,
    kind,
    home: audience_id as AudienceId,
    seal: seal as KnownSubject['seal'],
  }))
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
  /** Of the tie, and the homes of its ends where they are sealed. */
  readonly seals: readonly (string | null)[]
}

/** Each tie from the side of those of these subjects who are in it. */
async function tiesOf({ partnership, work }: Reading, ids: readonly SubjectId[]): Promise<KnownTie[]> {
  const near = sql`any(${[...ids]}::uuid[])`
  const stands = sql`t.partnership_id = ${partnership} and t.standing = 'told' and t.superseded_at is null and t.withdrawn_at is null`
  const rows = await all<TieRow>(
    work,
    sql`select x.near, x.far, x.kind, x.until_edtf, x.audience_id, array[x.sealed_to, x.other_sealed_to,
        case when n.seal is not null then n.audience_id end, case when f.seal is not null then f.audience_id end]::text[] as seals
      from (
        select t.from_subject_id as near, t.to_subject_id as far, t.kind, t.until_edtf, t.audience_id, t.sealed_to, t.other_sealed_to
          from tie t where ${stands} and t.from_subject_id = ${near}
        union all
        select t.to_subject_id, t.from_subject_id, t.kind, t.until_edtf, t.audience_id, t.sealed_to, t.other_sealed_to
          from tie t where ${stands} and t.to_subject_id = ${near}) x
      join subject n on n.partnership_id = ${partnership} and n.id = x.near
      join subject f on f.partnership_id = ${partnership} and f.id = x.far`,
  )
  return rows.flatMap(row => {
    const scope = scopeOfTie(row.audience_id as AudienceId, row.seals as readonly (AudienceId | null)[])
    const { kind, until_edtf: until } = row
    return scope ? { near: row.near as SubjectId, far: row.far as SubjectId, kind, until, scope } : []
  })
}

async function all<Row>(work: UnitOfWork, statement: RawBuilder<unknown>): Promise<readonly Row[]> {
  return (await statement.execute(query({ work }))).rows as readonly Row[]
}
