import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Transactions shorter than this are not worth asking about. */
const QUIET = 1_500
/** A database that is there answers `select 1` within this, however busy it is. */
const ANSWER_WITHIN = 2_000

/**
 * Tells a slow query from a database that is gone without a word: a stopped process, a pulled cable. While a transaction is
 * out for long, asks over a connection of its own; no answer, and the waiting ones are cut off, so that whoever waits is
 * told within 5 s. Asks nothing while all is quick.
 */
export class Pulse {
  readonly #url: string
  readonly #out = new Map<pg.PoolClient, number>()
  #client: pg.Client | null = null
  #beating = false
  #stopped = false

  constructor(url: string) {
    this.#url = url
  }

  /** Watches one lent connection; call the answer when it comes back. */
  watch(client: pg.PoolClient): () => void {
    this.#out.set(client, Date.now())
    if (!this.#beating) void this.#beat()
    return () => this.#out.delete(client)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#client?.end().catch(() => {})
  }

  async #beat(): Promise<void> {
    this.#beating = true
    while (this.#out.size > 0 && !this.#stopped) {
      await pause(QUIET / 3, undefined, { ref: false })
      const late = this.#late()
      if (late.length > 0 && !(await this.#answers())) cutOff(late.filter(client => this.#out.has(client)))
    }
    this.#beating = false
  }

  #late(): pg.PoolClient[] {
    const before = Date.now() - QUIET
    return [...this.#out].filter(([, since]) => since < before).map(([client]) => client)
  }

  async #answers(): Promise<boolean> {
    const asked = Date.now()
    try {
      this.#client ??= await this.#connect()
      await this.#client.query('select 1')
      return true
    } catch (failure) {
      const lost = this.#client
      this.#client = null
      lost?.end().catch(() => {})
      // A refusal is an answer, and a time-out that came late says that we were busy ourselves.
      return failure instanceof pg.DatabaseError || Date.now() - asked > 2 * ANSWER_WITHIN + 500
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: ANSWER_WITHIN,
      query_timeout: ANSWER_WITHIN,
      application_name: 'sightline pulse',
    })
    client.on('error', () => {})
    await client.connect()
    return client
  }
}

// Ending a connection with a query under way breaks it off at once: the query fails, and its transaction with it.
function cutOff(clients: readonly pg.PoolClient[]): void {
  for (const client of clients as readonly (pg.PoolClient & { end(): Promise<void> })[]) client.end().catch(() => {})
}
