import type { Reader } from '../oracle.ts'
import type { Table, World } from '../world.ts'
import type { Dice } from './dice.ts'
import { SAID, SENT } from './enquiries.ts'

type Loose = Readonly<Record<string, unknown>>

/** Enquiries, what goes with them and what came back, that a worker tries to add: of their own, and to what others asked. */
export function* rightEnquiries(
  throws: Dice,
  world: World,
  { partnership: partnership_id, worker: worker_id, agency, now: recorded_at }: Reader,
  { id: audience_id }: World['audience'][number],
): Generator<[Table, Loose]> {
  const agency_id = agency ?? throws.one(world.agency).id
  const by = { partnership_id, worker_id, recorded_at }
  const row = () => ({ ...by, agency_id, id: throws.id(), entry_id: throws.id(), withdrawn_at: null })
  const subject_id = throws.one(world.subject).id
  yield ['enquiry', { ...row(), ...SENT, audience_id, subject_id }]
  const part = () => ({ subject_id: throws.one(world.subject).id, version_id: throws.id() })
  const open = world.enquiry.find(one => one.worker_id === worker_id) ?? throws.one(world.enquiry)
  yield ['enquiry_part', { ...by, ...part(), enquiry_id: open.id, audience_id: open.audience_id, ordinal: 99 }]
  // It fits an earlier enquiry in everything, of somebody else's making or of another moment.
  const closed = throws.one(world.enquiry)
  const same = { audience_id: closed.audience_id, worker_id: closed.worker_id, recorded_at: closed.recorded_at }
  yield ['enquiry_part', { ...part(), ...same, partnership_id, enquiry_id: closed.id, ordinal: 98 }]
  const asked = throws.one(world.enquiry)
  const of = { enquiry_id: asked.id, subject_id: asked.subject_id }
  yield ['enquiry_step', { ...row(), ...SAID, ...of, audience_id: asked.audience_id }]
  yield ['enquiry_step', { ...row(), ...SAID, ...of, audience_id }]
}
