import type { HowKnown, RoleIn } from '../../src/modules/record/index.ts'
import type { ChildName } from '../cast/children.ts'
import type { PersonName } from '../cast/people.ts'
import type { ThingName } from '../cast/things.ts'
import type { WorkerName } from '../cast/workers.ts'

export interface CastEntry {
  readonly child: ChildName
  readonly by: WorkerName
  /** The moment it was written into the record. */
  readonly recorded: string
  readonly when: string
  readonly known?: string
  readonly kind: string
  readonly text: string
  readonly how: HowKnown
  readonly source?: string
  readonly to?: 'circle' | 'agency'
  /** People and things that the record knows already. */
  readonly met?: Partial<Readonly<Record<PersonName | ThingName, RoleIn>>>
  readonly also?: readonly ChildName[]
}
