import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { AgencyId, EntryId, SubjectId, Viewer } from '../../../kernel/index.ts'
import type { Moment, Only, ToldGroup, ToldPoint, ToldStretch } from '../model.ts'
import { knownAt, type SightOfAudience } from './chronology.ts'
import { cutTo } from './cut-to.ts'

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
    from ${told(viewer, asked, within(asked), LIGHT)} order by p.sorts_at, p.telling_id limit ${limit}`.execute(
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
  const { rows } = await sql<GroupRow>`
    with told as materialized (
      select told.entry_id, told.agency_id, told.kind, p.sorts_at, greatest(told.when_to, p.sorts_at) as until,
        case when p.sorts_at >= ${shown.from}::timestamp and p.sorts_at < ${shown.to}::timestamp
          then floor(extract(epoch from p.sorts_at - ${shown.from}::timestamp) / 86400 / ${days}::float) end as bucket,
        ${significant(viewer, asked)} as significant
      from ${told(viewer, asked, within(asked), LIGHT)}),
    silences as (
      select *, sorts_at - max(until) over (partition by agency_id order by sorts_at, until rows between unbounded preceding and 1 preceding)
        > make_interval(days => ${silence}::int) as after_silence from told),
    stretched as (
      select *, count(*) filter (where after_silence) over (partition by agency_id order by sorts_at, until rows unbounded preceding) as stretch
      from silences)
    select agency_id, kind, bucket, to_char(min(sorts_at), ${STAMP}) as first, to_char(max(sorts_at), ${STAMP}) as last,
      to_char(max(until), ${STAMP}) as until, count(*)::int as count,
      case when count(*) = 1 then min(entry_id::text) end as entry_id, bool_or(significant) as significant
    from stretched group by grouping sets ((agency_id, kind, bucket), (agency_id, stretch)) order by 1, 4, 2`.execute(
    query(viewer),
  )
  return {
    groups: rows.flatMap(row => (row.kind === null || row.bucket === null ? [] : [groupOf(row, row.kind)])),
    stretches: rows.flatMap(row =>
      row.kind === null ? [{ agency: row.agency_id as AgencyId, from: row.first, to: row.until }] : [],
    ),
  }
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

const within = ({ from, to }: BandAsked) => sql`and p.sorts_at >= ${from}::timestamp and p.sorts_at < ${to}::timestamp`

// A probe a row, whatever the planner thinks of looking for words: it would rather read everybody's (as the months of a cut are asked).
function told(
  viewer: Viewer,
  { child, moment, sights, only }: Pick<BandAsked, 'child' | 'moment' | 'sights' | 'only'>,
  period: ReturnType<typeof sql>,
  columns: ReturnType<typeof sql>,
) {
  const conditions = [moment ? knownAt(moment, sights) : sql`t.superseded_at is null`, ...cutTo(viewer, only)]
  const p = viewer.partnership
  return sql`participant p
    cross join lateral (select ${columns} from telling t
      where t.partnership_id = ${p} and t.id = p.telling_id and t.standing = 'told' and ${sql.join(conditions, sql` and `)} limit 1) told
    where p.partnership_id = ${p} and p.subject_id = ${child} and p.role <> 'also-about' ${period}`
}

/** Beside it stands, or stood as known then, what it meant for the child. A probe of `remark_entry`. */
function significant(viewer: Viewer, { moment, sights }: Pick<BandAsked, 'moment' | 'sights'>) {
  const stands = moment ? knownAt(moment, sights) : sql`t.superseded_at is null`
  return sql`exists (select from remark t where t.partnership_id = ${viewer.partnership} and t.entry_id = told.entry_id
    and t.significance <> '' and ${stands})`
}
