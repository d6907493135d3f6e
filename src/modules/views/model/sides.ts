import type { AgencyId, SubjectId, When } from '../../../kernel/index.ts'
import type { Entry, Moment, SubjectShown } from '../../record/index.ts'
import type { Genogram } from './genogram.ts'
import type { Network, NetworkTie } from './network.ts'

/** Whose eyes, and of when: an agency or all of them pooled, on a date or now. */
export interface SideAsked {
  readonly known: string | null
  readonly by: AgencyId | 'pooled' | null
}

/** The three views of one record, all of one reading: as somebody knew it at a moment. */
export interface Side {
  readonly moment: Moment | null
  readonly known: When | null
  readonly problem: string
  /** "Mereside Police, by the end of 3 May 2026". */
  readonly label: string
  readonly entries: readonly Entry[]
  readonly genogram: Genogram
  readonly network: Network
  /** More entries than stand here are on the record. */
  readonly isCut: boolean
}

/** What one side shows and the other does not. */
export interface Difference {
  readonly entries: readonly Entry[]
  readonly ties: readonly NetworkTie[]
  readonly people: readonly SubjectShown[]
}

export interface Sides {
  readonly child: SubjectId
  readonly left: Side
  readonly right: Side
  readonly onlyLeft: Difference
  readonly onlyRight: Difference
}
