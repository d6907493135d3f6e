import { sql } from 'kysely'
import { query } from '../../../../db/index.ts'
import { type AccountId, newId, type UnitOfWork } from '../../../../kernel/index.ts'
import type { Founding } from '../../model.ts'

/** First run only: false once a partnership exists. */
export async function foundPartnership(
  work: UnitOfWork,
  account: AccountId,
  founding: Founding,
  now: Date,
): Promise<boolean> {
  const call = sql<boolean>`found_partnership(${newId()}, ${founding.partnership}, ${newId()}, 'LEAD', ${founding.agency}, ${founding.phone}, ${newId()}, ${account}, ${founding.name}, ${newId()}, ${now})`
  const row = await query({ work }).selectNoFrom(call.as('founded')).executeTakeFirstOrThrow()
  return row.founded
}
