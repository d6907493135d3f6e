import type { SubjectRow, World } from '../world.ts'
import type { Dice } from './dice.ts'
import { randomEnquiries } from './enquiries.ts'
import { randomLists } from './lists.ts'
import { EARLIER, NOW } from './moments.ts'
import type { Partnership } from './world.ts'

type Recorded = Omit<World, keyof Partnership>

/** What is told in one partnership, and what lies on its workers' desks. */
export function randomRecord(throws: Dice, people: Partnership): Recorded {
  const partnership_id = people.audience[0]?.partnership_id ?? ''
  const frame = () => ({ partnership_id, id: throws.id() })
  const worker = () => throws.one(people.worker).id
  const happening = throws.times(4, () => ({ ...frame(), kind: 'visit', worker_id: worker(), recorded_at: EARLIER }))
  const told = (at = 1) => ({ ...randomTold(throws, people), ...(at === 0 ? steady(people) : {}) })
  const telling = throws.times(10, at => ({
    ...told(at),
    ...WHEN,
    kind: 'visit',
    happening_id: throws.one(happening).id,
    text: 'words',
  }))
  // About the child whose audience it is told to, if it is a child's; others take part as it happens.
  const aboutOf = (audience: string) => people.audience.find(one => one.id === audience)?.subject_id
  const participant = telling.flatMap(one =>
    people.subject
      .filter(subject => subject.id === aboutOf(one.audience_id) || throws.chance(0.25))
      .map(subject => ({
        partnership_id,
        telling_id: one.id,
        subject_id: subject.id,
        role: subject.id === aboutOf(one.audience_id) ? 'about' : 'mentioned',
        audience_id: one.audience_id,
        subject_kind: 'child',
        sorts_at: WHEN.sorts_at,
        sealed_to: clearance(throws, people, subject, false),
        withdrawn_at: one.withdrawn_at,
      })),
  )
  const tie = throws.times(8, at => {
    const [from, to] = [people.subject[at % 5] ?? throws.one(people.subject), throws.one(people.subject)]
    return {
      ...told(),
      kind: 'sibling-of',
      from_subject_id: from.id,
      to_subject_id: to.id,
      since_edtf: '',
      until_edtf: '',
      sealed_to: clearance(throws, people, from, false),
      other_sealed_to: clearance(throws, people, to, false),
    }
  })
  const fact = throws.times(16, at => {
    const subject = people.subject[at % 5] ?? throws.one(people.subject)
    const sealed_to = clearance(throws, people, subject, true)
    return { ...told(), subject_id: subject.id, kind: 'name', value: 'a name', protected: false, sealed_to }
  })
  const remark = telling.map((one, at) => ({
    ...{ partnership_id, id: throws.id(), entry_id: one.entry_id, significance: 'words', analysis: '' },
    subject_id: aboutOf(one.audience_id) ?? throws.one(people.subject).id,
    ...wordOf(at === 0 ? one : { ...randomTold(throws, people), audience_id: one.audience_id }),
  }))
  // Of two tellings each, the first of them the first worker's own.
  const event_link = telling.map((one, at) => {
    const other = telling[(at + 1) % telling.length] ?? one
    const [first, second] = one.entry_id < other.entry_id ? [one, other] : [other, one]
    return {
      ...{ partnership_id, id: throws.id(), entry_id: first.entry_id, other_entry_id: second.entry_id },
      ...wordOf({ ...randomTold(throws, people), audience_id: first.audience_id }),
      ...{ other_audience_id: second.audience_id, verdict: 'same', reason: '' },
    }
  })
  const conference_copy = throws.times(4, at => {
    const { audience_id, agency_id, worker_id } = { ...randomTold(throws, people), ...(at === 0 ? steady(people) : {}) }
    const made = { audience_id, agency_id, worker_id, made_at: at === 0 ? NOW : EARLIER }
    return { ...frame(), ...made, subject_id: throws.one(people.subject).id, purpose: 'review', title: 'Review' }
  })
  const copy_part = conference_copy.map(({ id: copy_id, audience_id, worker_id, made_at }) => ({
    ...{ partnership_id, copy_id, ordinal: 1, audience_id, worker_id, made_at, kind: 'fact', version_id: throws.id() },
  }))
  const pack = throws.times(4, at => {
    const by = { ...randomTold(throws, people), ...(at === 0 ? steady(people) : {}) }
    const made = { audience_id: by.audience_id, worker_id: by.worker_id, made_at: at === 0 ? NOW : EARLIER }
    const recipient = throws.one(['professional', 'child'])
    const to = { recipient, recipient_worker_id: recipient === 'professional' ? by.worker_id : null }
    const of = { subject_id: throws.one(people.subject).id, agency_id: by.agency_id }
    return { ...frame(), ...made, ...of, ...to, purpose: 'review', sections: [], reason: '' }
  })
  const pack_part = pack.map(({ id: pack_id, audience_id, recipient, worker_id, made_at }) => ({
    ...{ partnership_id, pack_id, ordinal: 1, audience_id, recipient, worker_id, made_at },
    ...{ kind: 'fact', version_id: throws.id() },
  }))
  const children = people.subject.filter(one => one.has_circle)
  const opening = throws.times(4, () => {
    const child = throws.one(children)
    const by = throws.one(people.worker).id
    return {
      ...frame(),
      kind: 'break-glass',
      subject_id: child.id,
      audience_id: child.audience_id,
      worker_id: by,
      agency_id: throws.one(people.agency).id,
      reason_code: 'missing-now',
      reason: 'twenty characters at the least',
      from_at: '2026-06-01T08:00:00Z',
      until_at: '2026-06-01T12:00:00Z',
      reviewed_by: null,
      reviewed_at: null,
    }
  })
  const seal_change = throws.times(4, () => {
    const child = throws.one(children)
    const made = { changed_by: worker(), changed_at: EARLIER, reason: 'agreed', level: child.seal }
    return { ...frame(), audience_id: child.audience_id, subject_id: child.id, ...made }
  })
  return {
    happening,
    telling,
    participant,
    tie,
    fact,
    remark,
    event_link,
    conference_copy,
    copy_part,
    pack,
    pack_part,
    opening,
    seal_change,
    ...randomEnquiries(throws, people, telling, steady(people)),
    ...randomDesks(throws, people, children),
    ...randomLists(throws, people),
  }
}

