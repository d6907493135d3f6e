import type { Reference } from '../../../kernel/index.ts'
import type { Stub } from '../../access/index.ts'
import type { SubjectKind } from '../../record/index.ts'

/** How well somebody fits what was typed. In words: a number would be believed. */
export type Fit = 'sure' | 'likely' | 'possible'

export interface FoundField {
  /** "Name", "Date of birth". */
  readonly label: string
  readonly verdict: 'same' | 'close' | 'different' | 'not known'
  /** "a short form of Terence"; '' where nothing need be said, and always of what the reader may not read. */
  readonly why: string
}

interface Fits {
  readonly kind: SubjectKind
  readonly fit: Fit
  readonly fields: readonly FoundField[]
}

/** Somebody or something whose page the reader may open. */
export interface FoundOpen extends Fits {
  readonly sight: 'read'
  readonly reference: Reference
  readonly isChild: boolean
  /** The address of its page. */
  readonly page: string
  readonly name: string | null
  readonly born: string
  /** What it is tied to that fits as well, by the names that the reader may know. */
  readonly also: readonly string[]
}

/** Held by others: that it is, what of the question fits, and whom to ring. Of a child also the reference, to open with a reason. */
export interface FoundHeld extends Fits {
  readonly sight: 'stub'
  readonly reference: Reference | null
  readonly contacts: Stub['contacts']
  /** Kinds of what it is tied to that fits as well. */
  readonly also: readonly SubjectKind[]
}

/** What a kept search answers now. */
export interface SearchAnswer {
  readonly id: string
  readonly terms: string
  readonly open: readonly FoundOpen[]
  readonly held: readonly FoundHeld[]
  /** False while the index is still being read: nothing can be said but of a reference. */
  readonly isReady: boolean
}
