import { addDays, type When } from '../../../kernel/index.ts'
import { daysNamed, meeting, type Span, spanOf } from './days.ts'
import { wordsOf } from './words.ts'

// Two agencies may tell of one event. Nothing is joined here: a pair is put before a person, with what speaks for it.

export interface Told {
  readonly id: string
  readonly agency: string
  readonly when: When
  readonly text: string
}

export interface PossibleDuplicate {
  readonly one: string
  readonly other: string
  /** Sentences: how the days meet, and which words both use. Never a figure. */
  readonly why: readonly string[]
}

/**
 * Pairs of different agencies whose days overlap or touch and whose texts share words: any on one and the same day, rare ones
 * otherwise. In the order of the entries. Work grows with the entries, not with their pairs: each is laid beside the
 * `NEAREST` that begin next after it, however many share its day.
 */
export function possibleDuplicates(entries: readonly Told[]): readonly PossibleDuplicate[] {
  const known = entries.flatMap(readingOf)
  const rare = rareAmong(known)
  const byStart = [...known].sort((one, other) => compare(one.from, other.from) || one.order - other.order)
  const pairs = byStart.flatMap((one, index) =>
    near(byStart, index).flatMap(other => {
      const [first, second] = one.order < other.order ? [one, other] : [other, one]
      const why = reasons(first, second, rare)
      return why === null ? [] : [{ first, second, why }]
    }),
  )
  return pairs
    .sort((a, b) => a.first.order - b.first.order || a.second.order - b.second.order)
    .map(({ first, second, why }) => ({ one: first.entry.id, other: second.entry.id, why }))
}

/** A year of which nothing more is known can overlap a thousand others: measured, sixty each keep 500 entries within half a second. */
const NEAREST = 60

interface Reading extends Span {
  readonly entry: Told
  readonly order: number
  /** When it was, and the days that its words name. */
  readonly spans: readonly Span[]
  readonly words: ReadonlyMap<string, string>
}

function readingOf(entry: Told, order: number): readonly Reading[] {
  const own = spanOf(entry.when)
  if (own === null) return []
  const spans = [own, ...daysNamed(entry.text, own)]
  const from = spans.reduce((first, span) => (span.from < first ? span.from : first), own.from)
  return [{ entry, order, spans, words: wordsOf(entry.text), from, to: own.to }]
}

type IsRare = (stem: string) => boolean

/** A word is rare in a few entries, whatever the list; in a long list a fiftieth; in a short one never most of it. */
function rareAmong(known: readonly Reading[]): IsRare {
  const counts = new Map<string, number>()
  for (const { words } of known) for (const stem of words.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const most = Math.max(2, Math.min(known.length / 4, Math.max(5, known.length / 50)))
  return stem => (counts.get(stem) ?? 0) <= most
}

/** Those after it in order of their start that begin no later than the day after it ends. */
function near(byStart: readonly Reading[], index: number): readonly Reading[] {
  const one = byStart[index]
  if (one === undefined) return []
  const last = addDays(one.to, 1)
  const end = byStart.findIndex((other, at) => at > index && other.from > last)
  const others = byStart.slice(index + 1, end < 0 ? undefined : end)
  return others.filter(other => other.entry.agency !== one.entry.agency).slice(0, NEAREST)
}

function reasons(one: Reading, other: Reading, rare: IsRare): readonly string[] | null {
  const shared = [...one.words].filter(([stem]) => other.words.has(stem))
  if (shared.length === 0) return null
  const days = one.spans.flatMap(span => other.spans.flatMap(far => meeting(span, far) ?? []))
  const [closest] = [...days].sort((a, b) => a.distance - b.distance)
  if (closest === undefined) return null
  const telling = closest.distance === 0 ? shared : shared.filter(([stem]) => rare(stem))
  if (telling.length === 0) return null
  return [closest.sentence, `Both say ${listed(telling.map(([, word]) => `“${word}”`))}.`]
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
