import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import { newId, type PartnershipId, type UnitOfWork, type Viewer, type WorkerId } from '../../../kernel/index.ts'
import type { ListId, Turn, TurnId } from '../model.ts'

export interface AskedTurn {
  readonly partnership: PartnershipId
  readonly worker: WorkerId
  readonly turn: TurnId
}

/** What waits to be brought in, in every partnership, and as whom: for the server's own job, which sees nothing of any list. */
export async function turnsAsked(work: UnitOfWork, now: Date): Promise<AskedTurn[]> {
  type Row = { partnership_id: string; worker_id: string; id: string }
  const { rows } = await sql<Row>`select partnership_id, worker_id, id from turns_asked(${now})`.execute(
    query({ work }),
  )
  return rows.map(row => ({
    partnership: row.partnership_id as PartnershipId,
    worker: row.worker_id as WorkerId,
    turn: row.id as TurnId,
  }))
}

export async function addTurn(viewer: Viewer, list: ListId): Promise<TurnId> {
  const id = newId<TurnId>()
  await query(viewer)
    .insertInto('list_turn')
    .values({
      partnership_id: viewer.partnership,
      id,
      list_id: list,
      worker_id: viewer.worker,
      asked_at: viewer.now,
    })
    .execute()
  return id
}

/** The latest turn of a list. */
export async function turnOf(viewer: Viewer, list: ListId): Promise<Turn | undefined> {
  const row = await turns(viewer).where('list_id', '=', list).orderBy('asked_at', 'desc').limit(1).executeTakeFirst()
  return row && turnFrom(row)
}

export async function turnById(viewer: Viewer, id: TurnId): Promise<Turn | undefined> {
  const row = await turns(viewer).where('id', '=', id).executeTakeFirst()
  return row && turnFrom(row)
}

/** True for the one that takes it. */
export async function startTurn(viewer: Viewer, id: TurnId): Promise<boolean> {
  const done = await query(viewer)
    .updateTable('list_turn')
    .set({ started_at: viewer.now, beat_at: viewer.now })
    .where('partnership_id', '=', viewer.partnership)
    .where('id', '=', id)
    .where('started_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export const beatTurn = (viewer: Viewer, id: TurnId, doneRows: number): Promise<void> =>
  move(viewer, id, { beat_at: viewer.now, done_rows: doneRows })

export const endTurn = (
  viewer: Viewer,
  id: TurnId,
  how: { readonly outcome: NonNullable<Turn['outcome']>; readonly sentence: string },
): Promise<void> => move(viewer, id, { ended_at: viewer.now, ...how })

async function move(
  viewer: Viewer,
  id: TurnId,
  set: { beat_at?: Date; done_rows?: number; ended_at?: Date; outcome?: string; sentence?: string },
): Promise<void> {
  await query(viewer)
    .updateTable('list_turn')
    .set(set)
    .where('partnership_id', '=', viewer.partnership)
    .where('id', '=', id)
    .execute()
}

const turns = (viewer: Viewer) =>
  query(viewer).selectFrom('list_turn').selectAll().where('partnership_id', '=', viewer.partnership)

type TurnRow = Awaited<ReturnType<ReturnType<typeof turns>['execute']>>[number]

const turnFrom = (row: TurnRow): Turn => ({
  id: row.id as TurnId,
  list: row.list_id as ListId,
  askedAt: row.asked_at,
  startedAt: row.started_at,
  beatAt: row.beat_at,
  doneRows: row.done_rows,
  endedAt: row.ended_at,
  outcome: row.outcome as Turn['outcome'],
  sentence: row.sentence,
})
