import { ESME } from './around/esme.ts'
import { JORDAN } from './around/jordan.ts'
import { KEIRA } from './around/keira.ts'
import { KOFI } from './around/kofi.ts'
import { MIA } from './around/mia.ts'
import { SEALED } from './around/sealed.ts'
import { TARIQ } from './around/tariq.ts'
import { THREADS } from './around/threads.ts'
import type { CastSaying } from './saying.ts'

export type { CastFact, CastSaying, CastTie, SubjectName } from './saying.ts'

/** In the order in which it is said: nobody is tied to somebody who was not met yet. */
export const AROUND: readonly CastSaying[] = [
  ...JORDAN,
  ...MIA,
  ...SEALED,
  ...KOFI,
  ...ESME,
  ...TARIQ,
  ...KEIRA,
  ...THREADS,
]
