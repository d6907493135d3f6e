import type { HowKnown } from '../../src/modules/record/index.ts'
import type { ChildName } from './children.ts'
import type { PersonName } from './people.ts'
import type { ThingName } from './things.ts'
import type { WorkerName } from './workers.ts'

export type SubjectName = ChildName | PersonName | ThingName

/** What is left out is as the whole saying has it. */
interface Told {
  readonly how?: HowKnown
  readonly source?: string
  readonly told?: 'circle' | 'agency'
  /** Dates as typed. */
  readonly since?: string
  readonly until?: string
}

export interface CastFact extends Told {
  /** The child whose record it is, where nobody is named. */
  readonly of?: SubjectName
  readonly kind: string
  readonly code?: string
  readonly value: string
}

export interface CastTie extends Told {
  readonly from: SubjectName
  readonly to: SubjectName
  readonly kind: string
  readonly code?: string
  readonly detail?: Readonly<Record<string, string>>
}

/** What one worker put on one child’s record in one sitting: whom and what they met, what they are, and what ties them. */
export interface CastSaying extends Omit<Told, 'since' | 'until'> {
  readonly on: ChildName
  readonly by: WorkerName
  readonly recorded: string
  readonly meets?: readonly (PersonName | ThingName)[]
  readonly facts?: readonly CastFact[]
  readonly ties?: readonly CastTie[]
}
