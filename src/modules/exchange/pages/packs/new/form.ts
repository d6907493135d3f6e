import { z } from 'zod'
import { choice, Invalid, optional, reference, uuid, type WorkerId, whenField } from '../../../../../kernel/index.ts'
import { COPY_PURPOSES, type CopyPurpose, edgeOf } from '../../../../record/index.ts'
import { RECIPIENTS, type RecipientKind } from '../../../model.ts'

export const form = z.strictObject({
  for: choice(Object.keys(RECIPIENTS) as RecipientKind[], 'Choose whom it is for'),
  worker: optional(uuid<WorkerId>('Choose somebody of the circle')),
  parent: optional(reference('Choose a parent')),
  purpose: choice(Object.keys(COPY_PURPOSES) as CopyPurpose[], 'Choose what it is for'),
  from: optional(whenField()),
  to: optional(whenField()),
})
export type Form = z.infer<typeof form>

/** What was asked for, as an address says it: codes, references and days. @throws Invalid beside the field */
export function queryFrom({ for: kind, worker, parent, purpose, from, to }: Form): Record<string, string> {
  const who = kind === 'professional' ? worker : kind === 'parent' ? parent : null
  if (kind === 'professional' && !who) throw new Invalid({ worker: 'Choose somebody of the circle' })
  if (kind === 'parent' && !who) throw new Invalid({ parent: 'Choose a parent' })
  const [first, last] = [edgeOf(from, 'from'), edgeOf(to, 'to')]
  if (first && last && last <= first) throw new Invalid({ to: 'This is before the period begins' })
  return {
    ...{ for: kind, purpose },
    ...(who && { who }),
    ...(first && { from: first }),
    ...(last && { to: last }),
  }
}
