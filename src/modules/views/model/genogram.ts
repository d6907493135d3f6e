import type { Family } from '../../../drawing/index.ts'
import type { SubjectId } from '../../../kernel/index.ts'
import type { SubjectShown, Tie } from '../../record/index.ts'

/** Why somebody who is no family stands in the picture, in the order in which they are drawn and listed. */
export const AROUND_FAMILY = {
  friends: 'Friends',
  acquaintances: 'Acquaintances',
  concern: 'Adults we worry about',
  workers: 'People who work with them',
  others: 'Others around them',
} as const
export type AroundFamily = keyof typeof AROUND_FAMILY

/** Somebody in the picture: what they are to the child, and by which tie they came into it. */
export interface Drawn {
  readonly id: SubjectId
  readonly subject: SubjectShown
  /** "Grandparent", "Partner of Dana Vale"; '' for the child. */
  readonly called: string
  /** null: family. */
  readonly circle: AroundFamily | null
  /** Against the child: -1 a parent’s, 1 their own child’s. */
  readonly generation: number
  /** Ties between this person and the one through whom they came in; none for the child. */
  readonly by: readonly Tie[]
  /** How they were come to, a letter a step: P parent, C child, S sibling, M partner, F carer, f cared for, R other kin. */
  readonly way: string
}

/** One row of the list that says what the picture says. */
export interface ListedPerson {
  readonly subject: SubjectShown
  readonly called: string
  /** "Born 1984 (42)", "Died 2019 aged 61", "Due August 2027". */
  readonly lived: string
  readonly home: string
  /** "Close to Mia Hollin", "No contact with Craig Hollin, since May 2024". */
  readonly lines: readonly string[]
  readonly by: readonly Tie[]
}

export interface Genogram {
  readonly child: SubjectId
  /** The day for which it is drawn. */
  readonly on: string
  readonly family: Family
  readonly groups: readonly { readonly name: string; readonly people: readonly ListedPerson[] }[]
  readonly couples: readonly { readonly partners: string; readonly kind: string; readonly children: string }[]
  readonly homes: readonly { readonly name: string; readonly people: string }[]
  /** Friends, carers and others of whom it is over on that day: listed, and no longer drawn. */
  readonly over: readonly { readonly subject: SubjectShown; readonly tie: Tie; readonly label: string }[]
  readonly isWhole: boolean
}
