import { Invalid, type Typed, type When } from '../../../../kernel/index.ts'
import { DateTextField } from '../../../../ui/index.ts'

/** Of when a copy or a pack is; the whole record where both stay empty. */
export const PeriodFields = ({ typed }: { typed: Typed }) => (
  <>
    <DateTextField
      typed={typed}
      name="from"
      label="From (optional)"
      hint="When things happened: a day, month or year"
    />
    <DateTextField typed={typed} name="to" label="To (optional)" hint="Leave both empty for the whole record" />
  </>
)

/** The first moment of the first day, or the one after the last. @throws Invalid beside a field that has no such edge */
export function edgeOf(when: When | undefined | null, edge: 'from' | 'to'): string | null {
  if (!when) return null
  const at = when[edge]
  if (at === null) throw new Invalid({ [edge]: 'Enter a date, month or year' })
  return at
}
