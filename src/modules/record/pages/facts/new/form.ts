import { z } from 'zod'
import { checkbox, choice, optional, reference, text, whenField } from '../../../../../kernel/index.ts'
import { HOW_KNOWN, type HowKnown } from '../../../model.ts'
import { codes } from '../../entries/new/form.ts'

/** Where and to whom, and how it is known: beside everything that is added about somebody. */
export const SAYING = {
  on: optional(reference('Choose on whose record this is said')),
  circulation: choice(['circle', 'agency'], 'Choose who may read this'),
  howKnown: choice(codes<HowKnown>(HOW_KNOWN), 'Choose how you know'),
  source: text({ label: 'Who told you', max: 300, required: false }),
  wordsConfirmed: checkbox(),
} as const

export const form = z.strictObject({
  kind: text({ label: 'What it is', max: 60 }),
  code: text({ label: 'Which sort', max: 60, required: false }),
  value: text({ label: 'What it is', max: 2000 }),
  since: optional(whenField()),
  until: optional(whenField({ future: 'accept' })),
  ...SAYING,
})
export type Form = z.infer<typeof form>
