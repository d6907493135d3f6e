import type { Reader } from '../oracle.ts'
import type { Table, World } from '../world.ts'
import type { Dice } from './dice.ts'

type Loose = Readonly<Record<string, unknown>>

/** Packs and parts of them that a worker tries to add: a new one of their own, parts of their own and of others', for others than it is for. */
export function* rightPacks(
  throws: Dice,
  world: World,
  { partnership: partnership_id, worker: worker_id, agency, now: made_at }: Reader,
  { id: audience_id }: World['audience'][number],
): Generator<[Table, Loose]> {
  const by = { partnership_id, worker_id, made_at }
  const what = { purpose: 'review', sections: [], reason: '', agency_id: agency ?? throws.one(world.agency).id }
  const about = { subject_id: throws.one(world.subject).id }
  yield ['pack', { ...by, ...what, ...about, id: throws.id(), audience_id, recipient: 'child' }]
  const part = () => ({ kind: 'fact', version_id: throws.id(), partnership_id })
  const open = world.pack.find(one => one.worker_id === worker_id) ?? throws.one(world.pack)
  const held = { pack_id: open.id, audience_id: open.audience_id, recipient: open.recipient }
  yield ['pack_part', { ...by, ...part(), ...held, ordinal: 99 }]
  const recipient = open.recipient === 'child' ? 'professional' : 'child'
  yield ['pack_part', { ...by, ...part(), ...held, recipient, ordinal: 97 }]
  // It fits an earlier pack in everything, of somebody else's making or of another moment.
  const { id: pack_id, ...closed } = throws.one(world.pack)
  const same = { audience_id: closed.audience_id, worker_id: closed.worker_id, made_at: closed.made_at }
  yield ['pack_part', { ...part(), ...same, pack_id, recipient: closed.recipient, ordinal: 98 }]
}
