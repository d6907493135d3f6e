import type { World } from '../world.ts'
import type { Dice } from './dice.ts'
import { EARLIER, NOW } from './moments.ts'
import type { Partnership } from './world.ts'

interface By {
  readonly audience_id: string
  readonly worker_id: string
  readonly agency_id: string
}

/** What was asked of other authorities, told in the entries of this world; the first by its first worker, at this moment. */
export function randomEnquiries(
  throws: Dice,
  people: Partnership,
  telling: World['telling'],
  steady: By,
): Pick<World, 'enquiry' | 'enquiry_part' | 'enquiry_step'> {
  const partnership_id = people.audience[0]?.partnership_id ?? ''
  const gone = () => (throws.chance(0.2) ? EARLIER : null)
  const enquiry = telling.slice(0, 6).map((one, at) => {
    const by = { audience_id: one.audience_id, worker_id: one.worker_id, agency_id: one.agency_id }
    return {
      ...{ partnership_id, id: throws.id(), entry_id: one.entry_id, subject_id: throws.one(people.subject).id },
      ...(at === 0 ? { ...by, ...kept(steady), withdrawn_at: null } : { ...by, withdrawn_at: gone() }),
      recorded_at: at === 0 ? NOW : EARLIER,
      ...SENT,
    }
  })
  const enquiry_part = enquiry.map(({ id: enquiry_id, audience_id, worker_id, recorded_at }) => ({
    ...{ partnership_id, enquiry_id, ordinal: 1, audience_id, worker_id, recorded_at },
    ...{ subject_id: throws.one(people.subject).id, version_id: throws.id() },
  }))
  const enquiry_step = enquiry.map(({ id: enquiry_id, audience_id, subject_id }) => ({
    ...{ partnership_id, id: throws.id(), enquiry_id, audience_id, subject_id, entry_id: throws.id() },
    ...{ worker_id: throws.one(people.worker).id, agency_id: throws.one(people.agency).id },
    ...{ recorded_at: EARLIER, withdrawn_at: gone() },
    ...SAID,
  }))
  return { enquiry, enquiry_part, enquiry_step }
}

const kept = ({ audience_id, worker_id, agency_id }: By): By => ({ audience_id, worker_id, agency_id })

export const SENT = {
  ...{ authority: 'Eastmere Council', contact: 'The front door', asks: 'known', words: 'words', basis: 'law' },
  ...{ sent_by: 'letter', sent_on: '2026-05-01', expected_on: '2026-05-08' },
}
export const SAID = { outcome: 'known', said_by: 'A worker', said_on: '2026-05-02', words: 'words', next: '' }
