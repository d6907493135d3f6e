import { z } from 'zod'
import { checkbox, choice, optional, text, uuid, whenField } from '../../../../../kernel/index.ts'
import { ANSWERS, type Answer, type StepId } from '../../../model.ts'

export const form = z.strictObject({
  /** The last answer that the form was shown with. */
  seen: optional(uuid<StepId>('Open this page again')),
  outcome: choice(Object.keys(ANSWERS) as Answer[], 'Choose what they said'),
  saidBy: text({ label: 'Who said so', max: 200 }),
  said: whenField(),
  words: text({ label: 'What they said', max: 4_000, required: false }),
  next: text({ label: 'What they do now', max: 1_000, required: false }),
  wordsConfirmed: checkbox(),
})
export type Form = z.infer<typeof form>
