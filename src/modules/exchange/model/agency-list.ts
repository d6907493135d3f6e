import type { AudienceId, Branded, EntryId, SubjectId } from '../../../kernel/index.ts'
import type { HowKnown } from '../../record/index.ts'
import type { Mapping } from './columns/mapping.ts'

export type ListId = Branded<string, 'list'>
export type TurnId = Branded<string, 'turn'>

/** Which column is for what, and what holds for every row; `choices` once a person has looked at the rows. */
export interface ListPlan {
  readonly mapping: Mapping
  readonly circulation: ListCirculation
  /** The kind of happening, and how it is known, where a row does not say. */
  readonly kind: string
  readonly howKnown: HowKnown
  readonly choices?: Choices
}

/** What a person decided over the rows, having seen them. */
export interface Choices {
  /** Rows that cannot be read stay out; without it nothing comes in while there are any. */
  readonly leaveOut: boolean
  /** Entries whose row the agency has written anew are corrected as the list has them now. */
  readonly corrections: boolean
  /** Protected words in these rows are meant for everyone in the circle. */
  readonly wordsConfirmed: boolean
}

export const LIST_CIRCULATIONS = { circle: 'Everyone in the circle', agency: 'My agency only' } as const
export type ListCirculation = keyof typeof LIST_CIRCULATIONS

/** A file that somebody handed over, seen by them alone until its rows are on the record. */
export interface AgencyList {
  readonly id: ListId
  /** The child it is about, and their circle; null for a list of children. */
  readonly about: { readonly subject: SubjectId; readonly audience: AudienceId } | null
  readonly fileName: string
  readonly rowCount: number
  readonly madeAt: Date
  readonly plan: ListPlan | null
  readonly broughtAt: Date | null
  readonly outcome: Outcome | null
}

export interface Outcome {
  readonly added: number
  readonly corrected: number
  /** On the record already. */
  readonly known: number
  /** Rows, by their number in the file, that did not come in. */
  readonly leftOut: readonly number[]
}

/** How far the bringing in of a list is. */
export interface Turn {
  readonly id: TurnId
  readonly list: ListId
  readonly askedAt: Date
  readonly startedAt: Date | null
  readonly beatAt: Date | null
  readonly doneRows: number
  readonly endedAt: Date | null
  readonly outcome: 'done' | 'refused' | 'failed' | null
  readonly sentence: string
}

/** A row brought in before: whose it is, what it said, and the entry it became. */
export interface KeptMark {
  readonly identity: string
  readonly version: string
  readonly entry: EntryId
}
