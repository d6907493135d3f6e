import { z } from 'zod'
import { checkbox, choice, type EntryId, optional, text, uuid } from '../../../../kernel/index.ts'
import { type LinkId, VERDICTS, type Verdict } from '../../../record/index.ts'

const AGAIN = 'Open this page again'

export const form = z.strictObject({
  one: uuid<EntryId>(AGAIN),
  other: uuid<EntryId>(AGAIN),
  /** The decision on this pair that the form was shown with. */
  seen: optional(uuid<LinkId>(AGAIN)),
  verdict: choice(Object.keys(VERDICTS) as Verdict[], 'Choose what they are'),
  reason: text({ label: 'Why', max: 500, required: false }),
  wordsConfirmed: checkbox(),
})
export type Form = z.infer<typeof form>
