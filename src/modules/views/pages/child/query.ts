import { z } from 'zod'
import { isUuid, optional, type TellingId } from '../../../../kernel/index.ts'
import type { Place } from '../../../record/index.ts'
import { ASKED } from '../parts/asked.ts'

const place = z
  .string()
  .max(80)
  .transform((typed, context): Place => {
    const [sortsAt = '', telling = ''] = typed.split('_')
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(sortsAt) && isUuid(telling))
      return { sortsAt, telling: telling as TellingId }
    context.addIssue({ code: 'custom', message: 'Not a place in a chronology' })
    return z.NEVER
  })

/** `after`: where the page before ended. */
export const query = z.strictObject({ ...ASKED, after: optional(place) })
export type Query = z.infer<typeof query>

export const placeText = (next: Place): string => `${next.sortsAt.replace(' ', 'T').slice(0, 19)}_${next.telling}`
