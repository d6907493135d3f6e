import { readdir, readFile } from 'node:fs/promises'
import { asAdmin } from '../../src/db/admin.ts'
import type { AgencyId, AudienceId, PartnershipId, SubjectId, WorkerId } from '../../src/kernel/index.ts'
import { findings } from './findings.ts'

export interface LargeSize {
  readonly people: number
  readonly ties: number
  readonly happenings: number
  /** The same seed gives the same rows, ids included, on any server. */
  readonly seed: string
}

export interface LargeSeed {
  readonly size: LargeSize
  readonly partnership: PartnershipId
  /** The clock that the rows were made for: everything was recorded before it. */
  readonly now: string
  /** The child with the long chronology, and the circle that is their home. */
  readonly child: SubjectId
  readonly home: AudienceId
  /** Workers of the first agency who sit in this child's circle, and in how many circles in all. */
  readonly readers: readonly { readonly worker: WorkerId; readonly circles: number }[]
  /** The eight whose entries make the long chronology; the first is the readers' own. */
  readonly agencies: readonly AgencyId[]
}

export const FULL_SIZE: LargeSize = { people: 1_000_000, ties: 3_000_000, happenings: 10_000_000, seed: 'sightline' }

/**
 * Fills a migrated, empty database with an invented partnership of this size, in one transaction; at full size about ten
 * minutes and 20 GB. The administrator must be a superuser: foreign keys and indexes wait until the rows stand.
 * @throws Error where somebody's record is in the database already, or where fewer than 2,000 people are asked for
 */
export async function seedLarge(
  adminUrl: string,
  { say = () => {}, ...size }: LargeSize & { say?: (sentence: string) => void },
): Promise<LargeSeed> {
  if (size.people < 2_000)
    throw new Error('The large seed begins at 2,000 people: below that its circles would be the same few.')
  return asAdmin(adminUrl, async admin => {
    const { rows } = await admin.query<{ taken: boolean }>('select exists (select from partnership) as taken')
    if (rows[0]?.taken)
      throw new Error('There is a partnership in this database already: the large seed wants an empty one.')
    await admin.query('begin')
    await admin.query(SETTINGS, [size.people, size.ties, size.happenings, size.seed])
    for (const { name, text } of await steps()) {
      const started = Date.now()
      await admin.query(text)
      say(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
    }
    const made = await findings(admin, size)
    await admin.query(`select set_config('seed.summary', $1, true)`, [JSON.stringify(made)])
    await admin.query(SIGNATURE)
    await admin.query('commit')
    const started = Date.now()
    await admin.query('vacuum (freeze, analyze)')
    say(`vacuum and statistics: ${((Date.now() - started) / 1000).toFixed(1)} s`)
    return made
  })
}

/** What a large seed left in this database, or null. */
export function largeSeedIn(adminUrl: string): Promise<LargeSeed | null> {
  return asAdmin(adminUrl, async admin => {
    const { rows } = await admin.query<{ summary: string | null }>(
      `select obj_description('public'::regnamespace, 'pg_namespace') as summary`,
    )
    const summary = rows[0]?.summary ?? ''
    return summary.startsWith('{') ? (JSON.parse(summary) as LargeSeed) : null
  })
}

const SETTINGS = `select set_config('seed.people', $1, true), set_config('seed.ties', $2, true), set_config('seed.happenings', $3, true), set_config('seed.seed', $4, true)`

// Beside the data itself, and kept or lost with it.
const SIGNATURE = `do $$ begin execute format('comment on schema public is %L', current_setting('seed.summary')); end $$`

async function steps(): Promise<{ name: string; text: string }[]> {
  const folder = new URL('sql/', import.meta.url)
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async name => ({ name: name.slice(3, -4), text: await readFile(new URL(name, folder), 'utf8') })),
  )
}
