import { z } from 'zod'
import { choices, type EntryId, text, uuid } from '../../../../../kernel/index.ts'
import { FAMILY_SECTIONS } from '../../../model.ts'

/** A period can hold as many entries as a copy. */
const entries = z.preprocess(
  typed => (typed === undefined || typed === '' ? [] : [typed].flat()),
  z.array(uuid<EntryId>()).max(2_000),
)

export const form = z.strictObject({
  entries,
  sections: choices(FAMILY_SECTIONS, 'Choose from the list'),
  reason: text({ label: 'Why these words may be read', max: 500, required: false }),
})
export type Form = z.infer<typeof form>
