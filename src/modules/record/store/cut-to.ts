import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { SubjectId, Viewer } from '../../../kernel/index.ts'
import type { Only } from '../model.ts'

/**
 * What narrows a chronology, as conditions on a telling `t` and its participant `p`. They stand beside the policies, which are asked
 * first: words are looked for only in what this reader may read, and nobody takes part whom they may not know of.
 */
export function cutTo(viewer: Viewer, only: Only | null): RawBuilder<SqlBool>[] {
  if (!only) return []
  const { agency, person, thing, kind, from, to, words } = only
  return [
    agency && sql<SqlBool>`t.agency_id = ${agency}`,
    kind && sql<SqlBool>`t.kind = ${kind}`,
    // What happened "in spring" may have happened in April: it is found by either.
    from && sql<SqlBool>`coalesce(t.when_to > ${from}::timestamp, p.sorts_at >= ${from}::timestamp)`,
    to && sql<SqlBool>`p.sorts_at < ${to}::timestamp`,
    person && takesPart(viewer, person),
    thing && takesPart(viewer, thing),
    // Plain words, found as they are typed: nothing in them is a pattern.
    words && sql<SqlBool>`strpos(lower(t.text), lower(${words})) > 0`,
  ].filter(condition => condition !== undefined && condition !== '')
}

const takesPart = (viewer: Viewer, subject: SubjectId): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select from participant w where w.partnership_id = ${viewer.partnership} and w.telling_id = p.telling_id and w.subject_id = ${subject})`
