/** What a value is called in a verdict. */
export const FIELDS = ['name', 'birth', 'sex', 'home', 'number', 'words', 'beside'] as const
export type Field = (typeof FIELDS)[number]

export const KINDS = ['person', 'thing', 'place', 'group'] as const
export type Kind = (typeof KINDS)[number]

export const SORTS = ['name', 'former', 'alias', 'street'] as const
export type Sort = (typeof SORTS)[number]

/** Absent or 0: whoever asks may be led by it. Else a whole number that the asker must hold. */
export type Scope = number | undefined

export interface NameOf {
  readonly text: string
  readonly sort: Sort
  readonly scope?: Scope
}

export interface HomeOf {
  readonly house?: string | undefined
  readonly street?: string | undefined
  readonly town?: string | undefined
  /** Whole, or its outward half. */
  readonly postcode?: string | undefined
  /** Until when, where it is over: an old address counts for a little less. */
  readonly until?: string | undefined
  readonly scope?: Scope
}

/** `kind` is the chapter's own word for it: nhs, upn, phone, plate, handle, email, reference and so on. */
export interface NumberOf {
  readonly kind: string
  readonly value: string
  readonly scope?: Scope
}

export interface WordOf {
  readonly text: string
  readonly scope?: Scope
}

/** A date as EDTF: `2009-03-14`, `2009-03`, `2009`, `2009~`. */
export type BirthOf = WordOf

export interface BesideOf {
  readonly id: string
  readonly scope?: Scope
}

/** What is known of somebody or something, value by value. */
export interface Described {
  readonly kind: Kind
  readonly names: readonly NameOf[]
  readonly births: readonly BirthOf[]
  readonly sex?: 'f' | 'm' | undefined
  readonly homes: readonly HomeOf[]
  readonly numbers: readonly NumberOf[]
  /** A vehicle's make, model and colour; a venue's kind. */
  readonly words: readonly WordOf[]
  /** Ids of what it is tied to. */
  readonly beside: readonly BesideOf[]
}

/** What was typed into one search box, taken apart; a number without a kind may be of any kind that it looks like. */
export interface Asked {
  readonly names: readonly NameOf[]
  readonly births: readonly BirthOf[]
  readonly sex?: 'f' | 'm' | undefined
  readonly homes: readonly HomeOf[]
  readonly numbers: readonly NumberOf[]
  /** Words that may be part of a name, of a street or of what a thing looks like. */
  readonly loose: readonly string[]
}

/** Sure: nothing speaks against it and what agrees is rare. Likely: look at it first. Possible: something fits. */
export const STANDINGS = ['sure', 'likely', 'possible'] as const
export type Standing = (typeof STANDINGS)[number]

export interface FieldVerdict {
  readonly field: Field
  readonly verdict: 'same' | 'close' | 'different' | 'not known'
  /** Why, in words that follow the verdict: "a short form of Terence", "day and month swapped". */
  readonly why?: string
}

export interface Found {
  readonly id: string
  readonly standing: Standing
  /** An identifier, or the full name and date of birth: what a restricted record answers to. */
  readonly isStrong: boolean
  readonly fields: readonly FieldVerdict[]
  /** Ids beside it that fitted other words asked. */
  readonly also: readonly string[]
  /** Base 2 logarithm of how much likelier this agreement is between the same than between two strangers. For sorting and benches only. */
  readonly weight: number
}
