import { z } from 'zod'
import { isCivilDate, optional } from '../../../../kernel/index.ts'
import { ASKED } from '../parts/asked.ts'

const day = z.string().refine(isCivilDate, 'Not a date')

/** `lanes`: what they stand for; `from` and `to`: what of time is shown, the whole record where they are not given or make no sense. */
export const query = z.strictObject({
  ...ASKED,
  lanes: optional(z.enum(['agency', 'theme'])),
  from: optional(day),
  to: optional(day),
})
export type Query = z.infer<typeof query>
