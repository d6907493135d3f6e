import { isUuid, type PartnershipId, Unavailable, type UnitOfWork, type WorkerId } from '../kernel/index.ts'
import { borrow, type Database, type Loan } from './connection.ts'
import { failureOf } from './failure.ts'
import { openUnit } from './unit.ts'

/** For whom a transaction is: what every policy reads. `now` is the clock of the request. */
export type Context =
  | { readonly partnership: PartnershipId; readonly worker: WorkerId; readonly now: Date }
  /** Before sign-in: no partnership and no worker, so that policies show nothing of anybody's record. */
  | { readonly anonymous: true; readonly now: Date }

/**
 * Does the work in one transaction under this context, and commits; rolls back when the work throws.
 * @throws NotFound when the database refuses a row (hidden and absent look alike); Unavailable when it cannot answer, or
 *   when we cannot know whether it kept the work: asking again with the same idempotency key is then safe
 */
export async function inTransaction<Answer>(
  database: Database,
  context: Context,
  work: (unit: UnitOfWork) => Promise<Answer>,
): Promise<Answer> {
  const begin = beginning(context)
  const loan = await borrow(database)
  const { unit, close } = openUnit(loan.client, database)
  try {
    await loan.client.query(begin)
    const answer = await work(unit)
    close()
    await commit(loan)
    loan.giveBack(false)
    return answer
  } catch (cause) {
    close()
    await rollback(loan)
    throw failureOf(cause)
  }
}

// One round trip. The values stand in the text of a statement (SET takes no parameters, and set_config is not passed on
// by every cluster), so each is checked to be nothing but what it should be.
function beginning(context: Context): string {
  const begin = `begin; set local app.now = '${instant(context.now)}'`
  if ('anonymous' in context) return begin
  return `${begin}; set local app.partnership = '${uuid(context.partnership)}'; set local app.worker = '${uuid(context.worker)}'`
}

export function uuid(text: string): string {
  if (typeof text !== 'string' || !isUuid(text)) throw new Error('A context takes UUIDs only.')
  return text
}

function instant(now: Date): string {
  const text = Date.prototype.toISOString.call(now)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text))
    throw new Error('A context takes a moment between the years 0 and 9999.')
  return text
}

// A transaction in which a query failed cannot be kept: the database then answers a commit with ROLLBACK, and no error.
async function commit({ client }: Loan): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT')
    throw new Unavailable(new Error('A query failed and its error was swallowed: nothing was kept.'))
}

// Only a connection that says it is clean is used again: the next request may be anybody's.
async function rollback(loan: Loan): Promise<void> {
  const clean = await loan.client.query('rollback').then(
    () => true,
    () => false,
  )
  loan.giveBack(!clean)
}
