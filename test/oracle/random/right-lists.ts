import type { Reader } from '../oracle.ts'
import type { Table, World } from '../world.ts'
import type { Dice } from './dice.ts'

type Loose = Readonly<Record<string, unknown>>

/** A list about whom this audience is about, what it said, and what came of it. */
export function* rightLists(
  throws: Dice,
  world: World,
  { partnership: partnership_id, worker: worker_id, agency, now }: Reader,
  { id: audience_id, subject_id }: World['audience'][number],
): Generator<[Table, Loose]> {
  const agency_id = agency ?? throws.one(world.agency).id
  const frame = () => ({ partnership_id, id: throws.id(), worker_id })
  const about = subject_id === null ? { audience_id: null, subject_id: null } : { audience_id, subject_id }
  const list = { file_name: 'list.csv', row_count: 1, made_at: now, brought_at: null }
  const [held] = world.agency_list
  yield ['agency_list', { ...frame(), ...about, ...list, agency_id }]
  yield ['list_turn', { ...frame(), list_id: throws.id(), asked_at: now }]
  yield ['list_mapping', { ...frame(), agency_id, about: 'chronology', mapping: {}, at: now }]
  if (!held) return
  const chunk = { number: 1_000 + throws.below(1_000_000), bytes: '' }
  yield ['list_chunk', { partnership_id, list_id: held.id, audience_id: about.audience_id, worker_id, ...chunk }]
  const mark = { list_id: held.id, entry_id: throws.id(), identity: 'id:1', version: 'said:1' }
  const child = subject_id ?? throws.one(world.subject).id
  yield ['list_mark', { partnership_id, id: throws.id(), audience_id, agency_id, subject_id: child, ...mark }]
}
