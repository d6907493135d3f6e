import { type SqlBool, sql } from 'kysely'
import { query } from '../../../../db/index.ts'
import type { SubjectId, Viewer } from '../../../../kernel/index.ts'
import type { Moment, Only } from '../../model.ts'
import { knownAt, type SightOfAudience } from '../chronology.ts'
import { cutTo } from '../cut-to.ts'

/** The audiences of a child's own record that this viewer reads, and the tellings to others in which the child has a part: few. */
export interface WhereTold {
  readonly own: readonly string[]
  readonly elsewhere: readonly string[]
}

export async function whereTold(viewer: Viewer, child: SubjectId): Promise<WhereTold> {
  const audiences = await query(viewer)
    .selectFrom('audience')
    .select('id')
    .where('partnership_id', '=', viewer.partnership)
    .where('subject_id', '=', child)
    .execute()
  const own = audiences.map(row => row.id)
  const rows = await query(viewer)
    .selectFrom('participant as p')
    .select('p.telling_id')
    .where('p.partnership_id', '=', viewer.partnership)
    .where('p.subject_id', '=', child)
    .where('p.role', '<>', 'also-about')
    .where(sql<SqlBool>`p.audience_id <> all (${own}::uuid[])`)
    .execute()
  return { own, elsewhere: rows.map(row => row.telling_id) }
}

/**
 * All that is told of a child there, as it stands or was known at the moment, cut: as tellings `t`. By audience, and not by way of
 * participants: so the index `telling_then` answers alone where no words, people or things are asked for.
 */
export function toldAt(
  viewer: Viewer,
  { own, elsewhere }: WhereTold,
  {
    moment,
    sights,
    only,
  }: { readonly moment: Moment | null; readonly sights: readonly SightOfAudience[]; readonly only: Only | null },
  columns: ReturnType<typeof sql>,
  period = sql``,
) {
  const conditions = [moment ? knownAt(moment, sights) : sql`t.superseded_at is null`, ...cutTo(viewer, only)]
  const told = (where: ReturnType<typeof sql>) => sql`
    select ${columns} from telling t cross join lateral (select t.sorts_at, t.id as telling_id) p
    where t.partnership_id = ${viewer.partnership} and ${where} and t.standing = 'told' ${period} and ${sql.join(conditions, sql` and `)}`
  const here = told(sql`t.audience_id = any (${own}::uuid[])`)
  return elsewhere.length > 0 ? sql`${here} union all ${told(sql`t.id = any (${elsewhere}::uuid[])`)}` : here
}
