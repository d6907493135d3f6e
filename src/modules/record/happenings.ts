// The kinds of happening this chapter knows: each with the words it is shown under. Later chapters bring their own, and
// `main` gathers all of them into the register, so that a new kind appears in the chronology without touching `views`.

export interface HappeningKind {
  readonly kind: string
  readonly label: string
  /** Offered when a worker adds an entry by hand; others are written by the act they stand for. */
  readonly byHand: boolean
}

export const RECORD_KINDS: readonly HappeningKind[] = [
  { kind: 'observation', label: 'Something seen or heard', byHand: true },
  { kind: 'concern', label: 'Concern', byHand: true },
  { kind: 'visit', label: 'Visit', byHand: true },
  { kind: 'contact', label: 'Call or contact', byHand: true },
  { kind: 'education', label: 'School or education', byHand: true },
  { kind: 'health', label: 'Health', byHand: true },
  { kind: 'police', label: 'Police', byHand: true },
  { kind: 'good-news', label: 'Good news', byHand: true },
]

const register = new Map(RECORD_KINDS.map(kind => [kind.kind, kind]))

export function registerHappenings(kinds: readonly HappeningKind[]): void {
  for (const kind of kinds) register.set(kind.kind, kind)
}

export const happeningKinds = (): HappeningKind[] => [...register.values()]

/** A kind nobody registered any more is still readable: its own name stands in for the label. */
export const labelOf = (kind: string): string => register.get(kind)?.label ?? kind
