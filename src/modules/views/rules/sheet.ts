import type { CivilDate, SubjectId } from '../../../kernel/index.ts'
import { aroundOf, type Home, homesOf, type Neighbour, neighboursOf } from '../../people/index.ts'
import { type Fact, isOver, type Reading } from '../../record/index.ts'
import type { Sheet, SheetPerson } from '../model.ts'

/** What one page holds of each; the rest is on the record, and the sheet says so. */
export const CAPS = { facts: 2, people: 3, homes: 2, entries: 3, circle: 5 } as const

/** Characters of each saying: whole wherever it fits, since the end of it may be what must not be done; shorter, and marked, on a full sheet. */
export const LENGTHS = {
  usual: { fact: 300, reach: 200, plan: 800, voice: 400 },
  full: { fact: 100, reach: 70, plan: 320, voice: 220 },
} as const
export type Lengths = (typeof LENGTHS)['usual' | 'full']

/** Limits on contact, as a tie has them. */
const LIMITED: readonly string[] = ['none', 'supervised', 'letters']

/**
 * What a duty worker needs in the night, from one reading. Nothing is guessed: somebody is safe to ring where contact is agreed on the
 * record, and a risk where it says so; of everybody else it says what they are, and no more.
 */
export function sheetOf(reading: Reading, child: SubjectId, on: CivilDate): Sheet {
  const facts = reading.facts.filter(fact => fact.subject === child && !isOver(fact, on))
  const near = neighboursOf(aroundOf(reading, child, on).filter(one => !one.isOver))
  const people = near.map(one => personOf(one, reading.facts, on))
  const kind = (wanted: string): Fact[] => saidOnce(facts.filter(fact => fact.kind === wanted))
  const unsafe = people.filter(isRisk)
  return {
    legal: kind('legal-status'),
    reach: kind('safe-contact'),
    communication: [...kind('communication'), ...kind('interpreter')],
    plan: kind('out-of-hours-plan'),
    homes: homesOf(reading, child, on).filter((home: Home) => !home.isOver),
    responsible: people.filter(({ ties }) =>
      ties.some(one => one.tie.kind === 'responsible-for' && one.tie.to === child),
    ),
    safe: people.filter(one => !isRisk(one) && (has(one, 'contact-with', 'open') || isCarer(one, child))),
    unsafe,
  }
}

/** So much is known that the sheet is set in smaller letters on paper, to stay one page. */
export function isFull({ legal, reach, communication, plan, responsible, safe, unsafe }: Sheet): boolean {
  const facts = [legal, reach, communication, plan].flatMap(all => all.slice(0, CAPS.facts))
  const people = [responsible, safe, unsafe].flatMap(all => all.slice(0, CAPS.people))
  const beside = people.flatMap(one => one.reach.slice(0, CAPS.facts))
  const words = [...facts, ...beside].reduce((all, { value }) => all + value.length + ROW, 0)
  return words + people.length * 2 * ROW > FULL
}

/** Characters: what a line of its own costs beside its words, and what fits one page in letters of the usual size. */
const ROW = 60
const FULL = 2_200

function personOf({ far, ties }: Neighbour, facts: readonly Fact[], on: CivilDate): SheetPerson {
  const reach = facts.filter(fact => fact.subject === far.id && fact.kind === 'safe-contact' && !isOver(fact, on))
  return { far, ties, reach: saidOnce(reach) }
}

const has = ({ ties }: SheetPerson, kind: string, ...codes: readonly string[]): boolean =>
  ties.some(({ tie }) => tie.kind === kind && (codes.length === 0 || codes.includes(tie.code)))

const isCarer = ({ ties }: SheetPerson, child: SubjectId): boolean =>
  ties.some(({ tie }) => tie.kind === 'carer-of' && tie.to === child)

/** No contact, or only under conditions; or an adult of concern. */
const isRisk = (one: SheetPerson): boolean =>
  has(one, 'contact-with', ...LIMITED) ||
  one.ties.some(({ tie }) => tie.kind === 'worries-about' && tie.from === one.far.id)

/** The same said by several is said once, newest telling first. */
const saidOnce = (facts: readonly Fact[]): Fact[] =>
  [...new Map(facts.toReversed().map(one => [one.value, one])).values()].toReversed()
