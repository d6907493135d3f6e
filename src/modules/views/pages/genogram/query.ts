import { z } from 'zod'
import { optional } from '../../../../kernel/index.ts'
import { ASKED } from '../parts/asked.ts'

const { known, by } = ASKED

/** `on`: the day drawn, as typed; `who`: the family alone, or friends and others around them too; `wide`: one step further out. */
export const query = z.strictObject({
  known,
  by,
  on: optional(z.string().max(100)),
  who: optional(z.enum(['family'])),
  wide: optional(z.enum(['yes'])),
})
export type Query = z.infer<typeof query>
