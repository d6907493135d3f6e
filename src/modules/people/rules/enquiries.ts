import { type CivilDate, Invalid, sayDate, type When } from '../../../kernel/index.ts'
import { type Fact, factOrder, isOver, type Reading, type SubjectShown, squeezed } from '../../record/index.ts'
import { ANSWERS, ASKED, type Enquiry, type EnquiryStep, type PassedGroup, SENT_BY, type Standing } from '../model.ts'

// Sharing across borders: Working Together 2023, chapter 1 (information sharing), and the DfE's Information Sharing Advice
// (May 2024): necessary, proportionate, recorded with its basis. Nothing here decides whether to ask.

/** What tells a person from others of the same name. No more of them is offered: an enquiry is no copy of the record. */
const OF_THE_PERSON = ['name', 'birth-date', 'sex', 'description', 'identifier', 'school']
const OF_OTHERS = ['name', 'birth-date']

/**
 * Where an enquiry stands on a day: withdrawn for good; else the last yes or no to taking it on; else answered; else silent
 * from the day after the one by which an answer was asked for.
 */
export function standingOf(
  { expectedOn }: Pick<Enquiry, 'expectedOn'>,
  steps: readonly Pick<EnquiryStep, 'outcome'>[],
  today: CivilDate,
): Standing {
  if (steps.some(({ outcome }) => outcome === 'withdrawn')) return 'withdrawn'
  const decided = steps.findLast(({ outcome }) => outcome === 'accepted' || outcome === 'declined')
  if (decided) return decided.outcome === 'accepted' ? 'accepted' : 'declined'
  if (steps.length > 0) return 'answered'
  return expectedOn < today ? 'silent' : 'waiting'
}

/**
 * What may be passed on about a person: theirs, then that of everybody and everything around them whose page this reader may
 * open. Only what a whole circle was told and nobody protected; the same said by several once, unless every telling is wanted.
 */
export function passable(reading: Reading, subject: SubjectShown, today: CivilDate, every = false): PassedGroup[] {
  const others = [...reading.subjects.values()].filter(one => one.id !== subject.id && one.reference !== null)
  return [subject, ...others]
    .map(who => {
      const open = openFacts(reading, who, who.id === subject.id ? OF_THE_PERSON : kindsOf(who))
      return { who, facts: every ? open : saidOnce(open, today) }
    })
    .filter(({ facts }) => facts.length > 0)
}

/** Facts that a reader could tick were they not protected: what is said where one of them is asked for. */
export function protectedAmong(reading: Reading, facts: readonly string[]): Fact | undefined {
  return reading.facts.find(fact => facts.includes(fact.id) && !isOpen(fact))
}

/** Versions under whom or what they are about, as one reader may read them. */
export function groupsOf(reading: Reading, subjects: ReadonlyMap<string, SubjectShown>): PassedGroup[] {
  return [...Map.groupBy(reading.facts, fact => fact.subject)].flatMap(([id, facts]) => {
    const who = subjects.get(id) ?? reading.subjects.get(id)
    return who ? [{ who, facts }] : []
  })
}

/** A whole day, as a date field gives it. @throws Invalid beside the field */
export function dayNamed(field: string, when: When): CivilDate {
  const day = when.from?.slice(0, 10)
  if (!day || !/^\d{4}-\d\d-\d\d/.test(when.edtf)) throw new Invalid({ [field]: 'Enter a day, like 27 March 2026' })
  return day
}

/** As the chronology tells of the asking. No name of a person: who took part stands beside the words, cut to each reader. */
export function sayAsked(
  enquiry: Pick<Enquiry, 'authority' | 'contact' | 'asks' | 'words' | 'basis' | 'sentBy' | 'expectedOn'>,
): string {
  const { authority, contact, asks, words, basis, sentBy, expectedOn } = enquiry
  return [
    `${authority} was asked (${contact}). ${asks === 'other' ? '' : ASKED[asks]}`.trim(),
    words,
    `${SENT_BY[sentBy]}. The basis: ${basis}. An answer is asked for by ${sayDate(expectedOn)}.`,
  ]
    .filter(line => line !== '')
    .join('\n')
}

export function sayStep(authority: string, step: Pick<EnquiryStep, 'outcome' | 'saidBy' | 'words' | 'next'>): string {
  if (step.outcome === 'withdrawn')
    return `The enquiry to ${authority} is withdrawn: it was asked by mistake.\n${step.words}`
  const next = step.next === '' ? '' : `What they do now: ${step.next}`
  return [`${authority}, ${step.saidBy}: ${ANSWERS[step.outcome]}.`, step.words, next]
    .filter(line => line !== '')
    .join('\n')
}

const kindsOf = ({ kind }: SubjectShown): readonly string[] | null => (kind === 'person' ? OF_OTHERS : null)

/** `kinds`: null where everything may be passed on, as of a place or a vehicle. */
const openFacts = (reading: Reading, who: SubjectShown, kinds: readonly string[] | null): Fact[] =>
  reading.facts.filter(fact => fact.subject === who.id && (kinds === null || kinds.includes(fact.kind)) && isOpen(fact))

/** In the order of its kinds; what is over stands last. */
function saidOnce(facts: readonly Fact[], today: CivilDate): Fact[] {
  const once = Map.groupBy(facts, ({ kind, value }) => `${kind}|${squeezed(value)}`)
  return [...once.values()]
    .flatMap(([fact]) => (fact ? [fact] : []))
    .sort((one, other) => factOrder(one.kind) - factOrder(other.kind))
    .sort((one, other) => Number(isOver(one, today)) - Number(isOver(other, today)))
}

const isOpen = (fact: Fact): boolean => !fact.protected && fact.audienceKind === 'circle' && fact.standing === 'told'
