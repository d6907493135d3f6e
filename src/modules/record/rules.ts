import { type Permission, PROFESSIONAL, type When } from '../../kernel/index.ts'
import type { Attribution, Entry, Moment, Participant } from './model.ts'

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

/** Never narrower (spine.md 4): a correction keeps its audience or goes from the agency to the whole circle. */
export const mayWiden = (entry: Pick<Entry, 'audienceKind'>): boolean =>
  entry.audienceKind === 'agency' || entry.audienceKind === 'named'

/** What stands in for a person whose name this reader may not know; a locked one is not there at all. */
export function unnamed(subjectKind: string): string {
  if (subjectKind === 'child') return 'another young person'
  return subjectKind === 'person' ? 'another person' : `another ${subjectKind}`
}

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
}: Pick<Attribution, 'howKnown' | 'workerName' | 'source'>): string {
  if (howKnown === 'told') return `Told to ${workerName}${source ? ` by ${source}` : ''}`
  const said = howKnown === 'observed' ? `Seen or heard by ${workerName}` : `${workerName}’s opinion`
  return source ? `${said}. Source: ${source}` : said
}

export const namesOf = (people: readonly Participant[]): string[] =>
  people.filter(person => person.named).map(person => person.shown)

const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
