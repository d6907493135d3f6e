/** One symbol. What it says is shapes and words; the engine knows nothing of who it is. */
export interface Figure {
  readonly id: string
  /** `unknown` is the rounded square with a question mark, `neutral` the same without it, `loss` the small triangle. */
  readonly shape: 'square' | 'circle' | 'unknown' | 'neutral' | 'triangle' | 'loss'
  /** Double outline: whom the drawing is about. */
  readonly marked: boolean
  /** Crossed through: has died. */
  readonly crossed: boolean
  /** Inside it (an age), and at its shoulders (years of birth and death); '' for none. */
  readonly inside: string
  readonly upperLeft: string
  readonly upperRight: string
  readonly name: string
  /** Short lines beneath the name: what they are to the marked one. */
  readonly notes: readonly string[]
  /** Sorts siblings, oldest first ("2009-03-14"); '' where nothing is known, which stands last. */
  readonly born: string
  readonly href?: string
  readonly title?: string
}
/** A couple, or a parent of whom the other is not on the record: then one alone. */
export interface Union {
  readonly id: string
  readonly partners: readonly [string] | readonly [string, string]
  readonly line: 'married' | 'living-together' | 'relationship'
  readonly ended: 'no' | 'separated' | 'divorced'
  /** "m. 2009, d. 2015"; '' for none. */
  readonly label: string
}
export interface Descent {
  readonly child: string
  readonly union: string
  readonly line: 'birth' | 'step' | 'adopted' | 'foster' | 'kinship' | 'believed' | 'disputed'
  readonly label: string
}
export interface Twins {
  readonly children: readonly string[]
  readonly identical: boolean
}
export interface Household {
  readonly id: string
  readonly label: string
  readonly members: readonly string[]
}
/** Those around the family, who have no place in it by birth or couple: friends, acquaintances, workers, adults around the child. */
export interface Circle {
  readonly id: string
  readonly label: string
  readonly members: readonly string[]
}
export type Look =
  | 'friend'
  | 'acquaintance'
  | 'close'
  | 'fused'
  | 'distant'
  | 'conflict'
  | 'close-hostile'
  | 'cut-off'
  | 'cut-off-repaired'
  | 'no-contact'
  | 'caretaker'
  | 'protective'
  | 'concern'
  | 'physical-abuse'
  | 'emotional-abuse'
  | 'sexual-abuse'
/** A line between two, drawn over what they are by birth. An arrow points at `to`. */
export interface Relation {
  readonly from: string
  readonly to: string
  readonly look: Look
  readonly label: string
}
export interface Family {
  readonly figures: readonly Figure[]
  readonly unions: readonly Union[]
  readonly descents: readonly Descent[]
  /** Known brothers and sisters, and other kin, of whom no common parent is on the record. */
  readonly siblings: readonly { readonly one: string; readonly other: string; readonly label: string }[]
  readonly twins: readonly Twins[]
  readonly households: readonly Household[]
  readonly circles: readonly Circle[]
  readonly relations: readonly Relation[]
  /** Which generation somebody stands in against the marked one (0), where nothing else says: an aunt is -1. */
  readonly generations: Readonly<Record<string, number>>
}
