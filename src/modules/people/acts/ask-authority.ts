import { Invalid, newId, type Reference, type Viewer, type When } from '../../../kernel/index.ts'
import { agencyAudience } from '../../access/index.ts'
import {
  type Child,
  factLabel,
  protectedIn,
  type Reading,
  recordEntry,
  type SubjectOn,
  type Where,
  whereTold,
} from '../../record/index.ts'
import type { Enquiry, EnquiryId, PassedGroup } from '../model.ts'
import { personNamed } from '../reads/person.ts'
import { dayNamed, passable, protectedAmong, sayAsked } from '../rules.ts'
import { addEnquiry } from '../store/enquiries.ts'

export interface NewAsking extends Pick<Enquiry, 'authority' | 'contact' | 'asks' | 'words' | 'basis' | 'sentBy'> {
  readonly sent: When
  /** By when an answer is asked for. */
  readonly expected: When
  /** Facts that are passed on, by their entries. */
  readonly facts: readonly string[]
  readonly on: Reference | null
  readonly circulation: Where['circulation']
  readonly wordsConfirmed: boolean
}

/**
 * Keeps what another authority was asked about a person: sent by hand, told here to the circle or the agency, and with nothing
 * passed on that is protected. @throws Invalid beside a field
 */
export async function askAuthority(viewer: Viewer, subject: SubjectOn, asking: NewAsking): Promise<EnquiryId> {
  const { on, circulation, sent, expected, facts, wordsConfirmed, ...said } = asking
  const where = await whereTold(viewer, subject, { on, circulation, source: '', wordsConfirmed: true })
  const [sentOn, expectedOn] = daysOf(viewer, sent, expected)
  const passed = await chosen(viewer, subject, facts)
  if (!wordsConfirmed) await refuseProtected(viewer, subject, where.on, said)
  const audience = circulation === 'circle' ? where.on.home : await agencyAudience(viewer, where.on.id)
  if (!audience) throw new Invalid({ circulation: 'Your agency has no place of its own on this record' })
  const people = passed.map(({ who }) => who).filter(who => who.kind === 'person' && who.id !== where.on.id)
  const entry = await recordEntry(viewer, where.on, {
    ...{ kind: 'enquiry', when: sent, knownAt: null, text: sayAsked({ ...said, expectedOn }), circulation },
    ...{ howKnown: 'observed', source: '', named: [], people: [], alsoAbout: [], wordsConfirmed: true },
    onRecord: people.map(who => ({ subject: who.id, kind: who.isChild ? 'child' : 'person', role: 'mentioned' })),
  })
  const id = newId<EnquiryId>()
  const parts = passed.flatMap(group => group.facts.map(fact => ({ subject: fact.subject, version: fact.versionId })))
  await addEnquiry(viewer, { ...said, id, audience, subject: subject.subject.id, entry, sentOn, expectedOn }, parts)
  viewer.audit.saw([subject.subject.id, where.on.id])
  viewer.audit.did('enquiry.sent', { enquiry: id, entry, facts: parts.length })
  return id
}

function daysOf(viewer: Viewer, sent: When, expected: When): [string, string] {
  const [sentOn, expectedOn] = [dayNamed('sent', sent), dayNamed('expected', expected)]
  if (new Date(`${sentOn}T00:00:00Z`) > viewer.now) throw new Invalid({ sent: 'This day is still to come' })
  if (expectedOn < sentOn) throw new Invalid({ expected: 'This is before it was sent' })
  return [sentOn, expectedOn]
}

/** What was ticked, read anew: only what may still be passed on. The person whom it is about is among it. */
async function chosen(viewer: Viewer, { subject }: SubjectOn, facts: readonly string[]): Promise<PassedGroup[]> {
  const { reading, person, on } = await personNamed(viewer, subject.reference, 0)
  const groups = passable(reading, person, on, true)
    .map(({ who, facts: all }) => ({ who, facts: all.filter(({ id }) => facts.includes(id)) }))
    .filter(group => group.facts.length > 0)
  if (groups.flatMap(group => group.facts).length < new Set(facts).size) throw refused(reading, facts)
  if (!groups.some(({ who }) => who.id === subject.id))
    throw new Invalid({ facts: 'Tick what they need to know whom you ask about' })
  return groups
}

function refused(reading: Reading, facts: readonly string[]): Invalid {
  const kept = protectedAmong(reading, facts)
  if (!kept) return new Invalid({ facts: 'Choose from the list' })
  return new Invalid({ facts: `${factLabel(kept)} is protected: it is not passed on. Untick it` })
}

/** What goes out of the partnership is looked through as if the whole circle read it, whoever is told here. */
async function refuseProtected(
  viewer: Viewer,
  { subject }: SubjectOn,
  on: Child,
  said: Pick<NewAsking, 'authority' | 'contact' | 'words' | 'basis'>,
): Promise<void> {
  const fields = ['authority', 'contact', 'words', 'basis'] as const
  const texts = fields.map(field => said[field])
  for (const about of [on, { ...on, id: subject.id }]) {
    const [first] = await protectedIn(viewer, { on: about, circulation: 'circle' }, texts)
    if (first) throw new Invalid({ [fields[first[0]] ?? 'words']: sentence(first[1]) })
  }
}

const sentence = (found: string): string =>
  `“${found}” is protected: it should not leave the record. Use other words, or tick below that they need it`
