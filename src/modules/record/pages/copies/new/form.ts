import { z } from 'zod'
import { checkbox, choice, optional, text, uuid, type WorkerId, whenField } from '../../../../../kernel/index.ts'
import { COPY_PURPOSES, type CopyPurpose } from '../../../model.ts'
import { codes, listOf } from '../../entries/new/form.ts'

export const form = z.strictObject({
  title: text({ label: 'What it is called', max: 200 }),
  purpose: choice(codes<CopyPurpose>(COPY_PURPOSES), 'Choose what it is for'),
  from: optional(whenField()),
  to: optional(whenField()),
  recipients: choice(['circle', 'named'], 'Choose who may read it'),
  named: listOf(uuid<WorkerId>()),
  wordsConfirmed: checkbox(),
})
export type Form = z.infer<typeof form>
