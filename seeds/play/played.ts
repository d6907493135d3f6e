import { type Reference, readWhen, type SubjectId, type Viewer, type When } from '../../src/kernel/index.ts'
import type { ChildName, PersonName, ThingName, WorkerName } from '../cast.ts'
import type { Employed, SignIn } from '../employ.ts'

export interface PlayedSubject {
  readonly reference: Reference
  readonly id: SubjectId
}

export interface PlayedChild extends PlayedSubject {
  readonly seal: string | null
  readonly name: string
}

export interface Played {
  readonly signIns: readonly SignIn[]
  readonly children: Readonly<Record<ChildName, PlayedChild>>
  readonly people: Readonly<Record<PersonName, PlayedSubject>>
  readonly things: Readonly<Record<ThingName, PlayedSubject>>
  readonly workers: Employed['workers']
  /** Does something as one of the cast, at a moment, through the one way in. */
  as<Answer>(who: WorkerName, at: string, work: (viewer: Viewer) => Promise<Answer>): Promise<Answer>
}

/** A date of the cast as a page would read it. @throws Error with the sentence, for whoever wrote it. */
export function dateOf(typed: string, now: Date): When {
  const read = readWhen(typed, { now })
  if (!read.ok) throw new Error(`${typed}: ${read.sentence}`)
  return read.when
}
