import { asAdmin } from '../../../src/db/admin.ts'

/** What is wrong after a round, counted past every policy. */
export interface Kept {
  readonly lost: number
  readonly doubled: number
  /** A write without its audit line, or an audit line without its write. */
  readonly unaudited: number
  /** A form that was sent again and answered from its key: an audit line that names no entry, for nothing was written. */
  readonly repeated: number
  /** Entries with no version that stands, or more than one. */
  readonly torn: number
}

/** Compares what was acknowledged under this mark with what is in the database. */
export async function compare(adminUrl: string, mark: string, words: readonly string[], since: Date): Promise<Kept> {
  return asAdmin(adminUrl, async admin => {
    const { rows } = await admin.query<{ text: string; times: string }>(
      'select text, count(*) as times from telling where text ^@ $1 group by text',
      [`Drill ${mark} `],
    )
    const times = new Map(rows.map(row => [row.text, Number(row.times)]))
    const audit = await admin.query<{ unaudited: string; repeated: string }>(UNAUDITED, [`Drill ${mark} `, since])
    const torn = await admin.query<{ torn: string }>(TORN)
    return {
      lost: words.filter(one => !times.has(one)).length,
      doubled: [...times.values()].filter(count => count > 1).length,
      unaudited: Number(audit.rows[0]?.unaudited),
      repeated: Number(audit.rows[0]?.repeated),
      torn: Number(torn.rows[0]?.torn),
    }
  })
}

const UNAUDITED = `
  with written as (select entry_id::text as entry, version from telling where text ^@ $1),
  lines as (
    select detail->>'entry' as entry, coalesce((detail->>'version')::int, 1) as version from audit_event
    where at >= $2 and outcome = 'done' and event in ('entry.recorded', 'entry.corrected')),
  audited as (select entry, version, count(*) as times from lines where entry is not null group by 1, 2)
  select (select count(*) from written full join audited using (entry, version)
      where written.entry is null or coalesce(times, 0) <> 1) as unaudited,
    (select count(*) from lines where entry is null) as repeated`

const TORN = `
  select count(*) as torn from (
    select from telling group by partnership_id, entry_id having count(*) filter (where superseded_at is null) <> 1) x`
