import { z } from 'zod'
import { choice, text } from '../../../../kernel/index.ts'
import { FACT_KINDS, type FactKind, HOW_KNOWN, type HowKnown } from '../../model.ts'
import { codes } from '../new-entry/form.ts'

export const form = z.strictObject({
  kind: choice(codes<FactKind>(FACT_KINDS), 'Choose what it is'),
  value: text({ label: 'What it is', max: 500 }),
  howKnown: choice(codes<HowKnown>(HOW_KNOWN), 'Choose how you know'),
  source: text({ label: 'Who told you', max: 300, required: false }),
  circulation: choice(['circle', 'agency'], 'Choose who may read this'),
})
export type Form = z.infer<typeof form>
