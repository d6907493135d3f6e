import { z } from 'zod'
import { text } from '../../../../kernel/index.ts'
import { SAYING } from '../../../record/index.ts'

export const form = z.strictObject({
  birth: text({ label: 'When the baby was born', max: 200 }),
  name: text({ label: 'The baby’s name', max: 400, required: false }),
  sex: text({ label: 'Sex', max: 20, required: false }),
  ...SAYING,
})
export type Form = z.infer<typeof form>
