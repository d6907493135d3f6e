import {
  Conflict,
  Invalid,
  type Permission,
  PROFESSIONAL,
  type Reference,
  type SubjectId,
  sayWhen,
  type When,
} from '../../kernel/index.ts'
import type {
  Attribution,
  Child,
  Dated,
  Entry,
  EventLink,
  Moment,
  Participant,
  Period,
  Remark,
  SubjectOn,
  SubjectShown,
  Tie,
} from './model.ts'

const WRITERS: Permission['roles'] = ['practitioner', 'manager', 'front-door', 'coordinator', 'chair', 'duty']

export const PERMISSIONS = {
  read: { name: 'record.read', roles: [...PROFESSIONAL, 'auditor', 'records-officer'] },
  write: { name: 'record.write', roles: WRITERS },
  openChild: { name: 'child.open', roles: ['practitioner', 'manager', 'front-door', 'duty'] },
} as const satisfies Record<string, Permission>

/** Where an entry stands in the chronology: by the start of when it happened, else by its end, else by when it was known. */
export const sortsAt = (when: When, knownAt: Date): string => when.from ?? when.to ?? knownAt.toISOString().slice(0, 19)

/** Agencies own their entries (AC-16): only the writer's agency corrects or withdraws; others add their own. */
export const ownsEntry = (entry: Pick<Entry, 'agency' | 'standing' | 'supersededAt'>, agency: string): boolean =>
  entry.agency === agency && entry.standing === 'told' && entry.supersededAt === null

/** What stands of one agency's remarks on an entry: the newest of those this reader may read. */
export const ownRemark = <Kind extends Pick<Remark, 'agency'>>(
  remarks: readonly Kind[],
  agency: string,
): Kind | undefined => remarks.findLast(one => one.agency === agency)

/** Two entries in the one order that a decision on them is kept in. */
export const pairOf = <Id extends string>(one: Id, other: Id): readonly [Id, Id] =>
  one < other ? [one, other] : [other, one]

/** Of each pair the newest decision, unless it takes back the one before: nothing stands then. Given oldest first. */
export function standingLinks<Kind extends Pick<EventLink, 'entries' | 'verdict'>>(decided: readonly Kind[]): Kind[] {
  const newest = new Map(decided.map(link => [link.entries.join(' '), link]))
  return [...newest.values()].filter(({ verdict }) => verdict !== 'undone')
}

/** A child's own record; else the only one there is; else nobody's: it has to be chosen. */
export const usualRecord = ({ subject, records }: SubjectOn): SubjectOn['records'][number] | undefined => {
  const [first, ...others] = records
  return first && (first.id === subject.id || others.length === 0) ? first : undefined
}

/** The record that was chosen, or the usual one. @throws Invalid beside the field `on`. */
export function chosenRecord(on: SubjectOn, chosen: Reference | null): Child {
  const found = chosen === null ? usualRecord(on) : on.records.find(one => one.reference === chosen)
  if (!found) throw new Invalid({ on: 'Choose on whose record this is said' })
  return found
}

/** Verdicts on whether two records are of the same person or thing: reversible, and neither record is ever merged. */
export const SAMENESS: readonly string[] = ['same-as', 'different-from']

export const endsOf = (ties: readonly Pick<Tie, 'from' | 'to'>[]): SubjectId[] =>
  ties.flatMap(({ from, to }) => [from, to])

/** Where a subject has its own page. A child's is the chronology; what is known about them stands on the page of the person. */
export const addressOf = (
  { reference, kind, isChild }: Pick<SubjectShown, 'kind' | 'isChild'> & { readonly reference: string },
  part: 'record' | 'about' = 'record',
): string => {
  if (isChild && part === 'record') return `/children/${reference}`
  return `/${kind === 'person' ? 'people' : 'things'}/${reference}`
}

/** A date that was read, as facts and ties keep it. */
export const datedOf = (when: When | null): Dated | null =>
  when && { edtf: when.edtf, typed: when.asTyped, from: when.from, to: when.to }

