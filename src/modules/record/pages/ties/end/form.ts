import { z } from 'zod'
import { text, whenField } from '../../../../../kernel/index.ts'

export const form = z.strictObject({
  version: z.coerce.number().int().min(1).max(10_000),
  until: whenField({ future: 'accept' }),
  reason: text({ label: 'What changed', max: 500, required: false }),
})
export type Form = z.infer<typeof form>
