import type { EntryId } from '../../kernel/index.ts'
import type { Fact, SubjectShown, Tie } from '../record/index.ts'

export * from './model/address.ts'
export * from './model/birth.ts'
export * from './model/enquiries.ts'
export * from './model/ethnicity.ts'
export * from './model/found.ts'
export * from './model/identifiers.ts'
export * from './model/names.ts'

/** Somebody or something at the far end of a tie, and what they are to the near one; told once or in several circles. */
export interface Around {
  readonly far: SubjectShown
  readonly label: string
  readonly group: string
  /** The newest telling; what it says of dates and source is shown. */
  readonly tie: Tie
  /** Everybody who told it. */
  readonly tellings: readonly Tie[]
  readonly isOver: boolean
}

/** One person or thing with everything that they are to somebody: listed once, under the first of their groups. */
export interface Neighbour {
  readonly far: SubjectShown
  readonly group: string
  readonly ties: readonly Around[]
  /** Everything that they were is over. */
  readonly isOver: boolean
}

/** A home over time: where, since when, what is known of the place, and who else lives there. */
export interface Home extends Around {
  readonly addresses: readonly Fact[]
  readonly with: readonly { readonly who: SubjectShown; readonly tie: Tie }[]
}

/** What tells somebody from others of the same name, before anything is read or written (hazard HZ-01). */
export interface Identity {
  /** "14 March 2012 (14)", each date of birth that is said, with what it rests on. */
  readonly births: readonly { readonly fact: Fact; readonly said: string; readonly rests: string }[]
  readonly died: string
  /** "Due 3 August 2026", for the unborn. */
  readonly due: string
  /** The ages differ, or a dispute is on record, and nothing is decided: treated as a child. */
  readonly inDispute: boolean
  readonly decided: string
  readonly twins: readonly SubjectShown[]
  /** Prompts as the 18th birthday nears; [] where age is not known. */
  readonly comingOfAge: readonly string[]
}

/** The verdicts on one pair of records: who believes that they are the same, and who that they are not. */
export interface Verdict {
  readonly other: SubjectShown
  readonly claims: readonly { readonly tie: Tie; readonly same: boolean; readonly stands: boolean }[]
  /** Somebody's claim stands, and nobody's later one says that they are not the same. */
  readonly joined: boolean
}

/** Which fact was meant: the name of its element on a page. */
export const anchorOf = (fact: EntryId): string => `fact-${fact}`
