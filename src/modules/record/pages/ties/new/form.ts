import { z } from 'zod'
import { optional, reference, text, whenField } from '../../../../../kernel/index.ts'
import { SAYING } from '../../facts/new/form.ts'

export const form = z.strictObject({
  other: optional(reference('Choose who or what')),
  otherReference: optional(reference('Enter a reference, or leave it empty')),
  relation: text({ label: 'What they are to each other', max: 100 }),
  since: optional(whenField()),
  until: optional(whenField({ future: 'accept' })),
  ...SAYING,
})
export type Form = z.infer<typeof form>
