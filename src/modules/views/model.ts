import type { AgencyId, CivilDate, When } from '../../kernel/index.ts'
import type { Around, Home } from '../people/index.ts'
import type { Cut, Entry, Fact, Moment, Named, Reading, SubjectShown } from '../record/index.ts'

/** The chronology as it is shown: years, newest first, each with its entries. */
export interface Chronology {
  readonly years: readonly { readonly year: string; readonly entries: readonly Entry[] }[]
  readonly next: Reading['next']
}

/** Which chronology is asked for: as known on a date by an agency, and cut to a part. */
export interface Asked {
  readonly known: string | null
  readonly by: AgencyId | 'pooled' | null
  readonly cut: string | null
}

/** The same, read: what is wrong with the date as typed, and whether a cut was asked for that is not there. */
export interface Answered {
  readonly known: When | null
  readonly problem: string
  readonly moment: Moment | null
  readonly cut: Cut | null
  readonly isCutGone: boolean
}

/** What a chronology can be cut to: only what this reader may know of on this record. */
export interface Offers {
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
  readonly kinds: readonly { readonly kind: string; readonly label: string }[]
  readonly people: readonly Named[]
  readonly things: readonly Named[]
}

/** An agency of the circle, and the day on which it last told something here. */
export interface Lately {
  readonly agency: AgencyId
  readonly name: string
  readonly last: Date | null
  readonly isSilent: boolean
}

/** One agency's line in the band of time. */
export interface BandLane {
  readonly name: string
  /** "2026-03", oldest first. */
  readonly months: readonly string[]
}

/** A part of time: its first day, and the first day after it. */
export interface BandSpan {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** What the lanes of the band stand for. */
export const BAND_LANES = { agency: 'Who told it', theme: 'What it is about' } as const
export type BandBy = keyof typeof BAND_LANES

/** Somebody on the sheet for the night: what they are to the child, and how to reach them without harm. */
export interface SheetPerson {
  readonly far: SubjectShown
  readonly ties: readonly Around[]
  readonly reach: readonly Fact[]
}

export interface Sheet {
  readonly legal: readonly Fact[]
  readonly reach: readonly Fact[]
  readonly communication: readonly Fact[]
  readonly plan: readonly Fact[]
  readonly homes: readonly Home[]
  readonly responsible: readonly SheetPerson[]
  readonly safe: readonly SheetPerson[]
  readonly unsafe: readonly SheetPerson[]
}
