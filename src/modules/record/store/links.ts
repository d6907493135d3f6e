import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { AgencyId, AudienceId, EntryId, Viewer, WorkerId } from '../../../kernel/index.ts'
import type { EventLink, LinkId, Verdict } from '../model.ts'

/** As stored, before the names of its agency and writer are put beside it. */
export type StoredLink = Omit<EventLink, 'agencyName' | 'workerName'>

export type NewLink = Pick<EventLink, 'id' | 'entries' | 'audiences' | 'verdict' | 'reason'>

export async function addLink(viewer: Viewer, link: NewLink): Promise<void> {
  await query(viewer)
    .insertInto('event_link')
    .values({
      partnership_id: viewer.partnership,
      id: link.id,
      audience_id: link.audiences[0],
      other_audience_id: link.audiences[1],
      entry_id: link.entries[0],
      other_entry_id: link.entries[1],
      verdict: link.verdict,
      reason: link.reason,
      agency_id: viewer.agency,
      worker_id: viewer.worker,
      known_at: viewer.now,
      recorded_at: viewer.now,
    })
    .execute()
}

/** What was decided on this pair before gives way: as far as this viewer may read and write there. */
export async function supersedeLinks(viewer: Viewer, [one, other]: EventLink['entries'], by: LinkId): Promise<void> {
  await query(viewer)
    .updateTable('event_link')
    .set({ superseded_at: viewer.now, superseded_by: by })
    .where('partnership_id', '=', viewer.partnership)
    .where('entry_id', '=', one)
    .where('other_entry_id', '=', other)
    .where('superseded_at', 'is', null)
    .execute()
}

/** On any of these entries, oldest first: what stands, or all that was decided. A range of each of two indexes for each entry. */
export async function linksOf(
  viewer: Viewer,
  entries: readonly EntryId[],
  which: 'standing' | 'every',
): Promise<StoredLink[]> {
  if (entries.length === 0) return []
  const among = sql<string>`any(${[...entries]}::uuid[])`
  const from = (end: 'l.entry_id' | 'l.other_entry_id') => {
    const rows = links(viewer).where(end, '=', among)
    return which === 'standing' ? rows.where('l.superseded_at', 'is', null) : rows
  }
  const rows = await from('l.entry_id').union(from('l.other_entry_id')).orderBy('recorded_at').orderBy('id').execute()
  return rows.map(linkOf)
}

/** These versions, whether they stand or not, as far as this viewer may read them. */
export async function linksNamed(viewer: Viewer, ids: readonly LinkId[]): Promise<StoredLink[]> {
  if (ids.length === 0) return []
  const rows = await links(viewer)
    .where('l.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('l.recorded_at')
    .orderBy('l.id')
    .execute()
  return rows.map(linkOf)
}

const links = (viewer: Viewer) =>
  query(viewer)
    .selectFrom('event_link as l')
    .select(['l.id', 'l.entry_id', 'l.other_entry_id', 'l.audience_id', 'l.other_audience_id', 'l.verdict', 'l.reason'])
    .select(['l.agency_id', 'l.worker_id', 'l.known_at', 'l.recorded_at', 'l.superseded_at'])
    .where('l.partnership_id', '=', viewer.partnership)

type Row = Awaited<ReturnType<ReturnType<typeof links>['execute']>>[number]

const linkOf = (row: Row): StoredLink => ({
  id: row.id as LinkId,
  entries: [row.entry_id as EntryId, row.other_entry_id as EntryId],
  audiences: [row.audience_id as AudienceId, row.other_audience_id as AudienceId],
  verdict: row.verdict as Verdict,
  reason: row.reason,
  agency: row.agency_id as AgencyId,
  worker: row.worker_id as WorkerId,
  knownAt: row.known_at,
  recordedAt: row.recorded_at,
  supersededAt: row.superseded_at,
})
