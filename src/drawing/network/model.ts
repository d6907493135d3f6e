/** One subject. Kinds are told apart by shape and by a word, never by colour alone. */
export interface Knot {
  readonly id: string
  readonly kind: 'child' | 'person' | 'place' | 'vehicle' | 'phone' | 'account' | 'organisation' | 'group'
  readonly name: string
  /** A short line beneath the name: "phone, ends 4432", "not known to you". */
  readonly note: string
  /** Chosen or grown from: double outline. */
  readonly marked: boolean
  /** Half-known, or known to nobody here by name: dashed outline. */
  readonly halfKnown: boolean
  readonly href?: string
  readonly title?: string
}
/** All that ties two subjects, as one line; how many are behind it is written on it. */
export interface Strand {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly label: string
  readonly ties: number
  /** Observed solid, told dashed, opinion dotted: the surest of its ties. */
  readonly howKnown: 'observed' | 'told' | 'opinion'
  /** Everything behind it is over. */
  readonly isOver: boolean
  /** An arrow at `to`. */
  readonly directed: boolean
  /** On a connection that was asked for: heavier. */
  readonly marked: boolean
  readonly href?: string
}
export interface Net {
  readonly knots: readonly Knot[]
  readonly strands: readonly Strand[]
}
