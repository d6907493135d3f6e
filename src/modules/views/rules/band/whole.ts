import { addDays, type CivilDate } from '../../../../kernel/index.ts'
import type { BandSpan } from '../../model.ts'
import { dateOf } from './days.ts'

/**
 * What the whole record spans: from the first entry, or the first change of what lasts where that is earlier, to the day after the last
 * entry or today. Null where there is nothing to draw.
 * @param changed a day of the drawing's calendar
 */
export function wholeOf(
  extent: { readonly first: string; readonly last: string } | null,
  changed: number | null,
  on: CivilDate,
): BandSpan | null {
  const begins = [extent?.first.slice(0, 10), changed === null ? undefined : dateOf(changed)].filter(
    day => day !== undefined,
  )
  const [first] = begins.sort()
  if (first === undefined) return null
  const last = [extent?.last.slice(0, 10) ?? on, on].sort()[1] ?? on
  return { from: `${(first < last ? first : last).slice(0, 7)}-01`, to: addDays(last, 1) }
}

/** As many groups as a drawing of this many places has room for. */
export const daysApart = ({ from, to }: BandSpan, places: number): number =>
  Math.max(1, (Date.parse(to) - Date.parse(from)) / 86_400_000 / places)
