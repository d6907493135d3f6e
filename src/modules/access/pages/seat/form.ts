import { z } from 'zod'
import { choice, text } from '../../../../kernel/index.ts'

export const form = z.strictObject({
  answer: choice(['accept', 'decline', 'leave'], 'Choose an answer'),
  reason: text({ label: 'Why', max: 500, required: false }),
})
export type Form = z.infer<typeof form>
