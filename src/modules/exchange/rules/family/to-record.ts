import { type SubjectId, whenFrom } from '../../../../kernel/index.ts'
import {
  type Dated,
  endsBeforeItBegan,
  type Fact,
  type FamilyPart,
  type Relative,
  type Saying,
  type Tie,
} from '../../../record/index.ts'
import type { FamilyDate, FamilyPerson, GedcomFamily } from '../../model.ts'

/** What stands on the record of those who are there already. */
export interface OnRecord {
  /** By how the file calls them: this child, whoever an earlier file brought, whoever was said to be the same. */
  readonly known: ReadonlyMap<string, SubjectId>
  readonly facts: readonly Fact[]
  readonly ties: readonly Tie[]
}

/** A family as it would go on the record: people, what is said of them, and their ties, less what stands there already. */
export function toRecord(family: GedcomFamily, there: OnRecord, saying: Saying): FamilyPart {
  const strangers = family.couples.flatMap((couple, place) =>
    couple.partners[1] === null ? [{ key: `? ${place}`, of: couple.partners[0] }] : [],
  )
  const people = [
    ...family.people.map(person => relativeOf(person, there)),
    ...strangers.filter(({ of }) => !there.known.has(of)).map(({ key, of }) => strangerOf(key, of, family)),
  ]
  const keys = new Set(people.map(({ key }) => key))
  const standing = new Set(there.ties.flatMap(keysOfTie))
  const ties = [...couplesOf(family), ...parentsOf(family), ...family.ties.map(tie => ({ ...tie, ...NO_PERIOD }))]
    .filter(({ from, to }) => keys.has(from) && keys.has(to))
    .filter(tie => !standing.has(keyOf({ ...tie, from: there.known.get(tie.from), to: there.known.get(tie.to) })))
  return { ...saying, people, ties }
}

const NO_PERIOD = { since: null, until: null }
type FamilyTies = FamilyPart['ties'][number]

/** Of whoever is on the record nothing is said that somebody said before: what is new is only what nobody has said at all. */
function relativeOf(person: FamilyPerson, { known, facts }: OnRecord): Relative {
  const subject = known.get(person.pointer) ?? null
  const said = factsOf(person)
  if (subject === null) return { key: person.pointer, known: null, facts: said }
  const kinds = new Set(facts.filter(fact => fact.subject === subject).map(({ kind }) => kind))
  return { key: person.pointer, known: subject, facts: said.filter(({ kind }) => !kinds.has(kind)) }
}

/** Somebody whose name the file does not have, and of whom all it knows is whose partner they were. */
function strangerOf(key: string, of: string, { people }: GedcomFamily): Relative {
  const partner = people.find(({ pointer }) => pointer === of)?.names[0]?.text
  const value = `${partner ? `Partner of ${partner}` : 'Somebody'}, name not known`.slice(0, 200)
  return { key, known: null, facts: [{ kind: 'name', code: 'described', value }] }
}

export const NO_NAME = 'Name not known'
export const NEITHER = 'Neither female nor male'

function factsOf({ names, births, deaths, sex, notes }: FamilyPerson): Relative['facts'] {
  const called = names.map(({ text, family, sort }) => ({
    ...{ kind: 'name', code: sort, value: text, detail: sort === 'nickname' ? {} : { [FAMILY_NAME]: family || NONE } },
  }))
  const known = sex !== null && sex !== 'neither' ? [{ kind: 'sex', value: sex }] : []
  return [
    ...(called.length > 0 ? called : [{ kind: 'name', code: 'described', value: NO_NAME }]),
    ...births.map(date => ({ kind: 'birth-date', code: 'told', ...dateFact(date) })),
    ...deaths.map(date => ({ kind: 'death-date', ...dateFact(date) })),
    ...(sex === 'neither' ? [{ kind: 'gender', value: NEITHER }] : known),
    ...notes.map((value, place) => ({
      ...{ kind: 'description', value, detail: notes.length > 1 ? { [PART]: `${place + 1} of ${notes.length}` } : {} },
    })),
  ]
}

/** Particulars of a fact, as its page shows them. */
export const NONE = 'none marked'
export const FAMILY_NAME = 'Family name'
export const IN_WORDS = 'In words'
export const PART = 'Part'

/** A date that nothing holds but its words is kept as words: it is shown, and nothing is computed from it. */
function dateFact({ edtf, words }: FamilyDate) {
  if (edtf === null) return { value: words === '' ? 'XXXX' : words, dated: null }
  const { from, to } = whenFrom(edtf)
  return { value: edtf, dated: { from, to }, detail: words === '' ? {} : { [IN_WORDS]: words } }
}

const couplesOf = ({ couples }: GedcomFamily): FamilyTies[] =>
  couples.flatMap(({ partners: [from, to], periods }, place) =>
    periods.map(({ sort, since, until }) => {
      const period = { since: dated(since), until: dated(until) }
      const whole = endsBeforeItBegan(period) ? { ...period, until: null } : period
      return { kind: 'partner-of', code: sort, from, to: to ?? `? ${place}`, ...whole }
    }),
  )

const parentsOf = ({ links }: GedcomFamily): FamilyTies[] =>
  links.map(({ parent, child, sort }) => ({
    ...(sort === 'foster' ? { kind: 'carer-of', code: 'foster' } : { kind: 'parent-of', code: sort }),
    ...{ from: parent, to: child, ...NO_PERIOD },
  }))

function dated(date: FamilyDate | null): Dated | null {
  if (date === null) return null
  const edtf = date.edtf ?? 'XXXX'
  const { from, to } = whenFrom(edtf)
  return { edtf, typed: date.words === '' ? edtf : date.words, from, to }
}

/** The same tie told from either end, where both are the same to each other. */
function keysOfTie(tie: Tie): string[] {
  const turned = { ...tie, from: tie.to, to: tie.from }
  return MUTUAL.includes(tie.kind) ? [keyOf(tie), keyOf(turned)] : [keyOf(tie)]
}

const MUTUAL: readonly string[] = ['partner-of', 'sibling-of', 'friend-of', 'contact-with']

const keyOf = (
  tie: Pick<FamilyTies, 'kind' | 'code' | 'since' | 'until'> & { from: string | undefined; to: string | undefined },
) => [tie.kind, tie.code, tie.from, tie.to, tie.since?.edtf ?? '', tie.until?.edtf ?? ''].join(' ')
