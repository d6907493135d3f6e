import pg, { type Client } from 'pg'
import type { Reader } from './oracle.ts'

/** Where readers are tried: nothing that they do there stays. */
export interface Stage {
  readonly client: Client
  /** Begins and ends one reader's turn. */
  readonly enter: string
  readonly leave: string
}

/** The running server's own connection, a transaction to each reader. */
export const asServer = (client: Client): Stage => ({ client, enter: 'begin', leave: 'rollback' })

/** Inside the administrator's open transaction, as the server's role: sees policies that are changed there and nowhere else. */
export const asServerRole = (client: Client): Stage => ({
  client,
  enter: 'savepoint reader; set local role sightline_app',
  leave: 'rollback to savepoint reader',
})

export interface Findings {
  decisions: number
  readonly differences: string[]
}

export const nothingYet = (): Findings => ({ decisions: 0, differences: [] })

export async function asReader<Answer>(stage: Stage, reader: Reader, work: () => Promise<Answer>): Promise<Answer> {
  const { client, enter, leave } = stage
  await client.query(
    `${enter}; set local app.now = '${reader.now}'; set local app.partnership = '${reader.partnership}'; set local app.worker = '${reader.worker}'; savepoint attempt`,
  )
  try {
    return await work()
  } finally {
    await client.query(leave)
  }
}

/**
 * What a statement answers, undone before the next; null where the database refused, by a policy, a right, a check or a key
 * that leads nowhere. One round trip: the savepoint is made as the reader enters.
 */
export async function tried<Row extends pg.QueryResultRow>(
  client: Client,
  statement: string,
): Promise<pg.QueryResult<Row> | null> {
  try {
    const answers: unknown = await client.query(`rollback to savepoint attempt; ${statement}`)
    return (answers as pg.QueryResult<Row>[])[1] ?? null
  } catch (failure) {
    if (failure instanceof pg.DatabaseError && REFUSALS.has(failure.code ?? '')) return null
    throw failure
  }
}

const REFUSALS = new Set(['42501', '23503', '23505', '23514'])

/** Says of which rows the two differ. */
export function differences(label: string, expected: ReadonlySet<string>, met: ReadonlySet<string>): string[] {
  return [
    ...[...expected].filter(key => !met.has(key)).map(key => `${label}: ${key} should be there and is not`),
    ...[...met].filter(key => !expected.has(key)).map(key => `${label}: ${key} is there and should not be`),
  ]
}
