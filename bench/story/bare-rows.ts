import type { LargeSeed } from '../../seeds/large/index.ts'
import type { AdminSession } from '../../src/db/admin.ts'
import { timed } from '../measure.ts'

export const LIST_ROWS = 5_000
const BATCH = 250

/** How long the rows of a list take by themselves: as many to a statement as the act sends, without a policy, rolled back. */
export async function bareRows(
  admin: AdminSession,
  seed: LargeSeed,
  { subject, audience }: { readonly subject: string; readonly audience: string },
): Promise<number> {
  const [worker, agency, list] = [seed.readers[0]?.worker, seed.agencies[0], crypto.randomUUID()]
  const held = [seed.partnership, list, audience, subject, worker, agency, seed.now]
  await admin.query('begin')
  try {
    await admin.query(LIST, held)
    return await timed(async () => {
      for (let at = 0; at < LIST_ROWS; at += BATCH) {
        const rows = JSON.stringify(Array.from({ length: BATCH }, (_, place) => rowOf(at + place)))
        await admin.query(HAPPENINGS, [rows, seed.partnership, worker, seed.now])
        await admin.query(TELLINGS, [rows, seed.partnership, audience, agency, worker, seed.now])
        await admin.query(PARTICIPANTS, [rows, seed.partnership, audience, subject])
        await admin.query(MARKS, [rows, seed.partnership, audience, agency, subject, list])
      }
    })
  } finally {
    await admin.query('rollback')
  }
}

function rowOf(place: number) {
  const at = new Date(Date.UTC(2012, 0, 1, 10, 15) + place * 86_400_000).toISOString().slice(0, 16).replace('T', ' ')
  const text = `Number ${place}. The front door rang, and the new school as well; advice was given.`
  const [happening, telling, mark] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  return { happening, telling, mark, at, text, identity: `B-${place}` }
}

const ROWS = `jsonb_to_recordset($1::jsonb) as r (happening uuid, telling uuid, mark uuid, at timestamp, text text, identity text)`

const LIST = `insert into agency_list (partnership_id, id, audience_id, subject_id, worker_id, agency_id, file_name, row_count, made_at)
  values ($1, $2, $3, $4, $5, $6, 'bench.csv', ${LIST_ROWS}, $7)`
const HAPPENINGS = `insert into happening (partnership_id, id, kind, worker_id, recorded_at)
  select $2, happening, 'observation', $3, $4 from ${ROWS}`
const TELLINGS = `insert into telling (partnership_id, id, audience_id, happening_id, entry_id, version, standing, kind, when_edtf, when_typed,
    when_from, when_to, when_at, zone, sorts_at, text, how_known, source, agency_id, worker_id, known_at, recorded_at, reason)
  select $2, telling, $3, happening, telling, 1, 'told', 'observation', to_char(at, 'YYYY-MM-DD"T"HH24:MI'), to_char(at, 'YYYY-MM-DD HH24:MI'),
    at, at + interval '1 minute', at at time zone 'Europe/London', 'Europe/London', at, text, 'told', '', $4, $5, at at time zone 'Europe/London',
    $6, '' from ${ROWS}`
const PARTICIPANTS = `insert into participant (partnership_id, telling_id, subject_id, role, audience_id, subject_kind, sorts_at, sealed_to)
  select $2, telling, $4, 'about', $3, 'child', at, null from ${ROWS}`
const MARKS = `insert into list_mark (partnership_id, id, audience_id, agency_id, subject_id, list_id, entry_id, identity, version)
  select $2, mark, $3, $4, $5, $6, telling, identity, identity from ${ROWS}`
