import type { CivilDate, SubjectId } from '../../../kernel/index.ts'
import { aroundOf, type Home, homesOf, type Neighbour, neighboursOf } from '../../people/index.ts'
import { type Fact, isOver, type Reading } from '../../record/index.ts'
import type { Sheet, SheetPerson } from '../model.ts'

/** What one page holds of each; the rest is on the record, and the sheet says so. */
export const CAPS = { facts: 2, people: 4, homes: 2, entries: 4, circle: 6 } as const

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
