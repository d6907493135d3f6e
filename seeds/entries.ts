import { BABY } from './entries/baby.ts'
import type { CastEntry } from './entries/entry.ts'
import { ESME } from './entries/esme.ts'
import { JORDAN } from './entries/jordan.ts'
import { KEIRA } from './entries/keira.ts'
import { KOFI } from './entries/kofi.ts'
import { MIA } from './entries/mia.ts'
import { SEALED } from './entries/sealed.ts'
import { TARIQ } from './entries/tariq.ts'

// What the cast writes on each other's records: sober, neutral, and nobody's real life.

export type { CastEntry } from './entries/entry.ts'

export const ENTRIES: readonly CastEntry[] = [
  ...JORDAN,
  ...MIA,
  ...SEALED,
  ...KOFI,
  ...ESME,
  ...TARIQ,
  ...KEIRA,
  ...BABY,
]
