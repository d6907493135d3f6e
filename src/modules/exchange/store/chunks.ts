import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { query } from '../../../db/index.ts'
import type { AudienceId, Viewer } from '../../../kernel/index.ts'
import type { FamilyFile, ListId, Table } from '../model.ts'

const CHUNK = 2 ** 20
const packed = promisify(gzip)
const unpacked = promisify(gunzip)

/** What the file said, as rows of cells or as a family: what the later pages work from, so that the file is read once. */
export async function keepTable(
  viewer: Viewer,
  list: ListId,
  audience: AudienceId | null,
  said: Table | FamilyFile,
): Promise<void> {
  const bytes = await packed(JSON.stringify(said))
  for (let number = 0; number * CHUNK < bytes.length; number++) {
    await query(viewer)
      .insertInto('list_chunk')
      .values({
        partnership_id: viewer.partnership,
        list_id: list,
        number,
        audience_id: audience,
        worker_id: viewer.worker,
        bytes: bytes.subarray(number * CHUNK, (number + 1) * CHUNK),
      })
      .execute()
  }
}

/** Nothing once the list has been brought in or laid aside. */
export const tableOfList = (viewer: Viewer, list: ListId): Promise<Table | undefined> => saidBy<Table>(viewer, list)
export const familyInFile = (viewer: Viewer, list: ListId): Promise<FamilyFile | undefined> =>
  saidBy<FamilyFile>(viewer, list)

async function saidBy<Said>(viewer: Viewer, list: ListId): Promise<Said | undefined> {
  const rows = await query(viewer)
    .selectFrom('list_chunk')
    .select('bytes')
    .where('partnership_id', '=', viewer.partnership)
    .where('list_id', '=', list)
    .orderBy('number')
    .execute()
  if (rows.length === 0) return undefined
  return JSON.parse(String(await unpacked(Buffer.concat(rows.map(row => row.bytes))))) as Said
}

export async function dropTable(viewer: Viewer, list: ListId): Promise<void> {
  await query(viewer)
    .deleteFrom('list_chunk')
    .where('partnership_id', '=', viewer.partnership)
    .where('list_id', '=', list)
    .execute()
}
