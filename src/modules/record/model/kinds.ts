import type { Dated } from './told.ts'

/** What reading a typed value gives: the value as it is kept, or the sentence beside its field. */
export type ReadValue =
  | { readonly ok: true; readonly value: string; readonly dated?: Dated }
  | { readonly ok: false; readonly sentence: string }

/** What a value is when somebody is looked for; `phone`, `plate` and `handle` are numbers of that kind, `number` is one by its sort. */
export type MatchedAs = 'name' | 'birth' | 'number' | 'phone' | 'plate' | 'handle' | 'words' | 'address'

/** A kind of fact, as the chapter that brings it declares it. */
export interface FactKind {
  readonly kind: string
  readonly label: string
  /** The question over its field, and what helps to answer it. */
  readonly asks: string
  readonly hint?: string
  /** Sorts within the kind by code: a legal name, a nickname. */
  readonly sorts?: Readonly<Record<string, string>>
  /** Its sort is shown beside the value, and not as its label: a date of birth, by what it rests on. */
  readonly sortBeside?: boolean
  /** The value is one of these codes, shown as its words. */
  readonly choices?: Readonly<Record<string, string>>
  /** Holds for a period: a school, a language is spoken for good. */
  readonly lasts?: boolean
  /** Drawn over time as a lane of its own: how things stood, from when until when. */
  readonly drawn?: boolean
  /** Told to the agency only, never to the whole circle. */
  readonly narrow?: boolean
  /** Somebody or something is found by it, compared as this. */
  readonly matched?: MatchedAs
  /** Which subjects have it. */
  readonly of: readonly string[]
  /** Reads what was typed, by the clock of the request; words as they are where absent. */
  readonly read?: (typed: string, code: string, now: Date) => ReadValue
  /** A stored value as it is shown. */
  readonly show?: (value: string, code: string) => string
}

/** What the ends of a tie are to each other: `from` is what the one it comes from is to the other. */
export interface Sort {
  readonly from: string
  readonly to: string
}

/** A kind of tie, as the chapter that brings it declares it. */
export interface TieKind {
  readonly kind: string
  /** Where it stands among the ties of a person. */
  readonly group: string
  /** Which kinds of subject it goes from, and to. */
  readonly ends: { readonly from: readonly string[]; readonly to: readonly string[] }
  /** By code; '' where there is but one sort. */
  readonly sorts: Readonly<Record<string, Sort>>
  /** Never offered by hand: written by the act it stands for. */
  readonly byAct?: boolean
}

/** One answer to "what is the far one to the near one?": a sort of tie, and the end at which the far one stands. */
export interface Relation {
  readonly id: string
  readonly kind: string
  readonly code: string
  readonly far: 'from' | 'to'
  readonly label: string
  readonly group: string
}

/** What entries are about, in the order in which a band of time lists it: a kind of happening says where it belongs. */
export const THEMES = {
  voice: 'In their own words',
  home: 'Home and care',
  worry: 'Worries and what was seen',
  missing: 'Missing',
  education: 'School and education',
  health: 'Health',
  police: 'Police',
  contact: 'Visits and contact',
  good: 'Good news',
  other: 'Other',
} as const
export type Theme = keyof typeof THEMES
