import { type SqlBool, sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { AgencyId, SubjectId, TellingId, Viewer } from '../../../kernel/index.ts'
import type { Moment, Only, ToldHere, ToldMonth } from '../model.ts'
import { type SightOfAudience, type Telling, tellingOf, tellings } from './chronology.ts'
import { toldAt, whereTold } from './over-time/told-at.ts'

/** Written out, and not asked with parameters, so that the index of what stands is gone by whatever the plan. */
const STANDS = sql`t.superseded_at is null and t.standing = 'told'`

/** One of the last things that an agency told in an audience about a child. */
export interface LastTold {
  readonly telling: TellingId
  readonly agency: AgencyId
  readonly recordedAt: Date
}

/**
 * The last few standing entries of each agency in each audience about this child that the viewer reads. Goes from agency to agency by
 * the index `telling_told`: a few probes each, however long the chronology is.
 */
export async function lastTold(viewer: Viewer, child: SubjectId, few: number): Promise<LastTold[]> {
  const p = viewer.partnership
  const next = (audience: ReturnType<typeof sql>, after: ReturnType<typeof sql>) => sql`
    cross join lateral (select t.agency_id from telling t
      where t.partnership_id = ${p} and t.audience_id = ${audience} ${after} and ${STANDS} order by t.agency_id limit 1) f`
  const { rows } = await sql<{ id: string; agency_id: string; recorded_at: Date }>`
    with recursive told as (
      select a.id as audience_id, f.agency_id from audience a ${next(sql`a.id`, sql``)}
      where a.partnership_id = ${p} and a.subject_id = ${child}
      union all
      select told.audience_id, f.agency_id from told ${next(sql`told.audience_id`, sql`and t.agency_id > told.agency_id`)}
    )
    select l.id, told.agency_id, l.recorded_at from told
    cross join lateral (select t.id, t.recorded_at from telling t
      where t.partnership_id = ${p} and t.audience_id = told.audience_id and t.agency_id = told.agency_id
        and ${STANDS}
      order by t.recorded_at desc limit ${few}) l
    order by l.recorded_at desc, l.id desc`.execute(query(viewer))
  return rows.map(row => ({
    telling: row.id as TellingId,
    agency: row.agency_id as AgencyId,
    recordedAt: row.recorded_at,
  }))
}

/** These versions, in the order in which they are asked for. */
export async function tellingsNamed(viewer: Viewer, ids: readonly TellingId[]): Promise<Telling[]> {
  if (ids.length === 0) return []
  const rows = await tellings(viewer)
    .where('t.partnership_id', '=', viewer.partnership)
    .where('t.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return rows.map(tellingOf).sort((one, other) => ids.indexOf(one.telling) - ids.indexOf(other.telling))
}

/** The child's own words, as somebody wrote them down last. The kind is written out, so that the index of them alone is gone by. */
export async function lastVoice(viewer: Viewer, child: SubjectId): Promise<Telling | undefined> {
  const row = await tellings(viewer)
    .innerJoin('audience as a', join =>
      join.onRef('a.partnership_id', '=', 't.partnership_id').onRef('a.id', '=', 't.audience_id'),
    )
    .where('a.partnership_id', '=', viewer.partnership)
    .where('a.subject_id', '=', child)
    .where('t.partnership_id', '=', viewer.partnership)
    .where(sql<SqlBool>`t.kind = 'voice'`)
    .where('t.standing', '=', 'told')
    .where('t.superseded_at', 'is', null)
    .orderBy('t.sorts_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && tellingOf(row)
}

/** In which months which agencies told something that stands, and of which kinds: by indexes alone but for what other records tell of the child. */
export async function standingHere(viewer: Viewer, child: SubjectId): Promise<ToldHere> {
  const { own, elsewhere } = await whereTold(viewer, child)
  const here = await standingIn(viewer, sql`t.audience_id = any (${own}::uuid[])`)
  const there = elsewhere.length > 0 ? await standingIn(viewer, sql`t.id = any (${elsewhere}::uuid[])`) : NOTHING
  return { months: [...here.months, ...there.months], kinds: [...new Set([...here.kinds, ...there.kinds])] }
}

const NOTHING: ToldHere = { months: [], kinds: [] }

async function standingIn(viewer: Viewer, where: ReturnType<typeof sql>): Promise<ToldHere> {
  const { rows } = await sql<{ agency_id: string | null; kind: string | null; month: string | null }>`
    select told.agency_id, told.kind, to_char(told.month, 'YYYY-MM') as month from (
      select t.agency_id, t.kind, date_trunc('month', t.sorts_at) as month from telling t
      where t.partnership_id = ${viewer.partnership} and ${where} and ${STANDS}
      group by grouping sets ((t.agency_id, date_trunc('month', t.sorts_at)), (t.kind))
    ) told order by 1, 2, 3`.execute(query(viewer))
  return {
    months: rows.flatMap(({ agency_id, month }) =>
      agency_id && month ? [{ agency: agency_id as AgencyId, month }] : [],
    ),
    kinds: rows.flatMap(({ kind }) => kind ?? []),
  }
}

/** The months of a part of the chronology, or of what was known then: every entry of it is looked at, by `telling_then` alone but for its words. */
export async function monthsOf(
  viewer: Viewer,
  child: SubjectId,
  asked: { readonly moment: Moment | null; readonly sights: readonly SightOfAudience[]; readonly only: Only | null },
): Promise<ToldMonth[]> {
  const told = toldAt(
    viewer,
    await whereTold(viewer, child),
    asked,
    sql`t.agency_id, date_trunc('month', t.sorts_at) as month`,
  )
  const { rows } = await sql<{ agency_id: string; month: string }>`
    select agency_id, to_char(month, 'YYYY-MM') as month from (${told}) told group by agency_id, told.month order by 1, 2`.execute(
    query(viewer),
  )
  return rows.map(row => ({ agency: row.agency_id as AgencyId, month: row.month }))
}
