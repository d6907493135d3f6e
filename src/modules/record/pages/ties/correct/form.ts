import { z } from 'zod'
import { choice, optional, text, whenField } from '../../../../../kernel/index.ts'
import { HOW_KNOWN, type HowKnown } from '../../../model.ts'
import { codes } from '../../entries/new/form.ts'

export const form = z.strictObject({
  version: z.coerce.number().int().min(1).max(10_000),
  relation: text({ label: 'What they are to each other', max: 100 }),
  since: optional(whenField()),
  until: optional(whenField({ future: 'accept' })),
  howKnown: choice(codes<HowKnown>(HOW_KNOWN), 'Choose how you know'),
  source: text({ label: 'Who told you', max: 300, required: false }),
  reason: text({ label: 'Why you are changing it', max: 500 }),
})
export type Form = z.infer<typeof form>
