import { z } from 'zod'
import { text } from '../../../../../kernel/index.ts'

export const form = z.strictObject({ reason: text({ label: 'Why it was a mistake', max: 500 }) })
export type Form = z.infer<typeof form>
