import { createHash } from 'node:crypto'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  sql,
} from 'kysely'
import type pg from 'pg'
import type { UnitOfWork } from '../kernel/index.ts'
import type { Database } from './connection.ts'
import type { DB } from './tables.ts'

/** Every table, typed from the migrated database. */
export type Tables = DB

const doors = new WeakMap<UnitOfWork, Kysely<Tables>>()
const homes = new WeakMap<UnitOfWork, Database>()

/** What a process keeps beside each of its databases, found again by whoever works in one: an index of it, and nothing else. */
export class Beside<Kept extends object> {
  readonly #kept = new WeakMap<Database, Kept>()

  keep(database: Database, kept: Kept): void {
    this.#kept.set(database, kept)
  }

  drop(database: Database): void {
    this.#kept.delete(database)
  }

  of({ work }: { readonly work: UnitOfWork }): Kept | undefined {
    const home = homes.get(work)
    return home && this.#kept.get(home)
  }
}

/** Whoever works on the same key waits here for whoever does so now, on whichever server: until the end of the transaction. */
export async function oneAtATime(at: { readonly work: UnitOfWork }, key: string): Promise<void> {
  await query(at).selectNoFrom(sql`pg_advisory_xact_lock(hashtextextended(${key}, 0))`.as('held')).execute()
}

/**
 * The only door to queries: those of this viewer's transaction, under this viewer's policies.
 * @throws Error once the transaction is over
 */
export function query({ work }: { readonly work: UnitOfWork }): Kysely<Tables> {
  const door = doors.get(work)
  if (!door) throw new Error('This unit of work is over: nothing can be asked in it any more.')
  return door
}

/** Opens the door on one lent connection; `close` shuts it, and what still holds it cannot reach the connection. */
export function openUnit(
  client: pg.PoolClient,
  home?: Database,
): { readonly unit: UnitOfWork; readonly close: () => void } {
  const unit = {} as UnitOfWork
  if (home) homes.set(unit, home)
  const lent = new Lent(client)
  doors.set(
    unit,
    new Kysely<Tables>({
      dialect: {
        createDriver: () => lent,
        createQueryCompiler: () => new PostgresQueryCompiler(),
        createAdapter: () => new PostgresAdapter(),
        createIntrospector: db => new PostgresIntrospector(db),
      },
    }),
  )
  return {
    unit,
    close() {
      doors.delete(unit)
      lent.close()
    },
  }
}

/** One connection as Kysely sees it. Queries asked at once stand in line, and nobody but `inTransaction` begins or ends. */
class Lent implements Driver, DatabaseConnection {
  #client: pg.PoolClient | null
  #line: Promise<unknown> = Promise.resolve()

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  close(): void {
    this.#client = null
  }

  executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const answer = this.#line.then(() => this.#execute<Row>(sql, parameters))
    this.#line = answer.catch(() => {})
    return answer
  }

  async #execute<Row>(text: string, values: readonly unknown[]): Promise<QueryResult<Row>> {
    if (!this.#client) throw new Error('This unit of work is over: nothing can be asked in it any more.')
    const { rows, rowCount, command } = await this.#client.query({ ...named(text, values), values: [...values] })
    const changes = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE'
    return { rows, ...(changes ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) }
  }

  // biome-ignore lint/correctness/useYield: refuses, as the type asks for a generator.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Rows are read whole: ask for a page of them.')
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  beginTransaction = refuseControl
  commitTransaction = refuseControl
  rollbackTransaction = refuseControl
}

async function refuseControl(): Promise<void> {
  throw new Error('A unit of work is one transaction already, ended by inTransaction alone.')
}

/**
 * A statement with a name is read and planned once a connection: with the policies in it, that is most of the work of a
 * small query (measured: bench/record). Not those of many values, which have another text each time, nor those that ask for
 * "every column", whose answer a migration under a running server would change.
 */
function named(text: string, values: readonly unknown[]): { readonly text: string; readonly name?: string } {
  if (values.length > 30 || text.includes('*')) return { text }
  const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 60)
  names.set(text, name)
  return { text, name }
}

const names = new Map<string, string>()
