import { z } from 'zod'
import { checkbox, optional, text, uuid } from '../../../../../kernel/index.ts'
import type { RemarkId } from '../../../model.ts'

export const form = z.strictObject({
  /** The remark of one's own agency that the form was shown with. */
  seen: optional(uuid<RemarkId>('Open this page again')),
  significance: text({ label: 'What it meant for the child', max: 4_000, required: false }),
  analysis: text({ label: 'Your analysis', max: 4_000, required: false }),
  wordsConfirmed: checkbox(),
})
export type Form = z.infer<typeof form>
