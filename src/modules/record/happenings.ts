import { Invalid } from '../../kernel/index.ts'
import type { FactKind, ReadValue, Relation, Theme, TieKind } from './model/kinds.ts'

// What chapters bring to the spine: kinds of happening, of fact and of tie, each with the words it is shown under. `main` gathers
// all of them into these registers, so that a new kind appears in the chronology and on a person's page without touching either.

export interface HappeningKind {
  readonly kind: string
  readonly label: string
  /** Offered when a worker adds an entry by hand; others are written by the act they stand for. */
  readonly byHand: boolean
  /** What it is about; `other` where it does not say. */
  readonly theme?: Theme
  /** It goes on for a while: drawn over time as a bar from its beginning to its end, and not as a point. */
  readonly lasts?: boolean
}

export const RECORD_KINDS: readonly HappeningKind[] = [
  { kind: 'observation', label: 'Something seen or heard', byHand: true, theme: 'worry' },
  { kind: 'concern', label: 'Concern', byHand: true, theme: 'worry' },
  { kind: 'visit', label: 'Visit', byHand: true, theme: 'contact' },
  { kind: 'contact', label: 'Call or contact', byHand: true, theme: 'contact' },
  { kind: 'education', label: 'School or education', byHand: true, theme: 'education' },
  { kind: 'health', label: 'Health', byHand: true, theme: 'health' },
  { kind: 'police', label: 'Police', byHand: true, theme: 'police' },
  { kind: 'voice', label: 'What they said, in their own words', byHand: true, theme: 'voice' },
  { kind: 'good-news', label: 'Good news', byHand: true, theme: 'good' },
]

const register = new Map(RECORD_KINDS.map(kind => [kind.kind, kind]))
const facts = new Map<string, FactKind>()
const ties = new Map<string, TieKind>()

export function registerHappenings(kinds: readonly HappeningKind[]): void {
  for (const kind of kinds) register.set(kind.kind, kind)
}

export function registerFacts(kinds: readonly FactKind[]): void {
  for (const kind of kinds) facts.set(kind.kind, kind)
}

export function registerTies(kinds: readonly TieKind[]): void {
  for (const kind of kinds) ties.set(kind.kind, kind)
}

export const happeningKinds = (): HappeningKind[] => [...register.values()]

/** A kind nobody registered any more is still readable: its own name stands in for the label. */
export const labelOf = (kind: string): string => register.get(kind)?.label ?? kind

export const themeOf = (kind: string): Theme => register.get(kind)?.theme ?? 'other'
export const isLasting = (kind: string): boolean => register.get(kind)?.lasts === true

export const factKind = (kind: string): FactKind | undefined => facts.get(kind)
export const tieKind = (kind: string): TieKind | undefined => ties.get(kind)

/** "Legal name", "NHS number": the sort where there is one, else the kind. */
export function factLabel({ kind, code }: { readonly kind: string; readonly code: string }): string {
  const found = facts.get(kind)
  return (found?.sortBeside ? undefined : found?.sorts?.[code]) ?? found?.label ?? kind
}

/** The kinds of fact that somebody or something is found by. */
export const matchedFacts = (): FactKind[] => [...facts.values()].filter(({ matched }) => matched !== undefined)

/** The kinds of fact that are drawn over time, in the order in which they were registered. */
export const drawnFacts = (): FactKind[] => [...facts.values()].filter(({ drawn }) => drawn)

/** What the far end of a tie is to the near one: "Mother" of a child, "Child" of a mother. */
export function tieLabel(tie: { readonly kind: string; readonly code: string }, far: 'from' | 'to'): string {
  const found = ties.get(tie.kind)
  const sort = found?.sorts[tie.code] ?? found?.sorts['']
  return sort?.[far] ?? tie.kind
}

/** A typed value as its kind reads it, by the clock of the request. @throws Invalid with the sentence for this field. */
export function readValue(
  { kind, code }: { readonly kind: string; readonly code: string },
  typed: string,
  { now, field = 'value' }: { readonly now: Date; readonly field?: string },
): Extract<ReadValue, { ok: true }> {
  const found = facts.get(kind)
  if (found?.choices && !Object.hasOwn(found.choices, typed)) throw new Invalid({ [field]: 'Choose from the list' })
  const read: ReadValue = found?.read?.(typed, code, now) ?? { ok: true, value: typed }
  if (!read.ok) throw new Invalid({ [field]: read.sentence })
  return read
}

/** A stored value as people read it. */
export function shownValue({
  kind,
  code,
  value,
}: {
  readonly kind: string
  readonly code: string
  readonly value: string
}): string {
  const found = facts.get(kind)
  const shown = found?.choices?.[value] ?? found?.show?.(value, code) ?? value
  const sort = found?.sortBeside ? found.sorts?.[code] : undefined
  return sort ? `${shown} (${sort.toLowerCase()})` : shown
}

/** What somebody or something of one kind can be to one of another, by hand: the answers that a form offers. */
export function relationsOf(near: string, far: string): Relation[] {
  return [...ties.values()]
    .filter(({ byAct }) => !byAct)
    .flatMap(({ kind, group, ends, sorts }) =>
      Object.entries(sorts).flatMap(([code, sort]) => {
        const one = (end: 'from' | 'to'): Relation => ({
          id: `${kind}.${code}.${end}`,
          kind,
          code,
          far: end,
          label: sort[end],
          group,
        })
        const there = ends.from.includes(far) && ends.to.includes(near)
        const back = ends.from.includes(near) && ends.to.includes(far) && sort.from !== sort.to
        return [...(there ? [one('from')] : []), ...(back ? [one('to')] : [])]
      }),
    )
}

/** The kinds of fact that a subject of this kind can have, in the order in which they were registered. */
export const factKindsOf = (kind: string): FactKind[] => [...facts.values()].filter(one => one.of.includes(kind))

/** Where a kind of fact stands among the others on a page; unknown ones come last. */
export function factOrder(kind: string): number {
  const at = [...facts.keys()].indexOf(kind)
  return at < 0 ? facts.size : at
}

/** Everything that anybody or anything can be to a subject of this kind. */
export function relationsWith(near: string): Relation[] {
  const kinds = new Set([...ties.values()].flatMap(({ ends }) => [...ends.from, ...ends.to]))
  const all = [...kinds].flatMap(far => relationsOf(near, far))
  return [...new Map(all.map(one => [one.id, one])).values()]
}
