import { z } from 'zod'
import { optional, text, whenField } from '../../../../kernel/index.ts'
import { SAYING } from '../../../record/index.ts'

export const form = z.strictObject({
  name: text({ label: 'Their name', max: 400 }),
  nameSort: text({ label: 'What sort of name', max: 60, required: false }),
  relation: text({ label: 'What they are to each other', max: 100 }),
  birth: text({ label: 'Date of birth, or age', max: 200, required: false }),
  description: text({ label: 'Description', max: 500, required: false }),
  since: optional(whenField()),
  until: optional(whenField({ future: 'accept' })),
  isNew: text({ label: 'Is it new?', max: 5, required: false }),
  ...SAYING,
})
export type Form = z.infer<typeof form>
