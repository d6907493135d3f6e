import type { AgencyId, Branded, SubjectId, WorkerId } from '../../../kernel/index.ts'
import type { Child, CopyLine, CopyPart, CopyPeriod, CopyPurpose, VersionId } from '../../record/index.ts'

export type PackId = Branded<string, 'pack'>

/** Whom a pack is made for: each gets a document of their own, and there is none for "the parents". */
export const RECIPIENTS = {
  professional: 'A professional of the circle',
  parent: 'A parent, or somebody with parental responsibility',
  child: 'The child',
} as const
export type RecipientKind = keyof typeof RECIPIENTS

export type PackFor =
  | { readonly kind: 'professional'; readonly worker: WorkerId }
  | { readonly kind: 'parent'; readonly subject: SubjectId }
  | { readonly kind: 'child' }

/** What may be in it beside entries. A professional's has all of it; a family's what its maker ticks. */
export const SECTIONS = {
  born: 'The child’s date of birth',
  asked: 'Which agencies were asked, and which answered',
  family: 'The child’s nearest family, by name',
  around: 'Everybody around the child',
} as const
export type Section = keyof typeof SECTIONS
/** What can be ticked for the family: nobody else around the child is told of there. */
export const FAMILY_SECTIONS: readonly Section[] = ['born', 'asked', 'family']
export const ALL_SECTIONS: readonly Section[] = ['born', 'asked', 'family', 'around']

/** What somebody asks a pack for, before anything is made. */
export interface PackAsked extends CopyPeriod {
  readonly for: PackFor
  readonly purpose: CopyPurpose
}

export type PackPart = CopyPart | { readonly kind: 'tie'; readonly version: VersionId }

/** The header of a list of version ids, which never changes. */
export interface Pack extends PackAsked {
  readonly id: PackId
  readonly subject: SubjectId
  readonly audience: Child['home']
  readonly sections: readonly Section[]
  /** Why words that the check stopped at are in it; '' where it stopped at none. */
  readonly reason: string
  readonly madeAt: Date
  readonly agency: AgencyId
  readonly worker: WorkerId
}

/** Why an entry cannot go to the family at all. */
export const HELD_BACK = {
  harm: 'Somebody who may have caused harm is part of it, or is named in it',
  'another-child': 'It is also about another child',
  confidential: 'It was told by a service whose part here is confidential',
  protected: 'It holds protected words',
} as const
export type HeldBack = keyof typeof HELD_BACK

/** One entry that could go out, looked at for this recipient. */
export interface Outgoing {
  readonly line: CopyLine
  readonly told: NonNullable<CopyLine['told']>
  readonly held: HeldBack | null
  /** Words to look at before it goes: protected ones for a professional; for the family whatever names or finds somebody else. */
  readonly words: readonly string[]
}

/** One who was asked, as it stood when the pack was made. */
export interface AskedSeat {
  readonly agencyName: string
  readonly name: string
  readonly role: string
  readonly invitedAt: Date
  readonly acceptedAt: Date | null
  readonly leftAt: Date | null
  /** Something that their agency told is in the pack. */
  readonly told: boolean
}
