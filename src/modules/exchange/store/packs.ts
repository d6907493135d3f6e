import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import {
  type AgencyId,
  type AudienceId,
  type EntryId,
  isUuid,
  type SubjectId,
  type Viewer,
  type WorkerId,
} from '../../../kernel/index.ts'
import type { CopyPurpose } from '../../record/index.ts'
import type { Pack, PackFor, PackId, PackPart, Section } from '../model.ts'

const AT_ONCE = 500

/** Its header and the versions that it holds, in their order. */
export async function addPack(viewer: Viewer, pack: Pack, parts: readonly PackPart[]): Promise<void> {
  const made = {
    partnership_id: viewer.partnership,
    audience_id: pack.audience,
    recipient: pack.for.kind,
    worker_id: viewer.worker,
    made_at: viewer.now,
  }
  await query(viewer)
    .insertInto('pack')
    .values({
      ...made,
      id: pack.id,
      subject_id: pack.subject,
      recipient_worker_id: pack.for.kind === 'professional' ? pack.for.worker : null,
      recipient_subject_id: pack.for.kind === 'parent' ? pack.for.subject : null,
      purpose: pack.purpose,
      sections: [...pack.sections],
      from_at: pack.from,
      to_at: pack.to,
      reason: pack.reason,
      agency_id: viewer.agency,
    })
    .execute()
  for (let from = 0; from < parts.length; from += AT_ONCE)
    await query(viewer)
      .insertInto('pack_part')
      .values(
        parts.slice(from, from + AT_ONCE).map((part, at) => ({
          ...made,
          pack_id: pack.id,
          ordinal: from + at + 1,
          kind: part.kind,
          version_id: part.version,
          entry_id: part.kind === 'telling' ? part.entry : null,
        })),
      )
      .execute()
}

export async function packById(viewer: Viewer, id: string | undefined): Promise<Pack | undefined> {
  if (!id || !isUuid(id)) return undefined
  const row = await packs(viewer).where('id', '=', id).executeTakeFirst()
  return row && packOf(row)
}

/** Of these children, the newest first: at most a hundred. */
export async function packsOf(viewer: Viewer, children: readonly SubjectId[]): Promise<Pack[]> {
  const rows = await packs(viewer)
    .where('subject_id', '=', sql<string>`any(${[...children]}::uuid[])`)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map(packOf)
}

export async function partsOfPack(viewer: Viewer, pack: PackId): Promise<PackPart[]> {
  const rows = await query(viewer)
    .selectFrom('pack_part')
    .select(['kind', 'version_id', 'entry_id'])
    .where('partnership_id', '=', viewer.partnership)
    .where('pack_id', '=', pack)
    .orderBy('ordinal')
    .execute()
  return rows.map(
    ({ kind, version_id: version, entry_id: entry }) =>
      (kind === 'telling' ? { kind, version, entry: entry as EntryId } : { kind, version }) as PackPart,
  )
}

const packs = (viewer: Viewer) =>
  query(viewer).selectFrom('pack').selectAll().where('partnership_id', '=', viewer.partnership)

type Row = Awaited<ReturnType<ReturnType<typeof packs>['execute']>>[number]

const packOf = (row: Row): Pack => ({
  id: row.id as PackId,
  subject: row.subject_id as SubjectId,
  audience: row.audience_id as AudienceId,
  for: recipientOf(row),
  purpose: row.purpose as CopyPurpose,
  sections: row.sections as Section[],
  from: row.from_at,
  to: row.to_at,
  reason: row.reason,
  madeAt: row.made_at,
  agency: row.agency_id as AgencyId,
  worker: row.worker_id as WorkerId,
})

function recipientOf(row: Row): PackFor {
  if (row.recipient === 'professional') return { kind: 'professional', worker: row.recipient_worker_id as WorkerId }
  return row.recipient === 'parent'
    ? { kind: 'parent', subject: row.recipient_subject_id as SubjectId }
    : { kind: 'child' }
}
