import { oneAtATime, query } from '../../../../db/index.ts'
import { newId, type UnitOfWork } from '../../../../kernel/index.ts'

const HOUR = 3_600_000

/**
 * Guesses of the last hour by this account or address (a hash), whichever server they reached. Whoever asks holds their
 * place in line until their transaction ends, so that a burst cannot all look before any is written down.
 */
export async function guessesBy(work: UnitOfWork, who: string, now: Date): Promise<Date[]> {
  await oneAtATime({ work }, who)
  await query({ work })
    .deleteFrom('sign_in_guess')
    .where('who', '=', who)
    .where('at', '<', new Date(now.getTime() - HOUR))
    .execute()
  const rows = await query({ work })
    .selectFrom('sign_in_guess')
    .select('at')
    .where('who', '=', who)
    .where('at', '>', new Date(now.getTime() - HOUR))
    .limit(200)
    .execute()
  return rows.map(row => row.at)
}

export async function addGuess(work: UnitOfWork, who: string, now: Date): Promise<string> {
  const id = newId<string>()
  await query({ work }).insertInto('sign_in_guess').values({ id, who, at: now }).execute()
  return id
}

/** A good sign-in takes its guess back: a whole council shares one address. */
export async function forgetGuess(work: UnitOfWork, ids: readonly string[]): Promise<void> {
  await query({ work })
    .deleteFrom('sign_in_guess')
    .where('id', 'in', [...ids])
    .execute()
}
