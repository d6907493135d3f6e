import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import type { AgencyId, AudienceId, EntryId, SubjectId, TellingId, Viewer, WorkerId } from '../../../kernel/index.ts'
import type { AudienceKind } from '../../access/index.ts'
import type {
  Child,
  Copy,
  CopyId,
  CopyPart,
  CopyPeriod,
  CopyPurpose,
  Entry,
  LinkId,
  RemarkId,
  VersionId,
} from '../model.ts'
import { CALLED_BY } from './people.ts'

/** What the whole circle is told of this child in a period, oldest first: a range of one index. */
export async function toldToCircle(viewer: Viewer, child: Child, { from, to }: CopyPeriod, limit: number) {
  let rows = query(viewer)
    .selectFrom('participant as p')
    .innerJoin('telling as t', join =>
      join.onRef('t.partnership_id', '=', 'p.partnership_id').onRef('t.id', '=', 'p.telling_id'),
    )
    .select(['t.id', 't.entry_id'])
    .where('p.partnership_id', '=', viewer.partnership)
    .where('p.subject_id', '=', child.id)
    .where('p.role', '=', 'about')
    .where('t.audience_id', '=', child.home)
    .where('t.standing', '=', 'told')
    .where('t.superseded_at', 'is', null)
    .orderBy('p.sorts_at')
    .orderBy('p.telling_id')
    .limit(limit)
  if (from) rows = rows.where('p.sorts_at', '>=', from)
  if (to) rows = rows.where('p.sorts_at', '<', to)
  return (await rows.execute()).map(row => ({ version: row.id as TellingId, entry: row.entry_id as EntryId }))
}

/** What each of these people and things is called in this audience now, and when the child was born: the versions of it. */
export async function namesIn(
  viewer: Viewer,
  audience: AudienceId,
  subjects: readonly SubjectId[],
  child: SubjectId,
): Promise<VersionId[]> {
  const facts = query(viewer)
    .selectFrom('fact as f')
    .distinctOn(['f.subject_id', 'f.kind'])
    .select('f.id')
    .where('f.partnership_id', '=', viewer.partnership)
    .where('f.audience_id', '=', audience)
    .where('f.subject_id', '=', sql<string>`any(${[child, ...subjects]}::uuid[])`)
    .where(({ eb, or, and }) =>
      or([eb('f.kind', '=', 'name'), and([eb('f.kind', '=', 'birth-date'), eb('f.subject_id', '=', child)])]),
    )
    .where('f.standing', '=', 'told')
    .where('f.superseded_at', 'is', null)
    .orderBy('f.subject_id')
    .orderBy('f.kind')
    .orderBy(CALLED_BY)
    .orderBy('f.recorded_at', 'desc')
    .orderBy('f.id')
  return (await facts.execute()).map(row => row.id as VersionId)
}

export async function addCopy(
  viewer: Viewer,
  copy: Pick<Copy, 'id' | 'subject' | 'audience' | 'purpose' | 'title' | 'from' | 'to'>,
  parts: readonly CopyPart[],
): Promise<void> {
  const made = {
    partnership_id: viewer.partnership,
    audience_id: copy.audience,
    worker_id: viewer.worker,
    made_at: viewer.now,
  }
  await query(viewer)
    .insertInto('conference_copy')
    .values({
      ...made,
      id: copy.id,
      subject_id: copy.subject,
      purpose: copy.purpose,
      title: copy.title,
      from_at: copy.from,
      to_at: copy.to,
      agency_id: viewer.agency,
    })
    .execute()
  for (let from = 0; from < parts.length; from += AT_ONCE)
    await query(viewer)
      .insertInto('copy_part')
      .values(
        parts.slice(from, from + AT_ONCE).map((part, at) => ({
          ...made,
          copy_id: copy.id,
          ordinal: from + at + 1,
          kind: part.kind,
          version_id: part.version,
          entry_id: part.kind === 'telling' ? part.entry : null,
        })),
      )
      .execute()
}

const AT_ONCE = 500

export type StoredCopy = Omit<Copy, 'agencyName' | 'workerName'>

export async function copyById(viewer: Viewer, id: CopyId): Promise<StoredCopy | undefined> {
  const row = await copies(viewer).where('c.id', '=', id).executeTakeFirst()
  return row && copyOf(row)
}

/** Of these children, the newest first: at most a hundred. */
export async function copiesOf(viewer: Viewer, children: readonly SubjectId[]): Promise<StoredCopy[]> {
  const rows = await copies(viewer)
    .where('c.subject_id', '=', sql<string>`any(${[...children]}::uuid[])`)
    .orderBy('c.made_at', 'desc')
    .orderBy('c.id')
    .limit(100)
    .execute()
  return rows.map(copyOf)
}

export async function partsOf(viewer: Viewer, copy: CopyId): Promise<CopyPart[]> {
  const rows = await query(viewer)
    .selectFrom('copy_part')
    .select(['kind', 'version_id', 'entry_id'])
    .where('partnership_id', '=', viewer.partnership)
    .where('copy_id', '=', copy)
    .orderBy('ordinal')
    .execute()
  return rows.map(row => {
    if (row.kind === 'telling')
      return { kind: 'telling', version: row.version_id as TellingId, entry: row.entry_id as EntryId }
    if (row.kind === 'remark') return { kind: 'remark', version: row.version_id as RemarkId }
    if (row.kind === 'link') return { kind: 'link', version: row.version_id as LinkId }
    return { kind: 'fact', version: row.version_id as VersionId }
  })
}

/** Which version of each of these entries stands now, and whether it is the stub of one that was withdrawn. */
export async function nowStanding(viewer: Viewer, entries: readonly EntryId[]) {
  const rows = await query(viewer)
    .selectFrom('telling')
    .select(['entry_id', 'id', 'standing'])
    .where('partnership_id', '=', viewer.partnership)
    .where('entry_id', '=', sql<string>`any(${[...entries]}::uuid[])`)
    .where('superseded_at', 'is', null)
    .execute()
  return new Map(
    rows.map(row => [
      row.entry_id as EntryId,
      { version: row.id as TellingId, standing: row.standing as Entry['standing'] },
    ]),
  )
}

const copies = (viewer: Viewer) =>
  query(viewer)
    .selectFrom('conference_copy as c')
    .innerJoin('audience as a', join =>
      join.onRef('a.partnership_id', '=', 'c.partnership_id').onRef('a.id', '=', 'c.audience_id'),
    )
    .select(['c.id', 'c.subject_id', 'c.audience_id', 'c.purpose', 'c.title', 'c.from_at', 'c.to_at', 'c.made_at'])
    .select(['c.agency_id', 'c.worker_id', 'a.kind as audience_kind'])
    .where('c.partnership_id', '=', viewer.partnership)

type Row = Awaited<ReturnType<ReturnType<typeof copies>['execute']>>[number]

const copyOf = (row: Row): StoredCopy => ({
  id: row.id as CopyId,
  subject: row.subject_id as SubjectId,
  audience: row.audience_id as AudienceId,
  audienceKind: row.audience_kind as AudienceKind,
  purpose: row.purpose as CopyPurpose,
  title: row.title,
  from: row.from_at,
  to: row.to_at,
  madeAt: row.made_at,
  agency: row.agency_id as AgencyId,
  worker: row.worker_id as WorkerId,
})
