import { sql } from 'kysely'
import { query } from '../../../../db/index.ts'
import type { AgencyId, EntryId, SubjectId, Viewer } from '../../../../kernel/index.ts'
import type { Moment, Only, ToldGroup, ToldPoint, ToldStretch } from '../../model.ts'
import { knownAt, type SightOfAudience } from '../chronology.ts'
import { cutTo } from '../cut-to.ts'
import { toldAt, type WhereTold, whereTold } from './told-at.ts'

/** Whose entries, of which moment and cut; `from` and `to`: civil moments between which they stand. */
export interface BandAsked {
  readonly child: SubjectId
  readonly moment: Moment | null
  readonly sights: readonly SightOfAudience[]
  readonly only: Only | null
  readonly from: string
  readonly to: string
}

/** When the first and the last entry stand; null where there is none. A probe from either end of one index. */
export async function extentOf(
  viewer: Viewer,
  asked: Pick<BandAsked, 'child' | 'moment' | 'sights' | 'only'>,
): Promise<{ readonly first: string; readonly last: string } | null> {
  const end = (order: ReturnType<typeof sql>) =>
    sql`(select to_char(p.sorts_at, ${STAMP}) from ${told(viewer, asked, sql``, sql`t.id`)} order by p.sorts_at ${order} limit 1)`
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select ${end(sql`asc`)} as first, ${end(sql`desc`)} as last`.execute(query(viewer))
  const [row] = rows
  return row?.first && row.last ? { first: row.first, last: row.last } : null
}

/** Each entry that stands in the period, up to `limit`, with none of its words: a range of one index and a probe a row. */
export async function pointsOf(viewer: Viewer, asked: BandAsked, limit: number): Promise<ToldPoint[]> {
  const { rows } = await sql<PointRow>`
    select told.entry_id, told.agency_id, told.kind, to_char(p.sorts_at, ${STAMP}) as at, to_char(told.when_to, ${STAMP}) as until,
      told.when_edtf, ${significant(viewer, asked)} as significant
    from ${told(viewer, asked, period('p', asked), LIGHT)} order by p.sorts_at, p.telling_id limit ${limit}`.execute(
    query(viewer),
  )
  return rows.map(row => ({
    entry: row.entry_id as EntryId,
    agency: row.agency_id as AgencyId,
    kind: row.kind,
    at: row.at,
    until: row.until,
    edtf: row.when_edtf,
    significant: row.significant,
  }))
}

interface PointRow {
  readonly entry_id: string
  readonly agency_id: string
  readonly kind: string
  readonly at: string
  readonly until: string | null
  readonly when_edtf: string
  readonly significant: boolean
}

/**
 * The same where there are thousands, counted by the database: what is shown by agency, kind and every `days` days; and, for each
 * agency, the times between its silences of more than `silence` days. One pass over the range, and as many rows as a drawing has room for.
 */
export async function groupsOf(
  viewer: Viewer,
  asked: BandAsked,
  { shown, days, silence }: { readonly shown: Shown; readonly days: number; readonly silence: number },
): Promise<{ groups: ToldGroup[]; stretches: ToldStretch[] }> {
  const where = await whereTold(viewer, asked.child)
  const told = toldAt(
    viewer,
    where,
    asked,
    sql`t.entry_id, t.agency_id, t.kind, t.sorts_at, t.when_to`,
    period('t', asked),
  )
  const { rows } = await sql<GroupRow>`
    with told as materialized (
      select told.entry_id, agency_id, kind, sorts_at, greatest(when_to, sorts_at) as until, apart.entry_id is not null as significant,
        case when sorts_at >= ${shown.from}::timestamp and sorts_at < ${shown.to}::timestamp
          then floor(date_part('epoch', sorts_at - ${shown.from}::timestamp) / (86400 * ${days}::float)) end as bucket
      from (${told}) told left join (${setApart(viewer, where, asked)}) apart on apart.entry_id = told.entry_id),
    followed as (
      select *, max(until) over (partition by agency_id order by sorts_at, until rows between unbounded preceding and 1 preceding) as before
      from told)
    select agency_id, kind, bucket, to_char(min(sorts_at), ${STAMP}) as first, to_char(max(sorts_at), ${STAMP}) as last,
      to_char(max(until), ${STAMP}) as until, count(*)::int as count,
      case when count(*) = 1 then min(entry_id::text) end as entry_id, bool_or(significant) as significant,
      array_agg(to_char(before, ${STAMP})) filter (where ${silent(silence)}) as ends,
      array_agg(to_char(sorts_at, ${STAMP})) filter (where ${silent(silence)}) as begins
    from followed group by grouping sets ((agency_id, kind, bucket), (agency_id)) order by 1, 4, 2`.execute(
    query(viewer),
  )
  return {
    groups: rows.flatMap(row => (row.kind === null || row.bucket === null ? [] : [groupOf(row, row.kind)])),
    stretches: rows.flatMap(row => (row.kind === null ? stretchesOf(row) : [])),
  }
}

const silent = (days: number) => sql`sorts_at - before > make_interval(days => ${days}::int)`

/** One agency's silences, turned round: the times between them. */
function stretchesOf({ agency_id, first, until, ends, begins }: GroupRow): ToldStretch[] {
  const from = [first, ...(begins ?? []).toSorted()]
  const to = [...(ends ?? []).toSorted(), until]
  return from.map((start, at) => ({ agency: agency_id as AgencyId, from: start, to: to[at] ?? until }))
}

type Shown = Pick<BandAsked, 'from' | 'to'>

interface GroupRow {
  readonly entry_id: string | null
  readonly agency_id: string
  readonly kind: string | null
  readonly bucket: number | null
  readonly first: string
  readonly last: string
  readonly until: string
  readonly count: number
  readonly significant: boolean
  /** When its silences began and ended; null where it had none. */
  readonly ends: readonly string[] | null
  readonly begins: readonly string[] | null
}

const groupOf = (
  { entry_id, agency_id, first, last, count, significant: marked }: GroupRow,
  kind: string,
): ToldGroup => ({
  agency: agency_id as AgencyId,
  ...{ kind, first, last, count, significant: marked },
  entry: entry_id as EntryId | null,
})

const STAMP = sql`'YYYY-MM-DD"T"HH24:MI:SS'`
const LIGHT = sql`t.entry_id, t.agency_id, t.kind, t.when_to, t.when_edtf`

const period = (of: 'p' | 't', { from, to }: BandAsked) => {
  const at = of === 'p' ? sql`p.sorts_at` : sql`t.sorts_at`
  return sql`and ${at} >= ${from}::timestamp and ${at} < ${to}::timestamp`
}

// A probe a row, whatever the planner thinks of looking for words: it would rather read everybody's (as the months of a cut are asked).
function told(
  viewer: Viewer,
  { child, moment, sights, only }: Pick<BandAsked, 'child' | 'moment' | 'sights' | 'only'>,
  when: ReturnType<typeof sql>,
  columns: ReturnType<typeof sql>,
) {
  const conditions = [moment ? knownAt(moment, sights) : sql`t.superseded_at is null`, ...cutTo(viewer, only)]
  const p = viewer.partnership
  return sql`participant p
    cross join lateral (select ${columns} from telling t
      where t.partnership_id = ${p} and t.id = p.telling_id and t.standing = 'told' and ${sql.join(conditions, sql` and `)} limit 1) told
    where p.partnership_id = ${p} and p.subject_id = ${child} and p.role <> 'also-about' ${when}`
}

/** Beside it stands, or stood as known then, what it meant for the child. A probe of `remark_entry`. */
function significant(viewer: Viewer, { moment, sights }: Pick<BandAsked, 'moment' | 'sights'>) {
  const stands = moment ? knownAt(moment, sights) : sql`t.superseded_at is null`
  return sql`exists (select from remark t where t.partnership_id = ${viewer.partnership} and t.entry_id = told.entry_id
    and t.significance <> '' and ${stands})`
}

/** The same for all that is told there: of its audiences by the index `remark_significant`, of the few told elsewhere by their entries. */
function setApart(
  viewer: Viewer,
  { own, elsewhere }: WhereTold,
  { moment, sights }: Pick<BandAsked, 'moment' | 'sights'>,
) {
  const stands = moment ? knownAt(moment, sights) : sql`t.superseded_at is null`
  const beside = (where: ReturnType<typeof sql>) => sql`
    select t.entry_id from remark t where t.partnership_id = ${viewer.partnership} and ${where} and t.significance <> '' and ${stands}`
  const there = sql`t.entry_id = any (array(select e.entry_id from telling e where e.partnership_id = ${viewer.partnership} and e.id = any (${elsewhere}::uuid[])))`
  const here = beside(sql`t.audience_id = any (${own}::uuid[])`)
  return elsewhere.length > 0 ? sql`${here} union ${beside(there)}` : sql`select distinct entry_id from (${here}) t`
}
