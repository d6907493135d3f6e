import type { AudienceId, SubjectId } from '../../../kernel/index.ts'
import type { ListId } from './agency-list.ts'

/** A family file that somebody handed over about a child, seen by them alone until it is on the record. */
export interface FamilyList {
  readonly id: ListId
  readonly about: { readonly subject: SubjectId; readonly audience: AudienceId }
  readonly fileName: string
  /** How many people are in it. */
  readonly people: number
  readonly madeAt: Date
  readonly broughtAt: Date | null
  readonly outcome: FamilyOutcome | null
}

export interface FamilyOutcome {
  /** People who are new to the record. */
  readonly added: number
  /** Of the file, and on the record before. */
  readonly known: number
  readonly ties: number
}

/** What a person decides over a family before it comes in. */
export interface FamilyChoices {
  /** By which pointer the file calls this child; null where they are not in it. */
  readonly who: string | null
  /** How many steps from the child; null for the whole file. */
  readonly steps: number | null
  /** Who of the file is on the record already, as somebody said: the reference of that record, by pointer. */
  readonly same: ReadonlyMap<string, string>
  /** Whoever else may be on the record is somebody else: said once, by a person. */
  readonly apart: boolean
  readonly wordsConfirmed: boolean
  /** Lines that could not be read stay out; without it nothing comes in while there are any. */
  readonly leaveOut: boolean
}
