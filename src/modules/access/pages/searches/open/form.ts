import { z } from 'zod'
import { choice, text } from '../../../../../kernel/index.ts'
import { REASON_CODES, type ReasonCode } from '../../../model.ts'
import { BREAK_GLASS_HOURS, REASON_LENGTH } from '../../../rules.ts'

export const form = z.strictObject({
  code: choice(Object.keys(REASON_CODES) as ReasonCode[], 'Choose a reason'),
  reason: text({ label: 'Why you need this record', max: 2000 }).refine(
    words => words.length === 0 || words.length >= REASON_LENGTH,
    `Say why you need this record in at least ${REASON_LENGTH} characters`,
  ),
  hours: z.coerce
    .number({ error: 'Enter a number of hours' })
    .int('Enter a whole number of hours')
    .min(1, 'Enter at least 1 hour')
    .max(BREAK_GLASS_HOURS.most, `Enter at most ${BREAK_GLASS_HOURS.most} hours`),
})
export type Form = z.infer<typeof form>
