import { type SqlBool, sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type {
  AgencyId,
  AudienceId,
  EntryId,
  HappeningId,
  SubjectId,
  TellingId,
  Viewer,
  When,
  WorkerId,
} from '../../../kernel/index.ts'
import type { Entry, HowKnown, Moment, Only, Place } from '../model.ts'
import { cutTo } from './cut-to.ts'

/** A version as stored, before its people and the names of its writer are put beside it. */
export type Telling = Omit<Entry, 'people' | 'remarks' | 'links' | 'agencyName' | 'workerName' | 'audienceKind'> & {
  readonly sortsAt: string
}

/** Up to when an agency could see an audience: until the moment asked for, or until it left. */
export interface SightOfAudience {
  readonly audience: AudienceId
  readonly until: Date
}

/**
 * Tellings in which any of these subjects take part, newest first by when they happened; `limit` one above the page
 * shows whether there is more. A range of one index, the policies' direct tests, and one probe a row (goal C1).
 */
export async function tellingsOf(
  viewer: Viewer,
  asked: {
    subjects: readonly SubjectId[]
    moment: Moment | null
    sights: readonly SightOfAudience[]
    after: Place | null
    limit: number
    only?: Only | null
  },
): Promise<Telling[]> {
  let rows = tellings(viewer)
    .innerJoin('participant as p', join =>
      join.onRef('p.partnership_id', '=', 't.partnership_id').onRef('p.telling_id', '=', 't.id'),
    )
    .where('p.partnership_id', '=', viewer.partnership)
    // Of one subject the index gives the order as well; of several it is sorted.
    .where(
      'p.subject_id',
      '=',
      asked.subjects.length === 1 ? (asked.subjects[0] ?? null) : sql<string>`any(${[...asked.subjects]}::uuid[])`,
    )
    // Another child's telling of the same happening: this child has one of their own.
    .where('p.role', '<>', 'also-about')
    .orderBy('p.sorts_at', 'desc')
    .orderBy('p.telling_id', 'desc')
    .limit(asked.limit)
  if (asked.subjects.length > 1) rows = rows.distinctOn(['p.sorts_at', 'p.telling_id'])
  if (asked.after)
    rows = rows.where(
      sql<SqlBool>`(p.sorts_at, p.telling_id) < (${asked.after.sortsAt}::timestamp, ${asked.after.telling}::uuid)`,
    )
  rows = asked.moment ? rows.where(knownAt(asked.moment, asked.sights)) : rows.where('t.superseded_at', 'is', null)
  for (const condition of cutTo(viewer, asked.only ?? null)) rows = rows.where(condition)
  return (await rows.execute()).map(tellingOf)
}

/** Every version of one entry that this viewer may read, oldest first. */
export async function versionsOf(viewer: Viewer, entry: EntryId): Promise<Telling[]> {
  const rows = await tellings(viewer)
    .where('t.partnership_id', '=', viewer.partnership)
    .where('t.entry_id', '=', entry)
    .orderBy('t.version')
    .execute()
  return rows.map(tellingOf)
}

/** Of these entries the version that stands, or that was known at the moment, where it is told and this viewer may read it. */
export async function standingOf(
  viewer: Viewer,
  entries: readonly EntryId[],
  moment: Moment | null = null,
  sights: readonly SightOfAudience[] = [],
): Promise<Telling[]> {
  if (entries.length === 0) return []
  const rows = await tellings(viewer)
    .where('t.partnership_id', '=', viewer.partnership)
    .where('t.entry_id', '=', sql<string>`any(${[...entries]}::uuid[])`)
    .where('t.standing', '=', 'told')
    .where(moment ? knownAt(moment, sights) : sql<SqlBool>`t.superseded_at is null`)
    .execute()
  return rows.map(tellingOf)
}

/** The audiences about these subjects that an agency could see by then, and until when. Confidential seats stay unseen. */
export async function sightsOf(
  viewer: Viewer,
  subjects: readonly SubjectId[],
  moment: Moment,
): Promise<SightOfAudience[]> {
  if (moment.by === 'pooled') return []
  const rows = await query(viewer)
    .selectFrom('seat as s')
    .select([
      's.audience_id',
      sql<Date>`max(least(coalesce(s.until_at, ${moment.at}::timestamptz), ${moment.at}::timestamptz))`.as('until'),
    ])
    .where('s.partnership_id', '=', viewer.partnership)
    .where('s.agency_id', '=', moment.by)
    .where('s.subject_id', '=', sql<string>`any(${[...subjects]}::uuid[])`)
    .where('s.via', 'in', ['circle', 'agency', 'named'])
    .where('s.accepted_at', '<=', moment.at)
    .groupBy('s.audience_id')
    .execute()
  return rows.map(row => ({ audience: row.audience_id as AudienceId, until: row.until }))
}

/** `rules.knewOf` in SQL: then-knowledge only ever narrows what the policies allow now. */
export function knownAt(moment: Moment, sights: readonly SightOfAudience[]) {
  const at = sql`${moment.at}::timestamptz`
  const stands = (when: typeof at) => sql`(t.superseded_at is null or t.superseded_at > ${when})`
  const own = moment.by === 'pooled' ? sql`true` : sql`t.agency_id = ${moment.by}`
  const others = sights.map(sight => {
    const until = sql`${sight.until}::timestamptz`
    return sql` or (t.audience_id = ${sight.audience} and t.recorded_at <= ${until} and ${stands(until)})`
  })
  return sql<SqlBool>`((${own} and t.known_at <= ${at} and ${stands(at)})${sql.join(others, sql``)})`
}

/** These versions, whether they stand or not, as far as this viewer may read them. */
export async function versionsNamed(viewer: Viewer, ids: readonly TellingId[]): Promise<Telling[]> {
  if (ids.length === 0) return []
  const rows = await tellings(viewer)
    .where('t.partnership_id', '=', viewer.partnership)
    .where('t.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return rows.map(tellingOf)
}

/** All that an entry is made of, before anything is asked of it. */
export const tellings = (viewer: Viewer) =>
  query(viewer)
    .selectFrom('telling as t')
    .select([
      't.id',
      't.audience_id',
      't.happening_id',
      't.entry_id',
      't.version',
      't.standing',
      't.kind',
      't.when_edtf',
      't.when_typed',
      't.when_from',
      't.when_to',
      't.when_at',
      't.zone',
    ])
    .select([
      't.sorts_at',
      't.text',
      't.how_known',
      't.source',
      't.agency_id',
      't.worker_id',
      't.known_at',
      't.recorded_at',
      't.reason',
      't.superseded_at',
      't.author',
      't.category',
      't.own_reference',
    ])

type TellingRow = Awaited<ReturnType<ReturnType<typeof tellings>['execute']>>[number]

export function tellingOf(row: TellingRow): Telling {
  return {
    id: row.entry_id as EntryId,
    telling: row.id as TellingId,
    happening: row.happening_id as HappeningId,
    audience: row.audience_id as AudienceId,
    version: row.version,
    standing: row.standing as Entry['standing'],
    kind: row.kind,
    when: whenOf(row),
    sortsAt: row.sorts_at,
    text: row.text,
    howKnown: row.how_known as HowKnown,
    source: row.source,
    agency: row.agency_id as AgencyId,
    worker: row.worker_id as WorkerId,
    knownAt: row.known_at,
    recordedAt: row.recorded_at,
    reason: row.reason,
    author: row.author,
    category: row.category,
    ownReference: row.own_reference,
    supersededAt: row.superseded_at,
  }
}

function whenOf(row: TellingRow): When {
  const civil = (stored: string | null) => stored?.replace(' ', 'T') ?? null
  return {
    edtf: row.when_edtf,
    asTyped: row.when_typed,
    zone: 'Europe/London',
    from: civil(row.when_from),
    to: civil(row.when_to),
    hasTime: row.when_at !== null,
    at: row.when_at,
  }
}
