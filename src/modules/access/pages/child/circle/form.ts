import { z } from 'zod'
import { checkbox, text, uuid, type WorkerId } from '../../../../../kernel/index.ts'

export const form = z.strictObject({
  worker: uuid<WorkerId>('Choose a worker'),
  role: text({ label: 'Their part in the circle', max: 100 }),
  confidential: checkbox(),
})
export type Form = z.infer<typeof form>
