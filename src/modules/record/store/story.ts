import { type SqlBool, sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { AgencyId, SubjectId, TellingId, Viewer } from '../../../kernel/index.ts'
import type { Moment, Only, ToldMonth } from '../model.ts'
import { knownAt, type SightOfAudience, type Telling, tellingOf, tellings } from './chronology.ts'
import { cutTo } from './cut-to.ts'

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
      where t.partnership_id = ${p} and t.audience_id = ${audience} ${after} order by t.agency_id limit 1) f`
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
        and t.superseded_at is null and t.standing = 'told'
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

/** In which months which agencies have told what kinds of entry: the same rows as the chronology, without their words. */
export async function monthsTold(
  viewer: Viewer,
  child: SubjectId,
  asked: { readonly moment: Moment | null; readonly sights: readonly SightOfAudience[]; readonly only: Only | null },
): Promise<ToldMonth[]> {
  let rows = query(viewer)
    .selectFrom('participant as p')
    .innerJoin('telling as t', join =>
      join.onRef('t.partnership_id', '=', 'p.partnership_id').onRef('t.id', '=', 'p.telling_id'),
    )
    .select(['t.agency_id', 't.kind', sql<string>`to_char(p.sorts_at, 'YYYY-MM')`.as('month')])
    .distinct()
    .where('p.partnership_id', '=', viewer.partnership)
    .where('p.subject_id', '=', child)
    .where('p.role', '<>', 'also-about')
    .where('t.standing', '=', 'told')
    .orderBy('t.agency_id')
    .orderBy('t.kind')
    .orderBy('month')
  rows = asked.moment ? rows.where(knownAt(asked.moment, asked.sights)) : rows.where('t.superseded_at', 'is', null)
  for (const condition of cutTo(viewer, asked.only)) rows = rows.where(condition)
  return (await rows.execute()).map(row => ({ agency: row.agency_id as AgencyId, kind: row.kind, month: row.month }))
}
