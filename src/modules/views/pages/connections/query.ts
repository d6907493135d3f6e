import { z } from 'zod'
import { optional } from '../../../../kernel/index.ts'
import { ASKED } from '../parts/asked.ts'

const { known, by } = ASKED

/** As many as can be looked at two by two. */
export const CHOSEN_AT_MOST = 8

/** `with`: references as they were chosen; `others`: as they were typed, read by the page so that it can say which is wrong. */
export const query = z.strictObject({
  known,
  by,
  with: optional(z.union([z.string().max(200), z.array(z.string().max(200)).max(60)])),
  others: optional(z.string().max(200)),
  from: optional(z.string().max(100)),
  to: optional(z.string().max(100)),
})
export type Query = z.infer<typeof query>
