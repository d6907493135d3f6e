import pg from 'pg'
import { unavailableIfAway } from './failure.ts'
import { Pulse } from './pulse.ts'

/** The running server's connections. Only `inTransaction` gives one out, and only with a context. */
export interface Database {
  /** Waits for the transactions that are under way, then closes. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** As the running server's role: see `appUrl`. */
  readonly url: string
  /** Connections at most; further transactions wait for one, 4 s at most. */
  readonly max: number
}

const CONNECT_WITHIN = 4_000
/** A query that takes longer is stopped by the database. */
const STATEMENT_WITHIN = 10_000

interface Opened {
  readonly pool: pg.Pool
  readonly pulse: Pulse
}

const opened = new WeakMap<Database, Opened>()

/** Opens no connection yet: the first transaction does. A database that is away never ends the process. */
export function openDatabase({ url, max }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECT_WITHIN,
    idleTimeoutMillis: 60_000,
    statement_timeout: STATEMENT_WITHIN,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'sightline',
    keepAlive: true,
    types: { getTypeParser: typeParser },
  })
  // A connection that breaks says so here, whether it is resting or lent; its transaction hears of it by its next query.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  const pulse = new Pulse(url)
  const database: Database = {
    async close() {
      await pool.end()
      await pulse.stop()
    },
  }
  opened.set(database, { pool, pulse })
  return database
}

export interface Loan {
  readonly client: pg.PoolClient
  /** Hands the connection back; with `broken` it is closed and never used again. */
  giveBack(broken: boolean): void
}

/**
 * One connection, for `transaction.ts` alone.
 * @throws Unavailable when none is free or the database is away
 */
export async function borrow(database: Database): Promise<Loan> {
  const found = opened.get(database)
  if (!found) throw new Error('This is not a database that openDatabase opened.')
  const client = await found.pool.connect().catch((cause: unknown) => {
    throw unavailableIfAway(cause)
  })
  const over = found.pulse.watch(client)
  return {
    client,
    giveBack(broken) {
      over()
      client.release(broken)
    },
  }
}

// A date is a day and a civil time a clock's face: neither is an instant, so both stay the text they are.
const asText = (text: string): string => text
const DATE = 1082
const TIMESTAMP = 1114

function typeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === DATE || oid === TIMESTAMP) return asText
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
}
