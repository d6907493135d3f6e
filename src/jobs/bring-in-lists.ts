import { type Database, inTransaction } from '../db/index.ts'
import { Invalid, NotFound, type Viewer } from '../kernel/index.ts'
import { enter } from '../modules/access/index.ts'
import {
  type AskedTurn,
  bringInTurn,
  giveUpTurn,
  takeTurn,
  tellProgress,
  turnsAsked,
} from '../modules/exchange/index.ts'

/**
 * Brings in every list that was asked for, in the name of whoever asked, under what they may do now. Each in one transaction, so
 * that a server which stops leaves none of it; how far it is stands in transactions of its own.
 */
export async function bringInLists({ database, now }: { database: Database; now: () => Date }): Promise<void> {
  const turns = await inTransaction(database, { anonymous: true, now: now() }, work => turnsAsked(work, now()))
  for (const turn of turns) await bringInOne(database, now, turn)
}

async function bringInOne(database: Database, now: () => Date, asked: AskedTurn): Promise<void> {
  const { partnership, worker, turn } = asked
  const as = <Answer>(event: string, work: (viewer: Viewer) => Promise<Answer>): Promise<Answer> =>
    enter(database, { partnership, worker, session: null, door: 'job bring-in-lists', event, now: now() }, work)
  if (!(await as('list.turn-taken', viewer => takeTurn(viewer, turn)))) return
  const tell = (rows: number) => as('list.progress', viewer => tellProgress(viewer, turn, rows))
  try {
    await as('list.brought-in', viewer => bringInTurn(viewer, turn, tell))
  } catch (failure) {
    await as('list.turn-given-up', viewer => giveUpTurn(viewer, turn, sentenceOf(failure)))
    if (!(failure instanceof Invalid || failure instanceof NotFound)) throw failure
  }
}

function sentenceOf(failure: unknown): string {
  if (failure instanceof Invalid) return failure.message.slice(0, 400)
  if (failure instanceof NotFound) return 'You may not bring it in any more, or it is not there.'
  return 'Something went wrong on our side. Look at the rows and try once more.'
}
