import { z } from 'zod'
import { choice, optional, reference, text } from '../../../../kernel/index.ts'
import { SAYING } from '../facts/new/form.ts'

export const form = z.strictObject({
  other: optional(reference('Choose the other record')),
  otherReference: optional(reference('Enter a reference, or leave it empty')),
  verdict: choice(['same-as', 'different-from'], 'Choose what you believe'),
  why: text({ label: 'Why you believe so', max: 500 }),
  twinsToo: choice(['', 'yes'], 'Tick the box or leave it empty').default(''),
  ...SAYING,
})
export type Form = z.infer<typeof form>
