import { z } from 'zod'
import { isUuid, optional, type TellingId } from '../../../../kernel/index.ts'
import type { Place } from '../../../record/index.ts'

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

/** `after`: where the entries that are compared begin; `page`: which twenty of their pairs. */
export const query = z.strictObject({
  after: optional(place),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type Query = z.infer<typeof query>

const placeText = ({ sortsAt, telling }: Place): string => `${sortsAt.replace(' ', 'T').slice(0, 19)}_${telling}`

/** The address of another page of the same list. */
export function hrefOf(reference: string, { after, page }: { after: Place | null; page: number }): string {
  const asked = new URLSearchParams({
    ...(after ? { after: placeText(after) } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString()
  return `/children/${reference}/duplicates${asked ? `?${asked}` : ''}`
}
