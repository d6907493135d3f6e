import { z } from 'zod'
import { text } from '../../../../kernel/index.ts'

export const form = z.strictObject({
  name: text({ label: 'The child’s name', max: 200 }),
  birthDate: text({ label: 'Date of birth', max: 60, required: false }),
  dueDate: text({ label: 'When the baby is due', max: 60, required: false }),
  purpose: text({ label: 'What the circle is for', max: 300 }),
  basis: text({ label: 'The basis for sharing', max: 300 }),
})
export type Form = z.infer<typeof form>
