import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { isUuid, type PartnershipId, type UnitOfWork } from '../kernel/index.ts'
import { unavailableIfAway } from './failure.ts'
import { uuid } from './transaction.ts'
import { openUnit, query } from './unit.ts'

/** Told of a partnership in which something changed; of null when anything may have: after each time of not listening. */
export type Heard = (partnership: PartnershipId | null) => void

export interface Listening {
  stop(): Promise<void>
}

/** The database as the index of who is known reads it: as a role of its own, that writes nothing (decision 0029). */
export interface IndexReader {
  /**
   * One transaction that only reads, of one partnership, whose queries all see the same moment.
   * @throws Unavailable when the database cannot answer
   */
  inSnapshot<Answer>(partnership: PartnershipId, work: (unit: UnitOfWork) => Promise<Answer>): Promise<Answer>
  partnerships(): Promise<PartnershipId[]>
  /** Takes what every server has read long ago off the log. `before`: a horizon, as `xid8`. */
  trim(partnership: PartnershipId, before: bigint): Promise<void>
  /** Listens until stopped; a connection that breaks is opened again, after 0.1 s at first and 5 s at most. */
  listen(heard: Heard): Listening
  close(): Promise<void>
}

const CHANNEL = 'sightline_known'
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 5_000

/** Opens no connection yet. `url`: see `indexUrl`. */
export function openIndexReader(url: string): IndexReader {
  const pool = new pg.Pool({
    connectionString: url,
    max: 3,
    connectionTimeoutMillis: 4_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 60_000,
    application_name: 'sightline index',
    keepAlive: true,
  })
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  const began = 'begin isolation level repeatable read'
  return {
    inSnapshot: (partnership, work) => within(pool, `${began} read only; ${forPartnership(partnership)}`, work),
    partnerships: () => within(pool, 'begin read only', allPartnerships),
    trim: (partnership, before) => within(pool, `begin; ${forPartnership(partnership)}`, unit => trim(unit, before)),
    listen: heard => new Ear(url, heard),
    close: () => pool.end(),
  }
}

const forPartnership = (partnership: PartnershipId): string => `set local app.partnership = '${uuid(partnership)}'`

async function within<Answer>(
  pool: pg.Pool,
  begin: string,
  work: (unit: UnitOfWork) => Promise<Answer>,
): Promise<Answer> {
  try {
    const client = await pool.connect()
    const { unit, close } = openUnit(client)
    let clean = false
    try {
      await client.query(begin)
      const answer = await work(unit)
      close()
      await client.query('commit')
      clean = true
      return answer
    } finally {
      close()
      // Whatever was left half done is not used again.
      client.release(!clean)
    }
  } catch (cause) {
    throw unavailableIfAway(cause)
  }
}

async function allPartnerships(work: UnitOfWork): Promise<PartnershipId[]> {
  const { rows } = await sql<{ id: string }>`select id from known_partnerships()`.execute(query({ work }))
  return rows.map(row => row.id as PartnershipId)
}

async function trim(work: UnitOfWork, before: bigint): Promise<void> {
  await sql`select trim_known(${String(before)}::xid8)`.execute(query({ work }))
}

/** One connection that only listens. */
class Ear implements Listening {
  readonly #url: string
  readonly #heard: Heard
  readonly #ending = new AbortController()
  readonly #done: Promise<void>

  constructor(url: string, heard: Heard) {
    this.#url = url
    this.#heard = heard
    this.#done = this.#listen()
  }

  stop(): Promise<void> {
    this.#ending.abort()
    return this.#done
  }

  async #listen(): Promise<void> {
    const { signal } = this.#ending
    for (let wait = FIRST_PAUSE; !signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
      const listened = await this.#once().catch(() => false)
      if (listened) wait = FIRST_PAUSE / 2
      await pause(wait, undefined, { signal, ref: false }).catch(() => {})
    }
  }

  /** Until the connection breaks, or we are told to stop. */
  async #once(): Promise<boolean> {
    const { signal } = this.#ending
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: 4_000,
      application_name: 'sightline index listener',
      keepAlive: true,
    })
    const over = new Promise<void>(resolve => {
      client.on('error', () => resolve())
      client.on('end', () => resolve())
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    client.on('notification', ({ payload = '' }) => this.#heard(isUuid(payload) ? (payload as PartnershipId) : null))
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      // Whatever was said while nobody listened is in the log.
      this.#heard(null)
      await over
      return true
    } finally {
      await client.end().catch(() => {})
    }
  }
}
