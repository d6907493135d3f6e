import { z } from 'zod'
import { checkbox, choice, text, whenField } from '../../../../../kernel/index.ts'
import { HOW_KNOWN, type HowKnown } from '../../../model.ts'
import { codes } from '../../entries/new/form.ts'

export const form = z.strictObject({
  version: z.coerce.number().int().min(1).max(10_000),
  when: whenField(),
  text: text({ label: 'What happened', max: 20_000 }),
  howKnown: choice(codes<HowKnown>(HOW_KNOWN), 'Choose how you know'),
  source: text({ label: 'Who told you', max: 300, required: false }),
  reason: text({ label: 'Why you are correcting it', max: 500 }),
  widen: checkbox(),
  wordsConfirmed: checkbox(),
})
export type Form = z.infer<typeof form>
