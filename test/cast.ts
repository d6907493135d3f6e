import { type Played, playCast } from '../seeds/play.ts'
import type { BoxKey } from '../src/modules/access/index.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

export interface CastHouse extends FreshDatabase {
  readonly cast: Played
}

/** The key that the cast's sign-in secrets are sealed with, so that a test's server can open them. */
export const CAST_BOX: BoxKey = { id: 'k1', bytes: new Uint8Array(32).fill(7) }

/** A database of one's own in which the cast has been played. */
export async function castDatabase(options: { readonly max?: number } = {}): Promise<CastHouse> {
  const fresh = await freshDatabase(options)
  return { ...fresh, cast: await playCast(fresh.database, CAST_BOX) }
}
