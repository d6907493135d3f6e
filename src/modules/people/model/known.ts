import type { AudienceId, SubjectId } from '../../../kernel/index.ts'
import type { Described, Index } from '../../../matching/index.ts'
import type { MatchedAs } from '../../record/index.ts'

// What the index of who is known is made of (decision 0029): subjects, facts and ties as its own role reads them, without words,
// writers or dates of recording.

/** Who may be led by a value: whoever reaches its audience, and the other one where it is sealed. */
export interface Scope {
  readonly audience: AudienceId
  /** The home of a sealed subject that this is about. */
  readonly sealedTo: AudienceId | null
  /** Told to fewer, or about two of whom one is sealed: it leads nobody but those who reach it. */
  readonly protected: boolean
}

/** A subject as the index knows it. */
export interface KnownSubject {
  readonly id: SubjectId
  readonly kind: string
}

/** Of a subject that is sealed: how, and its home, the circle of whose members nothing is hidden. */
export interface Sealed {
  readonly seal: 'restricted' | 'locked'
  readonly home: AudienceId
}

/** A value that stands now. `as`: what it is when somebody is looked for. */
export interface KnownFact {
  readonly subject: SubjectId
  readonly as: MatchedAs
  readonly code: string
  /** As it was told; where it is one of a list, its words. */
  readonly value: string
  readonly isOver: boolean
  readonly scope: Scope
}

/** A tie that stands now, from the side of one of its two. */
export interface KnownTie {
  readonly near: SubjectId
  readonly far: SubjectId
  readonly kind: string
  /** Until when, as EDTF; '' where it goes on. */
  readonly until: string
  readonly scope: Scope
}

/** Everything by which one subject is found. */
export interface KnownOf {
  readonly subject: KnownSubject
  readonly facts: readonly KnownFact[]
  readonly ties: readonly KnownTie[]
  /** The addresses of places at the far end of its ties. */
  readonly addresses: readonly KnownFact[]
}

/** An audience: of which kind, and about whom. */
export interface AudienceAbout {
  readonly kind: 'circle' | 'agency' | 'named' | 'intelligence'
  readonly subject: SubjectId | null
}

/** The number of a scope, as the index carries it: from 1, the same for the same three. */
export type NumberOfScope = (scope: Scope) => number

/** One partnership's index, as a page finds it. */
export interface Known {
  readonly index: Pick<Index, 'find' | 'size'>
  /** Built, and heard of every change until a moment ago. While false, say that it cannot be answered now, and never "not known". */
  readonly ready: boolean
  /** What a scope that the index named stands for. */
  scope(number: number): Scope
  /** Whose audience it is; undefined for one made this very moment. */
  about(audience: AudienceId): AudienceAbout | undefined
  readonly restricted: ReadonlySet<SubjectId>
  readonly locked: ReadonlySet<SubjectId>
  /** Of a subject that is sealed: its home. */
  homeOf(sealed: SubjectId): AudienceId | undefined
  /** Of a sealed home: whose it is. */
  sealedAt(home: AudienceId): SubjectId | undefined
}

export type { Described }
