import { z } from 'zod'
import { type AgencyId, Invalid, optional, reference, text, uuid, whenField } from '../../../../kernel/index.ts'
import { type CutAsked, happeningKinds } from '../../../record/index.ts'
import { ASKED } from '../parts/asked.ts'

const CHOOSE = 'Choose from the list'
const known = (kind: string): boolean => happeningKinds().some(one => one.kind === kind)

export const form = z.strictObject({
  toldBy: optional(uuid<AgencyId>(CHOOSE)),
  kind: optional(z.string().refine(known, CHOOSE)),
  person: optional(reference(CHOOSE)),
  thing: optional(reference(CHOOSE)),
  from: optional(whenField()),
  to: optional(whenField()),
  words: text({ label: 'The words', max: 100, required: false }),
  known: ASKED.known,
  by: ASKED.by,
})
export type Form = z.infer<typeof form>

/** @throws Invalid beside the field of a period that has no beginning or end, or that ends before it begins. */
export function askedOf({ toldBy, kind, person, thing, from, to, words }: Form): CutAsked {
  if (from && !from.from) throw new Invalid({ from: 'Enter a date, month or year' })
  if (to && !to.to) throw new Invalid({ to: 'Enter a date, month or year' })
  if (from?.from && to?.to && to.to <= from.from) throw new Invalid({ to: 'This is before the beginning' })
  return {
    ...{ agency: toldBy, kind, person, thing, words },
    from: from?.from ? { typed: from.asTyped, at: from.from } : null,
    to: to?.to ? { typed: to.asTyped, at: to.to } : null,
  }
}
