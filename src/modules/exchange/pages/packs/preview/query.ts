import { z } from 'zod'
import { optional } from '../../../../../kernel/index.ts'
import { COPY_PURPOSES, type CopyPurpose } from '../../../../record/index.ts'
import { RECIPIENTS, type RecipientKind } from '../../../model.ts'

const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)

/** Which pack an address means: codes, a reference or an id, and days. */
export const query = z.strictObject({
  for: optional(z.enum(Object.keys(RECIPIENTS) as RecipientKind[])),
  who: optional(z.string().max(40)),
  purpose: optional(z.enum(Object.keys(COPY_PURPOSES) as CopyPurpose[])),
  from: optional(moment),
  to: optional(moment),
})
export type Query = z.infer<typeof query>

export function addressOf(reference: string, asked: Query): string {
  const said = Object.entries(asked).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return `/children/${reference}/packs/preview?${new URLSearchParams(said)}`
}
