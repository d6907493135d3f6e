import { type CivilDate, readWhen, type SubjectId } from '../../../../kernel/index.ts'
import { partsOf } from '../../../people/index.ts'
import { type Dated, type Fact, isOver, type Reading, type Tie } from '../../../record/index.ts'
import {
  type FamilyCouple,
  type FamilyDate,
  type FamilyLink,
  type FamilyPerson,
  type FamilyTie,
  familyDate,
  type GedcomFamily,
  isMutual,
  LINK_SORTS,
  roleOf,
} from '../../model.ts'
import { FAMILY_NAME, IN_WORDS, NEITHER, NO_NAME, PART } from './to-record.ts'

/**
 * A reading as a family: people of whom this reader may know, this child first, with what a family file has words for. Nothing
 * that is told to one agency alone, whoever reads: a file leaves the house. What is over stays behind, but parents and partners.
 * People are called by their ids; in a file they are I1, I2 ….
 */
export function familyOf(reading: Reading, child: SubjectId, on: CivilDate): GedcomFamily {
  const open = reading.ties.filter(tie => tie.audienceKind === 'circle' && tie.standing === 'told')
  const facts = Map.groupBy(
    reading.facts.filter(fact => !fact.protected && fact.audienceKind === 'circle'),
    ({ subject }) => subject,
  )
  const isPerson = (id: SubjectId): boolean => reading.subjects.get(id)?.kind !== 'place'
  const couples = couplesOf(open)
  const now = open.filter(tie => !isOver(tie, on))
  const links = [
    ...open.filter(({ kind }) => kind === 'parent-of'),
    ...now.filter(({ kind }) => kind === 'carer-of'),
  ].flatMap(linkOf)
  const ties = now.flatMap(tieOf)
  const ends = [
    ...couples.flatMap(({ partners }) => partners.filter(one => one !== null)),
    ...links.flatMap(({ parent, child: theirs }) => [parent, theirs]),
    ...ties.flatMap(({ from, to }) => [from, to]),
  ]
  const people = [...new Set([child, ...(ends as SubjectId[])])].filter(isPerson)
  return { people: people.map(id => personOf(id, facts.get(id) ?? [])), couples, links, ties }
}

function personOf(id: SubjectId, facts: readonly Fact[]): FamilyPerson {
  const of = (kind: string): Fact[] => facts.filter(fact => fact.kind === kind)
  const [sex] = of('sex')
  const isNeither = of('gender').some(({ value }) => value === NEITHER)
  return {
    pointer: id,
    names: namesOf(of('name')),
    sex: isNeither ? 'neither' : ((sex?.value as FamilyPerson['sex']) ?? null),
    births: of('birth-date').map(dateOf),
    deaths: of('death-date').map(dateOf),
    notes: of('description')
      .toSorted((one, other) => partOf(one) - partOf(other))
      .map(({ value }) => value),
  }
}

const partOf = ({ detail }: Fact): number => Number.parseInt(detail[PART] ?? '0', 10)

/** In the order in which they head a page, nicknames last; the name of somebody nobody has a name for is none. */
function namesOf(facts: readonly Fact[]): FamilyPerson['names'] {
  const names = facts
    .filter(({ value }) => value !== NO_NAME)
    .map(({ value, code, detail }) => {
      // A name that was told by hand has no mark: a best guess, for the programs that sort by it.
      const family = code === 'nickname' ? '' : (detail[FAMILY_NAME] ?? partsOf(value).family)
      return { text: value, family: value.includes(family) ? family : '', sort: code }
    })
    .toSorted((one, other) => rank(one.sort) - rank(other.sort) || (one.text < other.text ? -1 : 1))
  return [...new Map(names.map(name => [`${name.sort} ${name.text}`, name])).values()]
}

const ORDER = ['known-as', 'legal', '', 'street', 'described', 'handle', 'unborn', 'alias', 'former', 'nickname']
const rank = (sort: string): number => ORDER.indexOf(sort)

const EDTF = /^[\d[.X]/

/** What some import left as words goes out as words. */
function dateOf({ value, detail }: Fact): FamilyPerson['births'][number] {
  try {
    return EDTF.test(value) ? familyDate(value, detail[IN_WORDS] ?? '') : { edtf: null, words: value }
  } catch {
    return { edtf: null, words: value }
  }
}

const couplesOf = (ties: readonly Tie[]): FamilyCouple[] =>
  ties
    .filter(({ kind }) => kind === 'partner-of')
    .toSorted((one, other) => (one.since?.from ?? '').localeCompare(other.since?.from ?? ''))
    .map(({ from, to, code, since, until }) => ({
      partners: [from, to],
      periods: [{ sort: code, since: since && dateSaid(since), until: until && dateSaid(until) }],
    }))

/** Words that say more than the date: what we can read as one says nothing besides. */
function dateSaid({ edtf, typed }: Dated): FamilyDate {
  const isDate = typed === edtf || readWhen(typed, { now: new Date(0), future: 'accept' }).ok
  return familyDate(edtf, isDate ? '' : typed)
}

function linkOf({ kind, code, from, to }: Tie): FamilyLink[] {
  if (kind === 'carer-of' && code === 'foster') return [{ parent: from, child: to, sort: 'foster' }]
  const sort = kind === 'parent-of' ? LINK_SORTS.find(one => one === code) : undefined
  return sort ? [{ parent: from, child: to, sort }] : []
}

function tieOf({ kind, code, from, to }: Tie): FamilyTie[] {
  if (roleOf({ kind, code }) === null) return []
  const isTurned = isMutual({ kind, code }) && to < from
  return [isTurned ? { kind, code, from: to, to: from } : { kind, code, from, to }]
}