function randomDesks(
  throws: Dice,
  people: Partnership,
  children: Partnership['subject'],
): Pick<Recorded, 'wrong_opening' | 'notice' | 'search' | 'cut' | 'draft' | 'sent_form'> {
  const own = (at = 0) => ({
    partnership_id: people.audience[0]?.partnership_id ?? '',
    worker_id: (people.worker[at] ?? throws.one(people.worker)).id,
  })
  return {
    wrong_opening: throws.times(4, at => ({
      ...own(at),
      id: throws.id(),
      subject_id: throws.one(children).id,
      at: EARLIER,
      reason: '',
      reviewed_at: null,
      reviewed_by: null,
      note: null,
    })),
    notice: throws.times(4, at => ({
      ...own(at),
      id: throws.id(),
      kind: 'invitation',
      address: '/',
      at: EARLIER,
      read_at: null,
    })),
    search: throws.times(4, at => ({ ...own(at), id: throws.id(), terms: 'terms', at: EARLIER, expires_at: NOW })),
    cut: throws.times(4, at => ({
      ...own(at),
      id: throws.id(),
      subject_id: throws.one(children).id,
      fields: {},
      at: EARLIER,
      expires_at: NOW,
    })),
    draft: throws.times(4, at => ({ ...own(at), address: `/${at}`, fields: { text: 'words' }, saved_at: EARLIER })),
    sent_form: throws.times(4, at => ({
      ...own(at),
      key: throws.id(),
      door: '/',
      body_hash: '',
      answer: {},
      at: EARLIER,
    })),
  }
}

function randomTold(throws: Dice, people: Partnership) {
  const withdrawn = throws.chance(0.2)
  return {
    partnership_id: people.audience[0]?.partnership_id ?? '',
    id: throws.id(),
    audience_id: throws.one(people.audience).id,
    entry_id: throws.id(),
    version: 1,
    standing: 'told',
    how_known: 'told',
    source: '',
    agency_id: throws.one(people.agency).id,
    worker_id: throws.one(people.worker).id,
    known_at: EARLIER,
    recorded_at: EARLIER,
    reason: '',
    superseded_at: null,
    withdrawn_at: withdrawn ? EARLIER : null,
  }
}

/** Whose word it is, and whether it still stands. */
const wordOf = ({
  audience_id,
  agency_id,
  worker_id,
  known_at,
  recorded_at,
  superseded_at,
  withdrawn_at,
}: ReturnType<typeof randomTold>) => ({
  ...{ audience_id, agency_id, worker_id, known_at, recorded_at, superseded_at, withdrawn_at },
})

/** The first telling of a world is the first worker's own, on the first child's record. */
const steady = (people: Partnership) => ({
  audience_id: people.audience[0]?.id ?? '',
  worker_id: people.worker[0]?.id ?? '',
  agency_id: agencyOf(people, people.worker[0]?.id ?? ''),
  withdrawn_at: null,
})

/** As the newest current post has it. */
function agencyOf(people: Partnership, worker: string): string {
  const moment = Date.parse(NOW)
  const posts = people.post.filter(
    one =>
      one.worker_id === worker &&
      Date.parse(one.from_at) <= moment &&
      (one.until_at === null || moment < Date.parse(one.until_at)),
  )
  const newest = posts.sort(
    (one, other) => Date.parse(other.from_at) - Date.parse(one.from_at) || (one.id < other.id ? -1 : 1),
  )
  return newest[0]?.agency_id ?? ''
}

/** As an act would have marked it; now and then by hand, so that the mark itself is what is tested. */
function clearance(throws: Dice, people: Partnership, subject: SubjectRow, restrictedCounts: boolean): string | null {
  if (throws.chance(0.15)) return throws.one([null, ...people.audience.map(one => one.id)])
  const sealed = subject.seal === 'locked' || (restrictedCounts && subject.seal === 'restricted')
  return sealed ? subject.audience_id : null
}

const WHEN = {
  when_edtf: '2026-01',
  when_typed: 'January 2026',
  zone: 'Europe/London',
  sorts_at: '2026-01-01T00:00:00',
}
