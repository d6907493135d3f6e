import type { Day } from '../../../../drawing/index.ts'
import type { CivilDate } from '../../../../kernel/index.ts'

/** A civil date or moment on the drawing's calendar. */
export const dayOf = (civil: string): Day =>
  Date.parse(civil.length === 10 ? `${civil}T00:00:00Z` : `${civil.slice(0, 19).replace(' ', 'T')}Z`) / 86_400_000

/** The date in which a moment of the drawing's calendar lies. */
export const dateOf = (day: Day): CivilDate => new Date(Math.floor(day) * 86_400_000).toISOString().slice(0, 10)
