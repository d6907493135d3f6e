import {
  addDays,
  type CivilDate,
  Conflict,
  civilDateOf,
  type EntryId,
  Invalid,
  LONDON,
  NotFound,
  newId,
  type Viewer,
  type When,
} from '../../../kernel/index.ts'
import { recordEntry, whereTold } from '../../record/index.ts'
import { ANSWERS, type Answer, type EnquiryShown, type EnquiryStep, type Outcome, type StepId } from '../model.ts'
import { enquiryNamed } from '../reads/enquiries.ts'
import { dayNamed, sayStep } from '../rules.ts'
import { addStep, holdEnquiry } from '../store/enquiries.ts'

export interface NewAnswer extends Pick<EnquiryStep, 'saidBy' | 'words' | 'next'> {
  readonly outcome: Answer
  readonly said: When
  /** The last step that the writer was looking at; null: there was none. */
  readonly seen: StepId | null
  readonly wordsConfirmed: boolean
}

/**
 * What the other authority said, or whether they take it on: told to those whom the enquiry was told to. By any agency among them.
 * @throws NotFound; Invalid; Conflict where a colleague wrote first
 */
export async function writeAnswer(viewer: Viewer, id: string | undefined, answer: NewAnswer): Promise<StepId> {
  const { said, seen, wordsConfirmed, ...rest } = answer
  const shown = await held(viewer, id)
  const saidOn = dayNamed('said', said)
  if (new Date(`${saidOn}T00:00:00Z`) > viewer.now) throw new Invalid({ said: 'This day is still to come' })
  if (saidOn < shown.enquiry.sentOn) throw new Invalid({ said: 'This is before it was asked' })
  if (rest.outcome === 'declined' && rest.words === '') throw new Invalid({ words: 'Enter the reason that they gave' })
  const last = shown.steps.at(-1)
  if ((last?.id ?? null) !== seen) throw changed(last, answer)
  const texts = { saidBy: rest.saidBy, words: rest.words, next: rest.next }
  await whereTold(viewer, toldOn(shown), { ...whereOf(shown), wordsConfirmed }, texts)
  return addTold(viewer, shown, said, { ...rest, saidOn })
}

/** Asked by mistake: by the agency that asked. What was sent stays as it was. @throws NotFound; Invalid where it is so already */
export async function withdrawEnquiry(
  viewer: Viewer,
  id: string | undefined,
  { reason }: { readonly reason: string },
): Promise<StepId> {
  const shown = await held(viewer, id)
  if (shown.enquiry.agency !== viewer.agency) throw new NotFound()
  if (shown.standing === 'withdrawn') throw new Invalid({ reason: 'It is withdrawn already' })
  await whereTold(viewer, toldOn(shown), { ...whereOf(shown), wordsConfirmed: false }, { reason })
  const saidOn = civilDateOf(viewer.now)
  return addTold(viewer, shown, wholeDay(saidOn), { outcome: 'withdrawn', saidBy: '', saidOn, words: reason, next: '' })
}

async function held(viewer: Viewer, id: string | undefined): Promise<EnquiryShown> {
  const { enquiry } = await enquiryNamed(viewer, id)
  await holdEnquiry(viewer, enquiry.id)
  return enquiryNamed(viewer, enquiry.id)
}

const toldOn = ({ subject, child }: EnquiryShown) => ({ subject, records: [{ ...child, name: null }] })

const whereOf = ({ child, enquiry }: EnquiryShown) => ({
  on: child.reference,
  circulation: enquiry.audience === child.home ? ('circle' as const) : ('agency' as const),
  source: '',
})

const wholeDay = (day: CivilDate): When => ({
  ...{ edtf: day, asTyped: day, zone: LONDON, hasTime: false, at: null },
  from: `${day}T00:00:00`,
  to: `${addDays(day, 1)}T00:00:00`,
})

interface Told extends Pick<EnquiryStep, 'saidBy' | 'saidOn' | 'words' | 'next'> {
  readonly outcome: Outcome
}

async function addTold(viewer: Viewer, shown: EnquiryShown, when: When, step: Told): Promise<StepId> {
  const { enquiry, child, subject } = shown
  const { circulation } = whereOf(shown)
  const entry: EntryId = await recordEntry(viewer, child, {
    ...{ kind: 'enquiry-answer', when, knownAt: null, text: sayStep(enquiry.authority, step), circulation },
    howKnown: step.outcome === 'withdrawn' ? 'observed' : 'told',
    source: step.outcome === 'withdrawn' ? '' : `${step.saidBy}, ${enquiry.authority}`.slice(0, 300),
    ...{ named: [], people: [], alsoAbout: [], wordsConfirmed: true },
    onRecord:
      subject.id === child.id
        ? []
        : [{ subject: subject.id, kind: subject.isChild ? 'child' : subject.kind, role: 'mentioned' }],
  })
  const id = newId<StepId>()
  const { audience } = enquiry
  await addStep(viewer, { ...step, id, enquiry: enquiry.id, audience, subject: enquiry.subject, entry })
  viewer.audit.did('enquiry.answered', { enquiry: enquiry.id, entry, outcome: step.outcome })
  return id
}

const changed = (theirs: EnquiryStep | undefined, yours: NewAnswer): Conflict =>
  new Conflict('A colleague wrote down an answer while you were writing', {
    theirs: theirs ? wordsOf(theirs) : '',
    yours: wordsOf(yours),
  })

const wordsOf = ({ outcome, words }: Pick<EnquiryStep, 'outcome' | 'words'>): string =>
  [outcome === 'withdrawn' ? 'Withdrawn' : ANSWERS[outcome], words].filter(line => line !== '').join('\n')
