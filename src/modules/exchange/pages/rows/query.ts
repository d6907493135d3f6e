import { z } from 'zod'
import { optional } from '../../../../kernel/index.ts'

export const SHOWS = {
  all: 'All rows',
  problem: 'To mend',
  new: 'New',
  changed: 'Written anew',
  known: 'Not new',
} as const

/** `show`: which rows; `from`: the first of them on this page. */
export const query = z.strictObject({
  show: optional(z.enum(Object.keys(SHOWS) as (keyof typeof SHOWS)[])),
  from: optional(z.coerce.number().int().min(0).max(100_000)),
})
export type Query = z.infer<typeof query>