/** "since March 2024", "until 3 May 2026", "2 June 2024 to about 2025"; '' where nobody said. */
export function sayPeriod({ since, until }: Period): string {
  const [from, to] = [since && sayDated(since), until && sayDated(until)]
  if (from && to) return `${from} to ${to}`
  return from ? `since ${from}` : to ? `until ${to}` : ''
}

/** What no date could hold (an import's "in the year of the flood") is said in the words it came in. */
const sayDated = ({ edtf, typed }: Dated): string => (edtf === 'XXXX' && typed !== '' ? typed : sayWhen(edtf))

/** Over before it can have begun: no period. What is as vague as a year may begin and end in the same one. */
export const endsBeforeItBegan = ({ since, until }: Period): boolean =>
  since?.from != null && until?.to != null && until.to <= since.from

/** @throws Invalid beside the field `until`. */
export function refuseBackwards(period: Period): void {
  if (endsBeforeItBegan(period)) throw new Invalid({ until: 'This is before it began' })
}

/** Over on this day: its end is known to lie behind. What ends this year, nobody knows when, still holds. */
export const isOver = ({ until }: Period, on: string): boolean => until?.to != null && until.to.slice(0, 10) <= on

/** Somebody else was first: both are shown, and the loser keeps their words. */
export const changed = (theirs: string, yours: string): Conflict =>
  new Conflict('Somebody changed this while you were writing', { theirs, yours })

/** Never narrower (spine.md 4): a correction keeps its audience or goes from the agency to the whole circle. */
export const mayWiden = (entry: Pick<Entry, 'audienceKind'>): boolean =>
  entry.audienceKind === 'agency' || entry.audienceKind === 'named'

/** What stands in for a person whose name this reader may not know; a locked one is not there at all. */
export function unnamed(subjectKind: string): string {
  if (subjectKind === 'child') return 'another young person'
  return subjectKind === 'person' ? 'another person' : `another ${subjectKind}`
}

/** What somebody or something is called before this reader. */
export const shownAs = ({ name, kind }: Pick<SubjectShown, 'name' | 'kind'>): string => name ?? unnamed(kind)

/** The protected words a text contains, ignoring case, spacing and punctuation. Detection, not certainty (spine.md 10). */
export function wordsFound(text: string, words: readonly string[]): string[] {
  const within = squeezed(text)
  return words.filter(word => squeezed(word).length >= 3 && within.includes(squeezed(word)))
}

/**
 * Knew this agency of it at the moment? For an entry of its own: from when it says it knew. For others': from when it was
 * circulated while the agency sat in the audience; `until` is where the agency's sight of the audience ends, or null if it
 * never sat there. The store's query says the same in SQL, and a property test holds the two together.
 */
export function knewOf(
  telling: { agency: string; knownAt: Date; recordedAt: Date; supersededAt: Date | null },
  moment: Moment,
  until: Date | null,
): boolean {
  const standsAt = (at: Date) => telling.supersededAt === null || telling.supersededAt > at
  const own = moment.by === 'pooled' || telling.agency === moment.by
  if (own && telling.knownAt <= moment.at && standsAt(moment.at)) return true
  return until !== null && telling.recordedAt <= until && standsAt(until)
}

/** Who saw, heard or thinks it, in one line: "Told to Dev Sandhu by a shopkeeper". */
export function sayHowKnown({
  howKnown,
  workerName,
  source,
  author = '',
}: Pick<Attribution, 'howKnown' | 'workerName' | 'source'> & { readonly author?: string }): string {
  const who = author || workerName
  const broughtIn = author ? `. Brought in by ${workerName}` : ''
  if (howKnown === 'told') return `Told to ${who}${source ? ` by ${source}` : ''}${broughtIn}`
  const said = howKnown === 'observed' ? `Seen or heard by ${who}` : `${who}’s opinion`
  return `${said}${source ? `. Source: ${source}` : ''}${broughtIn}`
}

export const namesOf = (people: readonly Participant[]): string[] =>
  people.filter(person => person.named).map(person => person.shown)

/** A text as its letters and digits alone: how two are compared whatever their case, spaces and points. */
export const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
