import { z } from 'zod'
import { choice, text } from '../../../../kernel/index.ts'

export const form = z.strictObject({
  level: choice(['none', 'restricted', 'locked'], 'Choose a level'),
  reason: text({ label: 'Why', max: 1000 }),
})
export type Form = z.infer<typeof form>
