import { z } from 'zod'
import { checkbox, optional, reference, text, whenField } from '../../../../kernel/index.ts'
import { SAYING } from '../../../record/index.ts'

const listed = z.preprocess(
  typed => (typed === undefined || typed === '' ? [] : Array.isArray(typed) ? typed : [typed]),
  z.array(reference('Choose from the list')).max(30),
)

export const form = z.strictObject({
  sort: text({ label: 'What kind of home', max: 60 }),
  place: optional(reference('Choose from the list')),
  name: text({ label: 'What to call it', max: 200, required: false }),
  address: text({ label: 'The address', max: 500, required: false }),
  protectedAddress: checkbox(),
  since: whenField(),
  until: optional(whenField({ future: 'accept' })),
  with: listed,
  moved: checkbox(),
  authority: text({ label: 'The other council', max: 200, required: false }),
  interviewer: text({ label: 'Who interviews on return', max: 200, required: false }),
  ...SAYING,
})
export type Form = z.infer<typeof form>
