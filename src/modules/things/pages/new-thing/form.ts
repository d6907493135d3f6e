import { z } from 'zod'
import { optional, text, whenField } from '../../../../kernel/index.ts'
import { SAYING } from '../../../record/index.ts'

export const form = z.strictObject({
  kind: text({ label: 'What it is', max: 20 }),
  name: text({ label: 'What it is called or looks like', max: 400, required: false }),
  telling: text({ label: 'Number, plate or address', max: 500, required: false }),
  protectedTelling: text({ label: 'Protected', max: 5, required: false }),
  relation: text({ label: 'What it is to them', max: 100 }),
  since: optional(whenField()),
  until: optional(whenField({ future: 'accept' })),
  isNew: text({ label: 'Is it new?', max: 5, required: false }),
  ...SAYING,
})
export type Form = z.infer<typeof form>
